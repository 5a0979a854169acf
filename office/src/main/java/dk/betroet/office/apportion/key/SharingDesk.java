package dk.betroet.office.apportion.key;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.format.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What all operations that split something have in common. */
@Component
public class SharingDesk {

    /** Nobody reads more at once. */
    private static final int TOLD_MAX = 10;

    private final Units units;
    private final EvidenceStore evidence;

    SharingDesk(Units units, EvidenceStore evidence) {
        this.units = units;
        this.evidence = evidence;
    }

    /** Why it is not for this unit, when the unit is of another kind. */
    public Optional<Refusal> another(Context context, String kind) {
        return units.find(context.sql(), context.unit())
                .filter(unit -> !unit.kind().equals(kind))
                .map(unit -> Refusal.of(RefusalCode.UNIT_OF_ANOTHER_KIND,
                        Text.of("choice.unit-kind." + unit.kind()),
                        Text.of("choice.unit-kind." + kind)));
    }

    /** An uploaded file's text. */
    public String text(Context context, EvidenceId file) {
        return evidence.open(context.sql(), context.unit(), file.value())
                .map(opened -> new String(opened.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Everything that is wrong with a file, beside its field. */
    public static List<Refusal> wrong(String field, List<SheetProblem> problems) {
        return problems.stream().limit(TOLD_MAX).map(problem -> Refusal.at(field,
                RefusalCode.TABLE_NOT_RIGHT, problem.line(), problem.toText())).toList();
    }
}
