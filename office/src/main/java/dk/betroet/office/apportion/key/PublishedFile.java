package dk.betroet.office.apportion.key;

import dk.betroet.kernel.key.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result that somebody has published: codes and whole numbers. */
public final class PublishedFile {

    private static final List<String> QUOTA =
            List.of("quota", "kvote", "published", "result", "resultat", "antal");

    private PublishedFile() {}

    /** The published parts by code, or everything that is wrong. */
    public sealed interface Read {

        /** Parts. */
        record Good(Map<String, Fraction> parts) implements Read {}

        /** At least one problem. */
        record Bad(List<SheetProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a result. */
    public static Read read(String text) {
        return switch (Sheet.of(text)) {
            case Sheet.Read.Bad(SheetProblem problem) -> new Read.Bad(List.of(problem));
            case Sheet.Read.Good(Sheet sheet) -> rows(sheet);
        };
    }

    private static Read rows(Sheet sheet) {
        if (QUOTA.stream().noneMatch(sheet.headings()::contains)
                || BasisFile.CODE.stream().noneMatch(sheet.headings()::contains)) {
            return new Read.Bad(List.of(SheetProblem.of(1, "published_headings")));
        }
        Map<String, Fraction> parts = new LinkedHashMap<>();
        List<SheetProblem> problems = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            String code = row.cell(BasisFile.CODE);
            Optional<BigInteger> number = Sheet.whole(row.cell(QUOTA));
            if (number.isEmpty()) {
                problems.add(SheetProblem.of(row.line(), "not_whole", "quota", row.cell(QUOTA)));
            } else if (parts.put(code, Fraction.of(number.get(), BigInteger.ONE)) != null) {
                problems.add(SheetProblem.of(row.line(), "code_duplicate", code, ""));
            }
        }
        return problems.isEmpty() ? new Read.Good(parts) : new Read.Bad(problems);
    }
}
