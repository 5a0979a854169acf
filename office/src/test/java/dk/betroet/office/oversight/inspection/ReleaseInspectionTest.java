package dk.betroet.office.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.oversight.InspectionHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.oversight.WalkedBy;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReleaseInspectionTest {

    private static final String RELEASE = "oversight.release-inspection";

    private final InspectionHouse inspected = new InspectionHouse();
    private final UUID inspection = inspected.begin("residents", 3);

    @Test
    void fromThenOnTheUnitSeesItAndTheResidentsWhoReadWhat() {
        var money = inspected.money;
        inspected.text(inspected.house.auditor, "/inspections/" + inspection);
        inspected.text(inspected.house.auditor, "/residents/" + money.fund);
        inspected.text(inspected.house.internalAudit, "/inspections/" + inspection);
        assertThat(readers()).isEmpty();
        assertThat(inspected.status(money.leader, inspection)).isEqualTo(404);
        assertThat(inspected.text(money.leader, "/inspections"))
                .doesNotContain(inspection.toString());
        inspected.release(inspection, 3);
        assertThat(inspected.status(money.leader, inspection)).isEqualTo(200);
        assertThat(inspected.text(money.bo, "/inspections/" + inspection))
                .contains(OversightHouse.MARK, "Rapport fra Rie Revisor", "Anna Ager")
                .doesNotContain("??");
        assertThat(inspected.text(money.bo, "/inspections.csv")).contains("Frigivet");
        assertThat(readers()).contains(inspected.house.auditor.personOrFail());
    }

    private List<UUID> readers() {
        UUID audit = inspected.house.auditor.personOrFail();
        UUID internal = inspected.house.internalAudit.personOrFail();
        return inspected.money.office.part(Database.class).read(inspected.money.home.tenant(),
                sql -> inspected.money.office.part(ReadLog.class)
                        .about(sql, inspected.money.anna, Long.MAX_VALUE, 500).stream()
                        .map(ReadLog.Reading::reader)
                        .filter(reader -> audit.equals(reader) || internal.equals(reader))
                        .toList());
    }

    @Test
    void theUnitFindsNoSignOfItBefore() {
        OversightHouse house = inspected.house;
        new WalkedBy(house, house.money.leader).findsNothingNew(() -> {
                    UUID hidden = inspected.begin("movements", 2);
                    house.money.done(house.auditor, "oversight.note-sample",
                            InspectionHouse.note(hidden, 1));
                    inspected.text(house.auditor, "/residents/" + house.money.fund);
                    return List.of(OversightHouse.MARK, hidden.toString());
                });
    }

    @Test
    void whatCannotBeIsRefused() {
        var money = inspected.money;
        var auditor = inspected.house.auditor;
        var report = InspectionHouse.words(inspection);
        money.refuses(auditor, RELEASE, report, RefusalCode.SOMETHING_OPEN);
        money.refuses(inspected.house.internalAudit, RELEASE, report, RefusalCode.ROLE_MAY_NOT);
        money.refuses(auditor, RELEASE, money.command(report, "words", "Ok"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(auditor, RELEASE, money.command(report, "date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.invalid(auditor, RELEASE, money.command(report, "inspection", UUID.randomUUID()),
                "inspection", "reference_unknown");
        inspected.release(inspection, 3);
        money.refuses(auditor, RELEASE, report, RefusalCode.NOT_OPEN_ANY_MORE);
        money.refuses(auditor, RELEASE, money.command(report, "date", "2026-03-06"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(money.ask(money.leader, RELEASE, report))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
