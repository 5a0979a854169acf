package dk.betroet.office.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.oversight.InspectionHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnswerInspectionTest {

    private static final String ANSWER = "oversight.answer-inspection";

    private final InspectionHouse inspected = new InspectionHouse();
    private final UUID inspection = inspected.begin("residents", 1);

    @Test
    void theAnswerStandsBelowTheReport() {
        inspected.release(inspection, 1);
        inspected.money.done(inspected.money.leader, ANSWER, inspected.money.command(
                InspectionHouse.words(inspection), "words", "Vi retter det i morgen"));
        assertThat(inspected.text(inspected.house.auditor, "/inspections/" + inspection))
                .contains("Svar fra Lis Leder", "Vi retter det i morgen").doesNotContain("??");
    }

    @Test
    void whatCannotBeIsRefused() {
        var money = inspected.money;
        var answer = InspectionHouse.words(inspection);
        money.invalid(money.leader, ANSWER, answer, "inspection", "reference_unknown");
        inspected.release(inspection, 1);
        money.refuses(money.leader, ANSWER, money.command(answer, "words", "Ok"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(money.leader, ANSWER, money.command(answer, "date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(money.leader, ANSWER, money.command(answer, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        assertThat(money.ask(money.bo, ANSWER, answer)).isInstanceOf(Outcome.Unknown.class);
        assertThat(money.ask(inspected.house.auditor, ANSWER, answer))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
