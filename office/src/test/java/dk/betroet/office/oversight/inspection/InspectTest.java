package dk.betroet.office.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.BookCheck;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.oversight.InspectionHouse;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class InspectTest {

    private static final String INSPECT = "oversight.inspect";

    private final InspectionHouse inspected = new InspectionHouse();
    private final Map<String, Object> command = InspectionHouse.sample("movements", 3);

    @Test
    void theSampleIsDrawnBySeedAndCanBeDrawnAgain() {
        UUID first = inspected.begin("movements", 3);
        String page = inspected.text(inspected.house.auditor, "/inspections/" + first);
        assertThat(page).contains("3 trukket af 5").doesNotContain("??");
        String seed = Jsoup.parse(page).select("dt:contains(Starttal) + dd").text();
        UUID again = OfficeHouse.made(inspected.money.done(inspected.house.internalAudit,
                INSPECT, inspected.money.command(command, "seed", Integer.parseInt(seed))),
                "inspection");
        assertThat(drawn(again)).hasSize(3).isEqualTo(drawn(first));
    }

    private List<String> drawn(UUID inspection) {
        return Jsoup.parse(inspected.text(
                        inspected.house.auditor, "/inspections/" + inspection))
                .select("table a[href*=/vouchers/]").eachAttr("href");
    }

    @Test
    void residentsAreDrawnTooAndTheBookHasNoGap() {
        UUID inspection = inspected.begin("residents", 2);
        assertThat(inspected.text(inspected.house.auditor, "/inspections/" + inspection))
                .contains("2 trukket af 3", "/residents/").doesNotContain("??");
        inspected.money.cash(inspected.money.fund, 100);
        BookCheck.of(inspected.money.office, inspected.money.home).holds();
        assertThat(inspected.text(inspected.house.auditor, ""))
                .contains("Eftersyn fra den", "Bogen er lukket til og med")
                .doesNotContain("??");
    }

    @Test
    void belowTheCodeOnlyTheAuditSeesItBeforeTheRelease() {
        UUID inspection = inspected.begin("residents", 1);
        for (String table : List.of("inspection", "inspection_item")) {
            assertThat(inspected.house.rows(inspected.house.internalAudit, table)).isPositive();
            assertThat(inspected.house.rows(inspected.money.leader, table)).isZero();
            assertThat(inspected.house.rows(inspected.house.director, table)).isZero();
            assertThat(inspected.house.rows(new Tenant.Whole(
                    inspected.money.home.authority()), table)).isZero();
        }
        inspected.release(inspection, 1);
        assertThat(inspected.house.rows(inspected.money.leader, "inspection")).isOne();
    }

    @Test
    void whatCannotBeIsRefused() {
        var money = inspected.money;
        var auditor = inspected.house.auditor;
        money.refuses(auditor, INSPECT, money.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.refuses(auditor, INSPECT, money.command(command, "through", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.refuses(auditor, INSPECT, money.command(command, "through", "2025-12-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(auditor, INSPECT, money.command(command, "from", "2025-01-01",
                "through", "2025-02-01"), RefusalCode.NOTHING_TO_DO);
        money.invalid(auditor, INSPECT, money.command(command, "size", 101), "size",
                "number_out_of_range");
        assertThat(money.ask(money.leader, INSPECT, command))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void theAuditorReadsEverythingAndChangesNothingElse() {
        for (Operation<?> operation : inspected.money.office.part(OperationCatalogue.class).all()) {
            if (operation.roles().stream().anyMatch(Role.AUDITORS::contains)) {
                assertThat(operation.name()).isIn("oversight.answer-finding",
                        "oversight.resolve-finding", "oversight.report-suspicion",
                        "oversight.take-step", "oversight.close-incident", INSPECT,
                        "oversight.note-sample", "oversight.release-inspection");
            }
        }
        for (String page : List.of("/residents", "/book", "/findings", "/requests", "/people",
                "/places", "/accounts", "/incidents", "/inspections", "/counts")) {
            for (var reader : List.of(inspected.house.auditor, inspected.house.internalAudit)) {
                assertThat(inspected.money.open(reader, page).getStatus()).as(page)
                        .isEqualTo(200);
            }
        }
    }
}
