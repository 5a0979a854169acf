package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.key.Sheet;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.number.CvrNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who takes part in a contribution: a row for each municipality with its code, and where an
 * electronic claim is sent: GLN, CVR and the reference that the recipient wants on it.
 */
public final class ContributorFile {

    private static final List<String> CODE = List.of("code", "kode", "kom-code", "kommunekode");
    private static final List<String> GLN = List.of("gln", "ean");
    private static final List<String> CVR = List.of("cvr");
    private static final List<String> REFERENCE = List.of("reference", "ordre", "order");

    private static final int GLN_LENGTH = 13;

    private ContributorFile() {}

    /** One of them; what is not known is empty. */
    public record Contributor(String code, String gln, String cvr, String reference) {}

    /** Contributors by code, or everything that is wrong. */
    public sealed interface Read {

        /** At least one. */
        record Good(Map<String, Contributor> contributors) implements Read {}

        /** At least one problem. */
        record Bad(List<SheetProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a file; each code must be one that the populations have. */
    public static Read read(String text, Map<String, Long> populations) {
        return switch (Sheet.of(text)) {
            case Sheet.Read.Bad(SheetProblem problem) -> new Read.Bad(List.of(problem));
            case Sheet.Read.Good(Sheet sheet) ->
                    CODE.stream().anyMatch(sheet.headings()::contains) ? rows(sheet, populations)
                            : new Read.Bad(List.of(SheetProblem.of(
                                    1, "code_column_missing", String.join(", ", CODE))));
        };
    }

    private static Read rows(Sheet sheet, Map<String, Long> populations) {
        Map<String, Contributor> all = new LinkedHashMap<>();
        List<SheetProblem> problems = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Contributor one = new Contributor(row.cell(CODE), row.cell(GLN), row.cell(CVR),
                    row.cell(REFERENCE));
            if (!populations.containsKey(one.code())) {
                problems.add(SheetProblem.of(row.line(), "code_unknown", one.code(), ""));
            } else if (all.put(one.code(), one) != null) {
                problems.add(SheetProblem.of(row.line(), "code_duplicate", one.code(), ""));
            }
            if (!one.gln().isEmpty() && !isGln(one.gln())) {
                problems.add(SheetProblem.of(row.line(), "gln_wrong", one.gln()));
            }
            if (!one.cvr().isEmpty() && CvrNumber.parse(one.cvr()).toOptional().isEmpty()) {
                problems.add(SheetProblem.of(row.line(), "cvr_wrong", one.cvr()));
            }
        }
        if (problems.isEmpty() && all.isEmpty()) {
            problems.add(SheetProblem.of(1, "basis_empty", "", ""));
        }
        return problems.isEmpty() ? new Read.Good(all) : new Read.Bad(problems);
    }

    /** Thirteen digits of which the last checks the others, as GS1 has it. */
    static boolean isGln(String digits) {
        if (!digits.matches("\\d{" + GLN_LENGTH + "}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < GLN_LENGTH; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
