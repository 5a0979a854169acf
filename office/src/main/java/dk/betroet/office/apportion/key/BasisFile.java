package dk.betroet.office.apportion.key;

import dk.betroet.kernel.key.Basis;
import dk.betroet.kernel.key.BasisProblem;
import dk.betroet.rules.KeyRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a key is made of, read from a file: a row for each recipient with its code, what it is
 * called, the region it is in when there is one, and a whole number in each of the key's columns.
 *
 * @param names by code
 * @param regions by code; none for those without
 */
public record BasisFile(Basis basis, Map<String, String> names, Map<String, String> regions) {

    static final List<String> CODE = List.of("kom-code", "code", "kode", "kommunekode", "nr");
    private static final List<String> NAME = List.of("name", "navn", "kommune", "distrikt");
    private static final List<String> REGION = List.of("region");

    public BasisFile {
        names = Map.copyOf(names);
        regions = Map.copyOf(regions);
    }

    /** A basis, or everything that is wrong with the file. */
    public sealed interface Read {

        /** Nothing is wrong. */
        record Good(BasisFile file) implements Read {}

        /** At least one problem. */
        record Bad(List<SheetProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads what a rule splits by. */
    public static Read read(String text, KeyRule rule) {
        return switch (Sheet.of(text)) {
            case Sheet.Read.Bad(SheetProblem problem) -> new Read.Bad(List.of(problem));
            case Sheet.Read.Good(Sheet sheet) -> read(sheet, rule);
        };
    }

    private static Read read(Sheet sheet, KeyRule rule) {
        List<SheetProblem> problems = new ArrayList<>();
        if (CODE.stream().noneMatch(sheet.headings()::contains)) {
            problems.add(SheetProblem.of(1, "code_column_missing", String.join(", ", CODE)));
        }
        Map<String, String> headings = new LinkedHashMap<>();
        rule.columns().forEach((column, title) -> {
            List<String> known = List.of(column, Sheet.known(title.da()), Sheet.known(title.en()));
            known.stream().filter(sheet.headings()::contains).findFirst().ifPresentOrElse(
                    heading -> headings.put(column, heading),
                    () -> problems.add(SheetProblem.of(1, "column_missing", column, title.da())));
        });
        if (!problems.isEmpty()) {
            return new Read.Bad(problems);
        }
        return rows(sheet, headings, problems);
    }

    private static Read rows(
            Sheet sheet, Map<String, String> headings, List<SheetProblem> problems) {
        List<Basis.Row> rows = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Map<String, String> regions = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<String, Optional<BigInteger>> values = new HashMap<>();
            headings.forEach((column, heading) -> {
                String cell = row.cells().getOrDefault(heading, "");
                Optional<BigInteger> number = Sheet.whole(cell);
                if (!cell.isEmpty() && number.isEmpty()) {
                    problems.add(SheetProblem.of(row.line(), "not_whole", heading, cell));
                    values.put(column, Optional.of(BigInteger.ZERO));
                } else {
                    values.put(column, number);
                }
            });
            String code = row.cell(CODE);
            rows.add(new Basis.Row(row.line(), code, values));
            String name = row.cell(NAME);
            names.put(code, name.isEmpty() ? code : name);
            if (!row.cell(REGION).isEmpty()) {
                regions.put(code, row.cell(REGION));
            }
        }
        return switch (Basis.read(rows, List.copyOf(headings.keySet()), List.of())) {
            case Basis.Read.Good(Basis basis) when problems.isEmpty() ->
                    new Read.Good(new BasisFile(basis, names, regions));
            case Basis.Read.Good _ -> new Read.Bad(problems);
            case Basis.Read.Bad(List<BasisProblem> found) -> {
                found.forEach(problem -> problems.add(SheetProblem.of(Math.max(1, problem.row()),
                        problem.kind().id(), problem.code(), problem.column())));
                problems.sort((one, other) -> Integer.compare(one.line(), other.line()));
                yield new Read.Bad(problems);
            }
        };
    }

    /** The region of each code that is in one, and the codes of each region, in order. */
    public Map<String, List<String>> byRegion() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        basis.codes().forEach(code -> groups.computeIfAbsent(
                regions.getOrDefault(code, ""), _ -> new ArrayList<>()).add(code));
        return groups;
    }

    /** The code of whoever has this code or name. */
    public Optional<String> code(String said) {
        Collection<String> codes = basis.codes();
        return codes.contains(said) ? Optional.of(said) : codes.stream()
                .filter(code -> said.equalsIgnoreCase(names.get(code))).findFirst();
    }
}
