package dk.betroet.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One more unit of the authority. */
@Tag("database")
class OpenUnitTest {

    private final AdministrationHouse house = new AdministrationHouse();

    private static String open(String name, String book, String date) {
        return """
                {"name": "%s", "kind": "residence", "ruleBook": "%s", "date": "%s"}"""
                .formatted(name, AdministrationHouse.ruleBook(book), date);
    }

    @Test
    void aNewUnitHasABookOfItsOwnAndPeopleCanBeEmployedInIt() {
        Outcome.Done done = house.done("administration.open-unit",
                open("Bofællesskabet Åen", "bilag-7.9", "2026-03-01"));
        OfficeHouse.Home unit = new OfficeHouse.Home(house.care.home.authority(),
                OfficeHouse.made(done, "unit"), "bofaellesskabet-aaen");
        house.care.house.done(house.administrator, unit, "personnel.employ",
                "{\"name\": \"Ny Leder\", \"position\": \"leader\", \"date\": \"2026-03-01\"}");
        Caller leader = house.care.house.person(unit, Role.LEADER, "Endnu en");
        assertThat(house.care.house.done(leader, unit, "custody.admit", """
                {"name": "Anna", "date": "2026-03-02", "mode": "self", "guardianship": "none",
                 "hasCapacity": true, "canSign": true}""").fact().sequence()).isEqualTo(2);
        assertThat(house.care.one(LocalDate.class,
                "select opened_on from unit where unit_id = ?", house.care.home.unit()))
                .isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void itIsRefusedTwiceBeforeTheRuleBookForADayToComeAndFromBelow() {
        String fine = open("Åen", "bilag-7.9", "2026-03-01");
        house.done("administration.open-unit", fine);
        assertThat(house.refused("administration.open-unit", open("AAEN", "bilag-7.9",
                "2026-03-01"))).containsExactly("already_exists");
        assertThat(house.refused("administration.open-unit", open("Bækken", "solby",
                "2024-12-31"))).containsExactly("rule_book_not_in_force");
        assertThat(house.refused("administration.open-unit", open("Bækken", "bilag-7.9",
                "2026-03-06"))).containsExactly("date_in_future");
        house.onlyFromAbove("administration.open-unit", fine);
    }

    @Test
    void anUnknownRuleBookIsSaidAtTheField() {
        Outcome outcome = house.care.ask(house.administrator, "administration.open-unit",
                open("Bækken", "loven", "2026-03-01"));
        assertThat(((Outcome.Invalid) outcome).errors().getFirst().field()).isEqualTo("ruleBook");
    }
}
