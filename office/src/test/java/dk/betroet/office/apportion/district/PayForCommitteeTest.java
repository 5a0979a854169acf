package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee pays, and gives account of what it paid for. */
@Tag("database")
class PayForCommitteeTest {

    private final DistrictHouse house = new DistrictHouse();
    private final UUID committee = house.committee();

    private Map<String, Object> command(long amount) {
        return Map.of("committee", committee, "area", "Temadage", "amount", amount,
                "date", "2026-02-01", "receipt", house.receipt());
    }

    @Test
    void the_account_says_what_came_what_was_spent_and_what_is_left() {
        house.grant(committee, 5_000_000);
        house.done(house.staff, "pay-for-committee", command(1_250_000));
        assertThat(house.words("/committees/" + committee)).contains("Bevilling", "50.000,00",
                "Temadage", "12.500,00", "37.500,00", "Udvalgets regnskab");
        assertThat(house.words("/vouchers/" + house.read(committee).entries().getLast().fact()))
                .contains("Udvalgets udgift", "Sundhedsudvalget");
    }

    @Test
    void what_is_undone_is_not_spent() {
        house.grant(committee, 5_000_000);
        UUID fact = house.done(house.staff, "pay-for-committee", command(1_250_000)).fact().id();
        house.office.done(house.staff, house.home, "custody.reverse", Json.write(Map.of(
                "fact", fact.toString(), "date", "2026-03-01", "reason", "Betalt to gange")));
        assertThat(house.read(committee).balance()).isEqualTo(Money.ofOere(5_000_000));
        assertThat(house.read(committee).entries()).hasSize(3);
        assertThat(house.words("/committees/" + committee)).contains("-12.500,00")
                .doesNotContain("Brugt efter område");
    }

    @Test
    void what_is_not_there_is_not_paid() {
        house.grant(committee, 100);
        house.refused("pay-for-committee", command(101), RefusalCode.AMOUNT_NOT_AVAILABLE);
    }
}
