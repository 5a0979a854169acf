package dk.betroet.office.apportion.key;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A region's agreement as it is handed in: for each municipality its number and the day on which it
 * was signed on the council's behalf.
 */
public record SignedAgreement(
        String region, Map<String, BigInteger> parts, Map<String, LocalDate> signedOn) {

    private static final List<String> SIGNED = List.of("signed", "underskrevet", "signed-on");

    public SignedAgreement {
        parts = Map.copyOf(parts);
        signedOn = Map.copyOf(signedOn);
    }

    /** An agreement, or everything that is wrong with the file. */
    public sealed interface Read {

        /** One region, each row with a number and a day. */
        record Good(SignedAgreement agreement) implements Read {}

        /** At least one problem. */
        record Bad(List<SheetProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads an agreement; whether it names all and makes the region's quota is asked next.
     *
     * @param received nobody signs later than this
     */
    public static Read read(String text, BasisFile file, LocalDate received) {
        return switch (Sheet.of(text)) {
            case Sheet.Read.Bad(SheetProblem problem) -> new Read.Bad(List.of(problem));
            case Sheet.Read.Good(Sheet sheet) when has(sheet, BasisFile.CODE)
                    && has(sheet, AgreementFile.QUOTA) && has(sheet, SIGNED) ->
                    rows(sheet, file, received);
            case Sheet.Read.Good _ -> new Read.Bad(List.of(
                    SheetProblem.of(1, "signed_headings")));
        };
    }

    private static boolean has(Sheet sheet, List<String> headings) {
        return headings.stream().anyMatch(sheet.headings()::contains);
    }

    private static Read rows(Sheet sheet, BasisFile file, LocalDate received) {
        List<SheetProblem> problems = new ArrayList<>();
        Map<String, BigInteger> parts = new HashMap<>();
        Map<String, LocalDate> signed = new HashMap<>();
        Set<String> regions = new TreeSet<>();
        for (Sheet.Row row : sheet.rows()) {
            Optional<String> code = AgreementFile.code(row, BasisFile.CODE, file, problems);
            Optional<BigInteger> number = AgreementFile.number(row, AgreementFile.QUOTA, problems);
            Optional<LocalDate> day = day(row.cell(SIGNED));
            String name = code.map(file.names()::get).orElse("");
            if (row.cell(SIGNED).isEmpty()) {
                problems.add(SheetProblem.of(row.line(), "signature_missing", name));
            } else if (day.isEmpty()) {
                problems.add(SheetProblem.of(row.line(), "not_a_day", row.cell(SIGNED)));
            } else if (day.get().isAfter(received)) {
                problems.add(SheetProblem.of(row.line(), "signed_later", name, day.get()));
            }
            if (code.isPresent() && number.isPresent() && day.isPresent()) {
                regions.add(file.regions().getOrDefault(code.get(), ""));
                signed.put(code.get(), day.get());
                if (parts.put(code.get(), number.get()) != null) {
                    problems.add(SheetProblem.of(row.line(), "code_duplicate", code.get(), ""));
                }
            }
        }
        if (problems.isEmpty() && regions.size() != 1) {
            problems.add(SheetProblem.of(1, "one_region", String.join(", ", regions)));
        }
        return problems.isEmpty()
                ? new Read.Good(new SignedAgreement(regions.iterator().next(), parts, signed))
                : new Read.Bad(problems);
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
