package dk.betroet.office.oversight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReportLossTest {

    private static final String REPORT = "oversight.report-loss";

    private final MoneyHouse house = new MoneyHouse();
    private final FindingHouse findings = new FindingHouse(house);
    private final Map<String, Object> command = Map.of("date", "2026-03-04", "amount", 200_00,
            "fund", house.fund, "who", "Aftenvagten", "done", "Ledt overalt");

    @Test
    void itIsOnRecordAndAFindingForTheDirector() {
        Outcome.Done done = house.done(house.bo, REPORT, command);
        assertThat(done.fact().voucher()).isEmpty();
        Found found = findings.look("oversight.loss").getFirst();
        assertThat(found.fund()).isEqualTo(house.fund);
        assertThat(found.owner()).isEqualTo("director");
        Map<String, Object> resolve = Map.of("finding", found.id(), "date", MoneyHouse.TODAY,
                "reason", "Erstattet af kommunen");
        house.refuses(house.leader, "oversight.resolve-finding", resolve,
                RefusalCode.ROLE_MAY_NOT);
        Caller director = house.office.person(house.home, Role.DIRECTOR, "Dorte Direktør");
        house.done(director, "oversight.resolve-finding", resolve);
        assertThat(findings.look("oversight.loss")).noneMatch(Found::isOpen);
    }

    @Test
    void itSaysWhoAndWhatWasDoneOnADayThatHasCome() {
        house.refuses(house.bo, REPORT, house.command(command, "who", "x"),
                RefusalCode.REASON_TOO_SHORT);
        house.refuses(house.bo, REPORT, house.command(command, "done", "x"),
                RefusalCode.REASON_TOO_SHORT);
        house.refuses(house.bo, REPORT, house.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, REPORT, house.command(command, "date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.invalid(house.bo, REPORT, house.command(command, "fund", UUID.randomUUID()), "fund",
                "reference_unknown");
        house.done(house.bo, REPORT, house.command(command, "fund", null, "amount", 0));
    }
}
