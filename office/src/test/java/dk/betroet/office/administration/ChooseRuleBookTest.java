package dk.betroet.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which rule book judges the unit, from which day. */
@Tag("database")
class ChooseRuleBookTest {

    private static final String CHOOSE = "administration.choose-rule-book";

    private final AdministrationHouse house = new AdministrationHouse();

    private static String from(String book, String day) {
        return "{\"ruleBook\": \"%s\", \"from\": \"%s\"}"
                .formatted(AdministrationHouse.ruleBook(book), day);
    }

    private String inForce(LocalDate day) {
        return house.care.house.part(Database.class).read(house.care.home.tenant(), sql ->
                house.care.house.part(RuleDesk.class)
                        .inForce(sql, house.care.home.unit(), day).header().id());
    }

    @Test
    void theDayBeforeGoesByTheOldOneAndTheDayItselfByTheNew() {
        house.done(CHOOSE, from("solby", "2026-04-01"));
        assertThat(inForce(LocalDate.of(2026, 3, 31))).isEqualTo("bilag-7.9");
        assertThat(inForce(LocalDate.of(2026, 4, 1))).isEqualTo("solby");
        house.done(CHOOSE, from("bilag-7.9", "2026-05-01"));
        assertThat(inForce(LocalDate.of(2026, 4, 30))).isEqualTo("solby");
        assertThat(inForce(LocalDate.of(2026, 5, 1))).isEqualTo("bilag-7.9");
    }

    @Test
    void itIsRefusedForThePastForWhatHoldsAlreadyAndForOthersThanAdministrators() {
        assertThat(house.refused(CHOOSE, from("solby", "2026-03-04")))
                .containsExactly("date_passed");
        assertThat(house.refused(CHOOSE, from("bilag-7.9", "2026-03-05")))
                .containsExactly("already_exists");
        house.done(CHOOSE, from("solby", "2026-03-05"));
        assertThat(house.refused(CHOOSE, from("bilag-7.9", "2026-03-05")))
                .containsExactly("already_exists");
        assertThat(house.care.ask(house.care.leader, CHOOSE, from("solby", "2026-06-01")))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
