package dk.betroet.office.platform.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By which rules something is judged. */
@Tag("database")
class RuleDeskTest {

    private final MoneyHouse house = new MoneyHouse();

    /** Bilag 7.9 version 2.0 is of 13 January 2015; the one before it is known by name only. */
    @Test
    void whatHappenedBeforeTheFirstRulesIsNotJudgedByLaterOnes() {
        house.refuses(house.leader, "custody.admit", admission("2015-01-12"),
                RefusalCode.DATE_BEFORE_RULES);
        assertThat(house.done(house.leader, "custody.admit", admission("2015-01-13")).fact()
                .happenedOn()).isEqualTo("2015-01-13");
    }

    private static Map<String, Object> admission(String date) {
        return Map.of("name", "Bent Bak", "date", date, "mode", "self", "guardianship", "none",
                "hasCapacity", true, "canSign", true);
    }
}
