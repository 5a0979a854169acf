package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.key.Sheet;
import dk.betroet.office.apportion.key.SheetProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inhabitants by municipality in one quarter, from Statistics Denmark's table FOLK1A as CSV with
 * codes and texts, or from a plain file of {@code code,name,population}. The whole country and the
 * regions, which the table has too, are left out.
 *
 * @param people by code
 * @param names by code
 */
public record PopulationFile(Map<String, Long> people, Map<String, String> names) {

    private static final List<String> AREA = List.of("område", "omrade");
    private static final List<String> TIME = List.of("tid");
    private static final List<String> CONTENT = List.of("indhold");
    private static final List<String> CODE = List.of("code", "kode", "kom-code", "kommunekode");
    private static final List<String> NAME = List.of("name", "navn", "kommune");
    private static final List<String> PEOPLE = List.of("population", "indbyggere", "folketal");
    private static final Pattern AREA_TEXT = Pattern.compile("(\\d{3})\\s+(.+)");

    /** The lowest code of a municipality; those below are the country and its regions. */
    private static final int FIRST_MUNICIPALITY = 101;

    public PopulationFile {
        people = Map.copyOf(people);
        names = Map.copyOf(names);
    }

    /** Populations, or everything that is wrong. */
    public sealed interface Read {

        /** At least one municipality. */
        record Good(PopulationFile file) implements Read {}

        /** At least one problem. */
        record Bad(List<SheetProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a file. */
    public static Read read(String text, String quarter) {
        return switch (Sheet.of(text)) {
            case Sheet.Read.Bad(SheetProblem problem) -> new Read.Bad(List.of(problem));
            case Sheet.Read.Good(Sheet sheet) -> {
                boolean statbank = has(sheet, AREA) && has(sheet, TIME) && has(sheet, CONTENT);
                yield statbank || has(sheet, CODE) && has(sheet, PEOPLE)
                        ? rows(sheet, quarter, statbank)
                        : new Read.Bad(List.of(SheetProblem.of(1, "population_headings")));
            }
        };
    }

    private static boolean has(Sheet sheet, List<String> headings) {
        return headings.stream().anyMatch(sheet.headings()::contains);
    }

    private static Read rows(Sheet sheet, String quarter, boolean statbank) {
        Map<String, Long> people = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        List<SheetProblem> problems = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            String code = row.cell(CODE);
            String name = row.cell(NAME);
            if (statbank) {
                Matcher area = AREA_TEXT.matcher(row.cell(AREA));
                boolean wanted = row.cell(TIME).startsWith(quarter) && area.matches()
                        && Integer.parseInt(area.group(1)) >= FIRST_MUNICIPALITY;
                if (!wanted) {
                    continue;
                }
                code = area.group(1);
                name = area.group(2);
            }
            String said = row.cell(statbank ? CONTENT : PEOPLE);
            Optional<BigInteger> number =
                    Sheet.whole(said).filter(one -> one.signum() >= 0);
            if (code.isEmpty()) {
                problems.add(SheetProblem.of(row.line(), "code_missing", "", ""));
            } else if (number.isEmpty()) {
                problems.add(SheetProblem.of(row.line(), "not_whole", PEOPLE.getFirst(), said));
            } else if (people.put(code, number.get().longValueExact()) != null) {
                problems.add(SheetProblem.of(row.line(), "code_duplicate", code, ""));
            }
            names.put(code, name.isEmpty() ? code : name);
        }
        if (problems.isEmpty() && people.isEmpty()) {
            boolean texts = statbank && sheet.rows().stream().noneMatch(row ->
                    AREA_TEXT.matcher(row.cell(AREA)).matches());
            problems.add(texts ? SheetProblem.of(1, "areas_without_codes")
                    : SheetProblem.of(1, "quarter_missing", quarter));
        }
        return problems.isEmpty() ? new Read.Good(new PopulationFile(people, names))
                : new Read.Bad(problems);
    }
}
