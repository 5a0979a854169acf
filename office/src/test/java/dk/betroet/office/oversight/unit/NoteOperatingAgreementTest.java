package dk.betroet.office.oversight.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class NoteOperatingAgreementTest {

    private static final String NOTE = "oversight.note-operating-agreement";

    private final MoneyHouse house = new MoneyHouse();

    private void note(boolean selfOwning, boolean binds) {
        house.done(house.leader, NOTE, Map.of("selfOwning", selfOwning, "binds", binds,
                "date", MoneyHouse.TODAY));
    }

    private Outcome takeOver(String name) {
        return house.ask(house.leader, "custody.admit", Map.ofEntries(
                Map.entry("name", name), Map.entry("date", MoneyHouse.TODAY),
                Map.entry("mode", "home"), Map.entry("guardianship", "none"),
                Map.entry("hasCapacity", true), Map.entry("canSign", true),
                Map.entry("canManage", false), Map.entry("reason", "Kan ikke selv mere"),
                Map.entry("basisKind", "administration-agreement"),
                Map.entry("basis", house.evidence()),
                Map.entry("lessIntrusiveConsidered", true)));
    }

    private static boolean outOfScope(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.verdict().stream()
                .flatMap(verdict -> verdict.objections().stream())
                .anyMatch(objection -> objection.citation().rule().equals("scope.self-owning"));
    }

    @Test
    void aSelfOwningUnitIsCoveredOnlyWhenItsAgreementSaysSo() {
        assertThat(outOfScope(takeOver("Else Eg"))).isFalse();
        note(true, false);
        assertThat(outOfScope(takeOver("Finn Fug"))).isTrue();
        note(true, true);
        assertThat(outOfScope(takeOver("Gro Gran"))).isFalse();
        note(false, false);
        assertThat(outOfScope(takeOver("Hans Hald"))).isFalse();
    }

    @Test
    void notTomorrowNorByStaff() {
        Map<String, Object> command =
                Map.of("selfOwning", true, "binds", true, "date", "2026-03-06");
        house.refuses(house.leader, NOTE, command, RefusalCode.DATE_IN_FUTURE);
        assertThat(house.ask(house.bo, NOTE, command)).isInstanceOf(Outcome.Unknown.class);
    }
}
