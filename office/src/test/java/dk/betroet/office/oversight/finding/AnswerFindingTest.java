package dk.betroet.office.oversight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnswerFindingTest {

    private static final String ANSWER = "oversight.answer-finding";

    private final MoneyHouse house = new MoneyHouse();
    private final FindingHouse findings = new FindingHouse(house);
    private final Found found = open();
    private final Map<String, Object> command = Map.of("finding", found.id(),
            "date", MoneyHouse.TODAY, "reason", "Skabet kommer i næste uge");

    private Found open() {
        house.writing("update place set storage_class = 'open' where place_id = :id",
                Map.of("id", house.box));
        return findings.look("safe-storage.class-found").getFirst();
    }

    @Test
    void itStaysOpenAndAllAnswersStay() {
        house.done(house.bo, ANSWER, command);
        house.done(house.leader, ANSWER, house.command(command, "reason", "Det er betalt"));
        assertThat(findings.look("safe-storage.class-found")).singleElement().matches(Found::isOpen);
        List<Findings.Said> said = house.office.part(Database.class).read(house.home.tenant(),
                sql -> house.office.part(Findings.class)
                        .said(sql, house.home.unit(), found.id()));
        assertThat(said).extracting(Findings.Said::words)
                .containsExactly("Skabet kommer i næste uge", "Det er betalt");
    }

    @Test
    void notWithoutWordsNorToWhatIsOver() {
        house.refuses(house.bo, ANSWER, house.command(command, "reason", "ok"),
                RefusalCode.REASON_TOO_SHORT);
        house.refuses(house.bo, ANSWER, house.command(command, "date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, ANSWER, house.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.invalid(house.bo, ANSWER, house.command(command, "finding", UUID.randomUUID()),
                "finding", "reference_unknown");
        house.writing("update place set storage_class = 'safe' where place_id = :id",
                Map.of("id", house.box));
        findings.look("safe-storage.class-found");
        house.refuses(house.bo, ANSWER, command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
