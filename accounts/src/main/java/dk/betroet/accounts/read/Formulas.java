package dk.betroet.accounts.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of formulas that a workbook keeps no value for: sums of ranges, and cells added and
 * taken away, on the same sheet. Anything else stays as it is and is asked about.
 */
final class Formulas {

    private static final int DEPTH_MAX = 200;
    private static final int CELLS_MAX = 2_000_000;
    private static final String CELL = "\\$?([A-Z]{1,3})\\$?(\\d{1,7})";
    private static final Pattern TERM =
            Pattern.compile("([-+]?)(?:SUM\\(" + CELL + ":" + CELL + "\\)|" + CELL + ")");

    private final Map<Integer, List<String>> rows = new HashMap<>();
    private final Map<Long, Optional<BigDecimal>> known = new HashMap<>();
    private final Set<Long> within = new HashSet<>();
    private int looked;

    private Formulas(List<GridReader.GridRow> grid) {
        grid.forEach(row -> rows.put(row.line(), row.fields()));
    }

    /** The sheet with the figures of such formulas in their place. */
    static List<GridReader.GridRow> reckoned(List<GridReader.GridRow> grid) {
        boolean any = grid.stream().anyMatch(row ->
                row.fields().stream().anyMatch(field -> field.startsWith("=")));
        if (!any) {
            return grid;
        }
        Formulas formulas = new Formulas(grid);
        List<GridReader.GridRow> reckoned = new ArrayList<>();
        for (GridReader.GridRow row : grid) {
            List<String> fields = new ArrayList<>(row.fields());
            for (int c = 0; c < fields.size(); c++) {
                if (fields.get(c).startsWith("=")) {
                    String formula = fields.get(c);
                    fields.set(c, formulas.value(row.line(), c, 0).map(value ->
                            value.stripTrailingZeros().toPlainString().replace('.', ','))
                            .orElse(formula));
                }
            }
            reckoned.add(new GridReader.GridRow(row.line(), fields));
        }
        return reckoned;
    }

    /** A cell's figure; a blank is nothing; empty for words, circles and what is not known here. */
    private Optional<BigDecimal> value(int line, int column, int depth) {
        List<String> fields = rows.getOrDefault(line, List.of());
        String text = column < fields.size() ? fields.get(column) : "";
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (!text.startsWith("=")) {
            return text.matches("-?\\d+(?:,\\d+)?")
                    ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
        }
        long key = (long) line << 20 | column;
        Optional<BigDecimal> before = known.get(key);
        if (before != null) {
            return before;
        }
        if (depth > DEPTH_MAX || !within.add(key)) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = terms(text.substring(1).replace(" ", ""), depth);
        within.remove(key);
        known.put(key, value);
        return value;
    }

    private Optional<BigDecimal> terms(String formula, int depth) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher term = TERM.matcher(formula);
        int at = 0;
        while (term.find() && term.start() == at && (at == 0 || !term.group(1).isEmpty())) {
            at = term.end();
            boolean range = term.group(2) != null;
            int fromColumn = column(term.group(range ? 2 : 6));
            int fromLine = Integer.parseInt(term.group(range ? 3 : 7));
            int toColumn = range ? column(term.group(4)) : fromColumn;
            int toLine = range ? Integer.parseInt(term.group(5)) : fromLine;
            for (int line = fromLine; line <= toLine; line++) {
                for (int column = fromColumn; column <= toColumn; column++) {
                    if (++looked > CELLS_MAX) {
                        return Optional.empty();
                    }
                    Optional<BigDecimal> value = value(line, column, depth + 1);
                    if (value.isEmpty() && !range) {
                        return Optional.empty();
                    }
                    BigDecimal of = value.orElse(BigDecimal.ZERO);
                    sum = term.group(1).equals("-") ? sum.subtract(of) : sum.add(of);
                }
            }
        }
        return at == formula.length() ? Optional.of(sum) : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
