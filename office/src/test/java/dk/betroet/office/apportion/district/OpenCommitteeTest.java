package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several districts have a committee with an account of its own. */
@Tag("database")
class OpenCommitteeTest {

    private final DistrictHouse house = new DistrictHouse();

    @Test
    void it_has_districts_and_an_account_of_its_own() {
        UUID committee = house.committee();
        assertThat(house.read(committee).districts()).containsExactly("Midt", "Vest");
        assertThat(house.words("/committees/" + committee)).contains("Sundhedsudvalget",
                "Midt, Vest", "Der er ikke kommet noget ind endnu");
        assertThat(house.words("/district-money")).contains("Sundhedsudvalget");
        assertThat(house.words("/accounts/" + house.read(committee).place()))
                .contains("Sundhedsudvalget");
    }

    @Test
    void one_name_is_one_committee() {
        house.committee();
        house.refused("open-committee", house.opening("sundhedsudvalget "),
                RefusalCode.ALREADY_EXISTS);
    }
}
