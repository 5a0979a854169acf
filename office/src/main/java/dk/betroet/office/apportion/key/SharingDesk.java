package dk.betroet.office.apportion.key;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** What all operations that split something have in common. */
@Component
public class SharingDesk {

    /** Nobody reads more at once. */
    private static final int TOLD_MAX = 10;

    private final EvidenceStore evidence;

    SharingDesk(EvidenceStore evidence) {
        this.evidence = evidence;
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
