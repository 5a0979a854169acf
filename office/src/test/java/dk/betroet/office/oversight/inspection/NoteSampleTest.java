package dk.betroet.office.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.oversight.InspectionHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class NoteSampleTest {

    private static final String NOTE = "oversight.note-sample";

    private final InspectionHouse inspected = new InspectionHouse();
    private final UUID inspection = inspected.begin("movements", 2);
    private final Map<String, Object> note = InspectionHouse.note(inspection, 1);

    @Test
    void theNoteStandsBesideItsItemAndALaterOneIsShownInstead() {
        inspected.money.done(inspected.house.auditor, NOTE, note);
        inspected.money.done(inspected.house.auditor, NOTE, inspected.money.command(note,
                "found", "not-in-order", "words", "Kvitteringen mangler"));
        assertThat(inspected.text(inspected.house.auditor, "/inspections/" + inspection))
                .contains("Kvitteringen mangler", "Ikke i orden", "note-sample?inspection=")
                .doesNotContain(OversightHouse.MARK, "??");
    }

    @Test
    void whatCannotBeIsRefused() {
        var money = inspected.money;
        var auditor = inspected.house.auditor;
        money.refuses(inspected.house.internalAudit, NOTE, note, RefusalCode.ROLE_MAY_NOT);
        money.refuses(auditor, NOTE, money.command(note, "item", 3), RefusalCode.NOTHING_TO_DO);
        money.refuses(auditor, NOTE, money.command(note, "words", "Ok"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(auditor, NOTE, money.command(note, "date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(auditor, NOTE, money.command(note, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.invalid(auditor, NOTE, money.command(note, "inspection", UUID.randomUUID()),
                "inspection", "reference_unknown");
        assertThat(money.ask(money.leader, NOTE, note)).isInstanceOf(Outcome.Unknown.class);
        inspected.release(inspection, 2);
        money.refuses(auditor, NOTE, note, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
