package dk.betroet.office.apportion.key;

import dk.betroet.kernel.key.Agreement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A regional agreement in a file: either each municipality's agreed number ({@code code,quota}) or
 * who takes over from whom ({@code from,to,number}).
 */
public final class AgreementFile {

    static final List<String> QUOTA = List.of("quota", "kvote", "agreed", "aftalt");
    private static final List<String> FROM = List.of("from", "fra");
    private static final List<String> TO = List.of("to", "til");
    private static final List<String> COUNT = List.of("number", "antal");

    private AgreementFile() {}

    /** The agreed parts, or everything that is wrong. */
    public sealed interface Read {

        /**
         * Agreed parts of all recipients: of the others what the rule gives.
         *
         * @param regions which of the regions have agreed
         */
        record Good(Map<String, BigInteger> parts, Set<String> regions) implements Read {}

        /** At least one problem. */
        record Bad(List<SheetProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads an agreement.
     *
     * @param quotas what the rule gives each, by code
     */
    public static Read read(String text, BasisFile file, Map<String, BigInteger> quotas) {
        return switch (Sheet.of(text)) {
            case Sheet.Read.Bad(SheetProblem problem) -> new Read.Bad(List.of(problem));
            case Sheet.Read.Good(Sheet sheet) when has(sheet, FROM) && has(sheet, TO) ->
                    moves(sheet, file, quotas);
            case Sheet.Read.Good(Sheet sheet) when has(sheet, BasisFile.CODE)
                    && has(sheet, QUOTA) -> numbers(sheet, file, quotas);
            case Sheet.Read.Good _ -> new Read.Bad(List.of(
                    SheetProblem.of(1, "agreement_headings")));
        };
    }

    private static boolean has(Sheet sheet, List<String> headings) {
        return headings.stream().anyMatch(sheet.headings()::contains);
    }

    private static Read numbers(Sheet sheet, BasisFile file, Map<String, BigInteger> quotas) {
        List<SheetProblem> problems = new ArrayList<>();
        Map<String, BigInteger> agreed = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            Optional<String> code = code(row, BasisFile.CODE, file, problems);
            Optional<BigInteger> number = number(row, QUOTA, problems);
            if (code.isPresent() && number.isPresent()
                    && agreed.put(code.get(), number.get()) != null) {
                problems.add(SheetProblem.of(row.line(), "code_duplicate", code.get(), ""));
            }
        }
        return problems.isEmpty() ? checked(agreed, file, quotas) : new Read.Bad(problems);
    }

    private static Read moves(Sheet sheet, BasisFile file, Map<String, BigInteger> quotas) {
        List<SheetProblem> problems = new ArrayList<>();
        List<Agreement.Move> moves = new ArrayList<>();
        Set<String> regions = new LinkedHashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            Optional<String> from = code(row, FROM, file, problems);
            Optional<String> to = code(row, TO, file, problems);
            Optional<BigInteger> number = number(row, COUNT, problems);
            if (from.isPresent() && to.isPresent() && number.isPresent()) {
                String region = file.regions().getOrDefault(from.get(), "");
                if (!region.equals(file.regions().getOrDefault(to.get(), ""))) {
                    problems.add(SheetProblem.of(row.line(), "move_between_regions",
                            file.names().get(from.get()), file.names().get(to.get())));
                }
                regions.add(region);
                moves.add(new Agreement.Move(from.get(), to.get(), number.get()));
            }
        }
        if (!problems.isEmpty()) {
            return new Read.Bad(problems);
        }
        Map<String, BigInteger> agreed = new LinkedHashMap<>();
        quotas.forEach((code, quota) -> {
            if (regions.contains(file.regions().getOrDefault(code, ""))) {
                agreed.put(code, quota);
            }
        });
        return checked(Agreement.moving(agreed, moves).parts(), file, quotas);
    }

    private static Read checked(Map<String, BigInteger> agreed, BasisFile file,
            Map<String, BigInteger> quotas) {
        List<SheetProblem> problems = new ArrayList<>();
        Set<String> regions = new LinkedHashSet<>();
        agreed.keySet().forEach(code -> regions.add(file.regions().getOrDefault(code, "")));
        Map<String, BigInteger> parts = new LinkedHashMap<>(quotas);
        for (String region : regions) {
            Map<String, BigInteger> group = new LinkedHashMap<>();
            Map<String, BigInteger> said = new LinkedHashMap<>();
            quotas.forEach((code, quota) -> {
                if (region.equals(file.regions().getOrDefault(code, ""))) {
                    group.put(code, quota);
                    if (agreed.containsKey(code)) {
                        said.put(code, agreed.get(code));
                    }
                }
            });
            new Agreement(said).problems(group).forEach(problem ->
                    problems.add(SheetProblem.of(problem, file, region)));
            parts.putAll(said);
        }
        return problems.isEmpty() ? new Read.Good(parts, regions) : new Read.Bad(problems);
    }

    static Optional<String> code(Sheet.Row row, List<String> headings, BasisFile file,
            List<SheetProblem> problems) {
        String said = row.cell(headings);
        Optional<String> code = file.code(said);
        if (code.isEmpty()) {
            problems.add(SheetProblem.of(row.line(), "code_unknown", said, ""));
        }
        return code;
    }

    static Optional<BigInteger> number(
            Sheet.Row row, List<String> headings, List<SheetProblem> problems) {
        String said = row.cell(headings);
        Optional<BigInteger> number = Sheet.whole(said).filter(one -> one.signum() >= 0);
        if (number.isEmpty()) {
            problems.add(SheetProblem.of(row.line(), "not_whole", headings.getFirst(), said));
        }
        return number;
    }
}
