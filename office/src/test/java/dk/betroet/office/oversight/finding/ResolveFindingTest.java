package dk.betroet.office.oversight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ResolveFindingTest {

    private static final String RESOLVE = "oversight.resolve-finding";

    private final MoneyHouse house = new MoneyHouse();
    private final FindingHouse findings = new FindingHouse(house);
    private final Found found = open();
    private final Map<String, Object> command = Map.of("finding", found.id(),
            "date", MoneyHouse.TODAY, "reason", "Skabet er bestilt");

    private Found open() {
        house.writing("update place set storage_class = 'open' where place_id = :id",
                Map.of("id", house.box));
        return findings.look("safe-storage.class-found").getFirst();
    }

    @Test
    void itStaysOnTheListWithTheReasonAndIsNotFoundAnew() {
        house.done(house.leader, RESOLVE, command);
        assertThat(findings.look("safe-storage.class-found")).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(found.id());
            assertThat(again.resolvedOn()).isEqualTo(OfficeHouse.TODAY);
            assertThat(again.isOpen()).isFalse();
        });
        List<Findings.Said> said = house.office.part(Database.class).read(house.home.tenant(),
                sql -> house.office.part(Findings.class)
                        .said(sql, house.home.unit(), found.id()));
        assertThat(said).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("resolve");
            assertThat(one.words()).isEqualTo("Skabet er bestilt");
        });
        house.refuses(house.leader, RESOLVE, command, RefusalCode.NOT_OPEN_ANY_MORE);
    }

    @Test
    void aFaultThatComesBackAfterItEndedIsANewFinding() {
        house.writing("update place set storage_class = 'safe' where place_id = :id",
                Map.of("id", house.box));
        assertThat(findings.look("safe-storage.class-found")).isEmpty();
        house.refuses(house.leader, RESOLVE, command, RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(open().id()).isNotEqualTo(found.id());
        assertThat(findings.all("safe-storage.class-found")).hasSize(2);
    }

    @Test
    void onlyWhoeverHasToDealWithIt() {
        house.refuses(house.bo, RESOLVE, command, RefusalCode.ROLE_MAY_NOT);
        Caller auditor = house.office.person(house.home, Role.AUDITOR, "Rie Revisor");
        house.refuses(auditor, RESOLVE, command, RefusalCode.ROLE_MAY_NOT);
        house.done(house.office.person(house.home, Role.DEPUTY, "Dan Deputy"), RESOLVE, command);
    }

    @Test
    void withAReasonOnADayAfterItWasFound() {
        house.refuses(house.leader, RESOLVE, house.command(command, "reason", "ja"),
                RefusalCode.REASON_TOO_SHORT);
        house.refuses(house.leader, RESOLVE, house.command(command, "date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.leader, RESOLVE, house.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.invalid(house.leader, RESOLVE,
                house.command(command, "finding", UUID.randomUUID()), "finding",
                "reference_unknown");
    }
}
