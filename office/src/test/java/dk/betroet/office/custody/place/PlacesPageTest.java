package dk.betroet.office.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PlacesPageTest {

    private final MoneyHouse house = new MoneyHouse();

    @Test
    void placesAreListedWithWhatTheyHold() {
        house.cash(house.fund, 400);
        UUID old = house.cashBox("Den gamle kasse");
        house.done(house.leader, "custody.close-place", Map.of("place", old, "date", "2026-02-01"));
        assertThat(house.words(house.leader, "/places")).contains("Kassen", "400,00", "Pengeskab",
                "Lis Leder", "Ikke i brug mere", "Åbn opbevaringssted");
        assertThat(house.words(house.bo, "/places")).doesNotContain("Åbn opbevaringssted");
    }

    @Test
    void onePlaceSaysWhoseMoneyIsInItAndWhoHasItsKeysAndCards() {
        house.cash(house.fund, 400);
        house.done(house.bo, "custody.sign-out-key", Map.of("place", house.box, "label", "Nøgle 1",
                "holder", house.carla.personOrFail(), "date", "2026-01-05"));
        assertThat(house.words(house.bo, "/places/" + house.box))
                .contains("Anna Ager", "400,00", "Nøgle 1", "Carla Dam", "Ude");
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(700));
        house.done(house.leader, "custody.issue-card", Map.of("account", account,
                "holder", house.bo.personOrFail(), "inNameOf", "employee", "separate", true,
                "lastDigits", "0042", "date", "2026-02-01"));
        assertThat(house.words(house.leader, "/places/" + account))
                .contains("1234-567890", "0042", "Bo Berg", "700,00", "Luk opbevaringssted");
    }

    @Test
    void whatIsElsewhereOrNotOnesBusinessIsNotThere() {
        MoneyHouse other = new MoneyHouse();
        Caller relative = house.office.person(house.home, Role.RELATIVE, "Rie Ager", house.anna);
        assertThat(house.open(house.bo, "/places/" + other.box).getStatus()).isEqualTo(404);
        assertThat(house.open(relative, "/places").getStatus()).isEqualTo(404);
        assertThat(house.open(relative, "/places/" + house.box).getStatus()).isEqualTo(404);
    }
}
