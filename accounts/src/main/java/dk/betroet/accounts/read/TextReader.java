package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tables in running text: rows that follow each other, with their heads above. */
final class TextReader {

    private static final int ROWS_MIN = 3;
    private static final int WORDS_BETWEEN = 3;
    private static final int BLANK_ABOVE = 8;
    private static final int ABOVE_MAX = 20;
    private static final int ABOVE_LENGTH = 100;
    static final Pattern CODED = Pattern.compile("(\\d{2,6}) (\\p{L}.*)");

    private final String document;
    private final List<Scan> scans;
    private final List<RawTable> tables = new ArrayList<>();

    private TextReader(String document, List<TextLine> lines, Figures style) {
        this.document = document;
        this.scans = new ArrayList<>();
        boolean spaced = !style.parted();
        for (TextLine line : lines) {
            Scan scan = Scan.of(document, line.number(), line.text());
            scans.add(withoutYears(spaced ? scan.spaced(line.text()) : scan, style));
        }
    }

    /** All tables of a text, from top to bottom. */
    static List<RawTable> read(String document, List<TextLine> lines, Figures style) {
        TextReader reader = new TextReader(document, lines, style);
        reader.find();
        return reader.tables;
    }

    /** A bare year before parted figures belongs to the label. */
    private static Scan withoutYears(Scan scan, Figures style) {
        int years = 0;
        while (years < scan.tokens().size() && scan.tokens().get(years).yearLike()) {
            years++;
        }
        if (!style.parted() || years == 0 || years == scan.tokens().size()) {
            return scan;
        }
        StringBuilder label = new StringBuilder(scan.label());
        scan.tokens().subList(0, years).forEach(token -> label.append(' ')
                .append(token.printed()));
        return new Scan(scan.line(), scan.text(), scan.column(), label.toString().strip(),
                scan.marks(), scan.tokens().subList(years, scan.tokens().size()));
    }

    private void find() {
        int free = 0;
        int at = 0;
        while (at < scans.size()) {
            if (!scans.get(at).isRow() && !scans.get(at).isFiguresAlone()) {
                at++;
                continue;
            }
            Run run = run(at, free);
            if (run.isTable()) {
                tables.add(new RawTable(above(run.labelled, free), run.rows,
                        scans.get(run.last).line()));
                free = run.last + 1;
                at = run.last + 1;
            } else {
                at = Math.max(at + 1, run.last + 1);
            }
        }
    }

    /** What is gathered while rows follow each other. */
    private static final class Run {
        final List<RawRow> rows = new ArrayList<>();
        final Set<String> codes = new HashSet<>();
        String heading = "";
        int labelled;
        int last;

        /** Whether a line begins with a mark that a row above points with. */
        boolean isNote(Scan scan) {
            return scan.text().matches("(?:[a-zæøå]|\\d{1,2})\\)\\s.*") && rows.stream()
                    .flatMap(row -> row.marks().stream()).anyMatch(mark ->
                            scan.text().startsWith(mark.sign() + ")"));
        }

        boolean isTable() {
            long coded = rows.stream().filter(row -> !row.code().isEmpty()).count();
            boolean sum = rows.stream().anyMatch(row -> Words.isSum(row.label()));
            boolean prices = rows.stream().filter(row -> row.tokens().getFirst().marked()).count()
                    >= ROWS_MIN;
            boolean columns = rows.stream().filter(row -> row.tokens().size() > 1).count()
                    >= ROWS_MIN;
            return rows.size() >= ROWS_MIN && (sum || coded >= ROWS_MIN || prices || columns);
        }
    }

    private Run run(int start, int free) {
        Run run = new Run();
        run.labelled = start;
        run.last = start;
        int words = 0;
        for (int i = start; i < scans.size(); i++) {
            Scan scan = scans.get(i);
            if (scan.isBlank() || scan.isPage()) {
                continue;
            }
            if (run.isNote(scan)) {
                return run;
            }
            if (scan.isRow() || scan.isFiguresAlone()) {
                RawRow row = scan.isRow() ? row(scan, i, free, run) : joined(i, free, run);
                if (row == null) {
                    return run;
                }
                if (!row.code().isEmpty() && !run.codes.add(row.code())) {
                    return run;
                }
                run.rows.add(row);
                run.last = i;
                words = 0;
            } else if (!scan.isMarkAlone() && (!scan.isHeading() || ++words > WORDS_BETWEEN
                    || scan.isBeginning() || Heads.isTitle(scan.text()))) {
                return run;
            } else if (!scan.isMarkAlone()) {
                run.heading = scan.text();
            }
        }
        return run;
    }

    private RawRow row(Scan scan, int index, int free, Run run) {
        String label = scan.label();
        int before = before(index);
        boolean wrapped = before > (run.rows.isEmpty() ? free - 1 : run.last)
                && Character.isLowerCase(label.charAt(0)) && scans.get(before).isHeading()
                && (!run.rows.isEmpty() || before == index - 1)
                && !Heads.isTitle(scans.get(before).text());
        if (wrapped && run.rows.isEmpty()) {
            run.labelled = before;
        } else if (wrapped) {
            run.heading = run.rows.getLast().heading();
        }
        if (wrapped) {
            String above = scans.get(before).text();
            label = above.endsWith("-") ? above.substring(0, above.length() - 1) + label
                    : above + " " + label;
        }
        Matcher coded = CODED.matcher(label);
        String code = coded.matches() ? coded.group(1) : "";
        return new RawRow(scan.line(), scan.column(), code,
                code.isEmpty() ? label : coded.group(2), run.heading, scan.marks(),
                scan.tokens(), null);
    }

    /** Figures whose label stands above them, perhaps with a raised mark between. */
    private @org.jspecify.annotations.Nullable RawRow joined(int index, int free, Run run) {
        Scan figures = scans.get(index);
        List<Mark> marks = new ArrayList<>(figures.marks());
        int before = before(index);
        if (before >= 0 && scans.get(before).isMarkAlone()) {
            Scan mark = scans.get(before);
            marks.add(new Mark(mark.text(), false,
                    new Position(document, mark.line(), mark.column())));
            before = before(before);
        }
        int bound = run.rows.isEmpty() ? free - 1 : run.last;
        if (before <= bound || !scans.get(before).isHeading()
                || Heads.isTitle(scans.get(before).text())) {
            return null;
        }
        Scan label = scans.get(before);
        if (run.rows.isEmpty()) {
            run.labelled = before;
        } else {
            run.heading = run.rows.getLast().heading();
        }
        return new RawRow(label.line(), label.column(), "", label.text(), run.heading, marks,
                figures.tokens(), null);
    }

    /** The line before that is not blank; -1 for none. */
    private int before(int index) {
        int at = index - 1;
        while (at >= 0 && scans.get(at).isBlank()) {
            at--;
        }
        return at;
    }

    private static boolean isProse(String text) {
        return text.length() > ABOVE_LENGTH || text.matches(".*\\p{L}{3,}[.:;]")
                && !text.matches("(?i).*\\b(?:ekskl|inkl|nr|mv|pct|jf|forv|excl|incl)\\.")
                && !Heads.isTitle(text);
    }

    /** The lines above a table that may be its title and its heads. */
    private List<TextLine> above(int first, int free) {
        List<TextLine> above = new ArrayList<>();
        int blank = 0;
        for (int i = first - 1; i >= free && above.size() < ABOVE_MAX && blank < BLANK_ABOVE; i--) {
            Scan scan = scans.get(i);
            if (scan.isBlank()) {
                blank++;
                continue;
            }
            boolean titled = !above.isEmpty() && Heads.isTitle(above.getFirst().text())
                    && !Heads.isPure(above.getFirst().text());
            if (scan.isPage() || isProse(scan.text()) || titled && blank > 0) {
                break;
            }
            blank = 0;
            above.addFirst(new TextLine(scan.line(), scan.text()));
        }
        return above;
    }
}
