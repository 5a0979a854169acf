package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Place;
import java.util.regex.Pattern;

/**
 * Tables of figures inside a text. Their lines are not joined, and no cell is put in a column:
 * where cells are missing only the sums tell, and {@code accounts import} solves that.
 */
final class Rows {

    private static final String FIGURE = "-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?|-)(?!\\p{L})";
    private static final Pattern ROW = Pattern.compile("(?:\\s{2,}|\\t|\\)|kr\\.\\s*)" + FIGURE
            + "(?:\\s+(?:kr\\.?\\s*)?" + FIGURE + ")*\\s*$|^\\D{3,60}?\\s" 
            + FIGURE + "(?:\\s+" + FIGURE
            + ")+\\s*$");
    private static final Pattern LARGE = Pattern.compile("\\d{1,3}\\.\\d{3}");
    private static final int APART = 6;
    private static final int LEAST = 3;

    private Rows() {}

    static void read(Paper paper) {
        int first = -1;
        int last = -1;
        int rows = 0;
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            if (paper.lines.get(i).hint() instanceof Hint.Row) {
                paper.row(i);
                continue;
            }
            String text = paper.text(i);
            if (text.length() > 300 || !LARGE.matcher(text).find() || !ROW.matcher(text).find()) {
                continue;
            }
            if (first >= 0 && i - last > APART) {
                table(paper, first, last, rows);
                first = -1;
            }
            rows = first < 0 ? 1 : rows + 1;
            first = first < 0 ? i : first;
            last = i;
        }
        if (first >= 0) {
            table(paper, first, last, rows);
        }
    }

    private static void table(Paper paper, int first, int last, int rows) {
        if (rows < LEAST) {
            return;
        }
        for (int i = first; i <= last; i++) {
            paper.row(i);
        }
        Place place = paper.place(first, last);
        paper.asides.add(new Aside(Aside.Kind.TABLE, "", paper.source.raw(place), place));
        paper.find(new Finding("table", Finding.Sort.DOUBT, place, paper.text(first),
                paper.text(last), Confidence.LIKELY));
    }
}
