package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the table of a sheet, where each figure stands in its column. */
final class GridReader {

    private static final int HEAD_ROWS = 30;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LABEL = Pattern.compile("(?i)line|linje|post|tekst|konto|navn"
            + "|betegnelse|formål|kommune|label|name|text|item|account|post/tekst|budgetpost");
    private static final Pattern CODE = Pattern.compile("(?i)kode|code|nr\\.?|kom_code|kontonr\\.?"
            + "|kommune ?nr\\.?|no\\.?|number");
    private static final Pattern NOTE = Pattern.compile("(?i)note|noter|notes");
    private static final Pattern GROUP = Pattern.compile("(?i)group|gruppe|område|afsnit");
    private static final Pattern OTHER = Pattern.compile("(?i)kind|type|source_line|kilde|source"
            + "|linje ?nr\\.?|line ?no\\.?|bemærkning\\w*|comment\\w*"
            + "|pct\\.?|procent|percent|%|andel");
    private static final Pattern NOTE_ROW =
            Pattern.compile("([a-zæøå]|\\d{1,2})\\)\\s*(\\p{L}.*)");

    private String name;
    private final Figures style;
    private final List<Question> questions = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private GridReader(String name, Figures style) {
        this.name = name;
        this.style = style;
    }

    /**
     * One row of a sheet.
     *
     * @param line from 1
     * @param fields its cells as text, from the left
     */
    record GridRow(int line, List<String> fields) {

        String field(int column) {
            return column < fields.size() ? fields.get(column).strip() : "";
        }
    }

    /**
     * One sheet.
     *
     * @param title its name; empty for a file that has one sheet only
     * @param rows from the top
     */
    record Grid(String title, List<GridRow> rows) {}

    static AccountsFile.Outcome read(
            String name, List<Grid> grids, Figures style, List<TextLine> lines) {
        GridReader reader = new GridReader(name, style);
        for (Grid grid : grids) {
            reader.name = grids.size() == 1 ? name : name + "#" + grid.title();
            reader.table(grid);
        }
        if (reader.tables.isEmpty()) {
            reader.questions.add(new Question("no-table", new Position(name, 1, 1), "", List.of()));
        }
        return new AccountsFile.Read(new Document(name, reader.tables, lines, reader.questions));
    }

    private void table(Grid grid) {
        List<GridRow> rows = grid.rows();
        int first = firstRow(rows);
        if (first < 0) {
            return;
        }
        List<GridRow> above = rows.subList(0, first);
        int width = rows.stream().mapToInt(row -> row.fields().size()).max().orElse(0);
        Layout layout = layout(above, rows.subList(first, rows.size()), width);
        if (layout.figures.isEmpty()) {
            return;
        }
        List<Note> notes = new ArrayList<>();
        List<RawRow> raw = new ArrayList<>();
        String heading = "";
        for (GridRow row : rows.subList(first, rows.size())) {
            RawRow made = row(row, layout, heading);
            Matcher note = NOTE_ROW.matcher(made.tokens().isEmpty()
                    ? String.join(" ", row.fields()).strip() : "");
            if (note.matches()) {
                notes.add(new Note(note.group(1), note.group(2),
                        new Position(name, row.line(), 1)));
            } else if (made.tokens().isEmpty()) {
                heading = made.label().isEmpty() ? heading : made.label();
            } else {
                raw.add(made);
            }
        }
        if (raw.isEmpty()) {
            return;
        }
        raw = coded(raw);
        Heads.Read heads = heads(above, layout, grid.title(), raw);
        Position place = new Position(name, raw.getFirst().line(), 1);
        tables.add(new Assembly(name, style, questions).table(
                new RawTable(List.of(), raw, raw.getLast().line()), heads, notes, place, true));
    }

    /** The first row that has words and then a figure which is no year. */
    private int firstRow(List<GridRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), HEAD_ROWS); i++) {
            boolean words = false;
            boolean figure = false;
            for (String field : rows.get(i).fields()) {
                String text = field.strip();
                words |= text.chars().anyMatch(Character::isLetter);
                figure |= words && isFigure(text) && !Figures.isYear(text);
            }
            if (figure) {
                return i;
            }
        }
        return -1;
    }

    /** Codes that stand before the labels of three rows or more are taken out of them. */
    private static List<RawRow> coded(List<RawRow> rows) {
        boolean coded = rows.stream().filter(row -> row.code().isEmpty()
                && TextReader.CODED.matcher(row.label()).matches()).count() >= 3;
        return !coded ? rows : rows.stream().map(row -> {
            Matcher code = TextReader.CODED.matcher(row.label());
            return row.code().isEmpty() && code.matches() ? new RawRow(row.line(), row.column(),
                    code.group(1), code.group(2), row.heading(), row.marks(), row.tokens(),
                    row.at()) : row;
        }).toList();
    }

    private static boolean isFigure(String text) {
        return Figures.isFigure(bare(text));
    }

    private static String bare(String text) {
        if (text.isEmpty() || text.charAt(0) < 'A' && Character.isDigit(text.charAt(
                text.length() - 1))) {
            return text;
        }
        return text.replaceAll("(?i)^kr\\.? ?|\\s*(?:kr\\.?|dkk)$", "").strip();
    }

    /** Which column is what. */
    private static final class Layout {
        int label = -1;
        int code = -1;
        int note = -1;
        int group = -1;
        final List<Integer> figures = new ArrayList<>();
    }

    /** Whether a field is the head of a column of words. */
    private static boolean isNamed(String field) {
        return LABEL.matcher(field).matches() || CODE.matcher(field).matches()
                || NOTE.matcher(field).matches() || GROUP.matcher(field).matches();
    }

    private Layout layout(List<GridRow> above, List<GridRow> below, int width) {
        Layout layout = new Layout();
        int[] figures = new int[width];
        int[] words = new int[width];
        GridRow heads = above.stream().filter(row -> row.fields().stream().map(String::strip)
                        .anyMatch(GridReader::isNamed)).reduce((_, later) -> later)
                .orElse(above.isEmpty() ? new GridRow(0, List.of()) : above.getLast());
        for (GridRow row : below) {
            for (int c = 0; c < row.fields().size(); c++) {
                String text = row.field(c);
                figures[c] += isFigure(text) ? 1 : 0;
                words[c] += text.chars().anyMatch(Character::isLetter) ? 1 : 0;
            }
        }
        for (int c = 0; c < width; c++) {
            String head = heads.field(c);
            if (OTHER.matcher(head).matches()) {
                continue;
            }
            if (layout.label < 0 && LABEL.matcher(head).matches()) {
                layout.label = c;
            } else if (NOTE.matcher(head).matches()) {
                layout.note = c;
            } else if (GROUP.matcher(head).matches()) {
                layout.group = c;
            } else if (CODE.matcher(head).matches()) {
                layout.code = c;
            } else if (figures[c] > 0 && figures[c] >= words[c]) {
                layout.figures.add(c);
            } else if (layout.label < 0 && words[c] > 0) {
                layout.label = c;
            }
        }
        return layout;
    }

    private RawRow row(GridRow row, Layout layout, String heading) {
        String group = layout.group >= 0 ? row.field(layout.group) : heading;
        List<Mark> marks = new ArrayList<>();
        if (layout.note >= 0 && !row.field(layout.note).isEmpty()) {
            marks.add(new Mark(row.field(layout.note).replace(")", ""), false,
                    new Position(name, row.line(), layout.note + 1)));
        }
        List<Token> tokens = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < layout.figures.size(); i++) {
            String text = bare(row.field(layout.figures.get(i)));
            if (!text.isEmpty()) {
                tokens.add(new Token(text, layout.figures.get(i) + 1, false, false));
                at.add(i);
            }
        }
        String label = layout.label >= 0
                ? SPACE.matcher(row.field(layout.label)).replaceAll(" ") : "";
        if (tokens.stream().noneMatch(token -> Figures.isFigure(token.printed()))) {
            tokens.clear();
            at.clear();
        }
        return new RawRow(row.line(), layout.label + 1,
                layout.code >= 0 ? row.field(layout.code) : "", label, group, marks, tokens, at);
    }

    /**
     * The columns in which the heads stand: those of the figures, or as many others, where the
     * head of the labels was left out and everything moved; that is asked.
     */
    private List<Integer> shifted(
            List<GridRow> named, Layout layout, int line, List<Question> asked) {
        for (GridRow row : named) {
            List<Integer> heads = new ArrayList<>();
            for (int c = 0; c < row.fields().size(); c++) {
                if (Heads.isPure(row.field(c).replace('_', ' '))) {
                    heads.add(c);
                }
            }
            if (heads.size() == layout.figures.size() && !heads.equals(layout.figures)
                    && heads.contains(layout.label)) {
                asked.add(new Question("heads-shifted", new Position(name, line, 1),
                        String.join(" | ", row.fields()), List.of()));
                return heads;
            }
        }
        return layout.figures;
    }

    private Heads.Read heads(
            List<GridRow> above, Layout layout, String sheet, List<RawRow> raw) {
        List<Head> heads = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        List<GridRow> named = above.stream().filter(row -> layout.figures.stream()
                .anyMatch(column -> !row.field(column).isEmpty())).toList();
        StringBuilder words = new StringBuilder(sheet);
        above.forEach(row -> words.append(' ').append(String.join(" ", row.fields())));
        TreeMap<Integer, String> inherited = new TreeMap<>();
        int line = above.isEmpty() ? raw.getFirst().line() : above.getLast().line();
        List<Integer> at = shifted(named, layout, line, asked);
        for (int c = 0; c < layout.figures.size(); c++) {
            int column = layout.figures.get(c);
            StringBuilder printed = new StringBuilder();
            for (int i = 0; i < named.size(); i++) {
                String text = named.get(i).field(at.get(c)).replace('_', ' ');
                if (i < named.size() - 1) {
                    text = text.isEmpty() ? inherited.getOrDefault(i, "") : text;
                    inherited.put(i, text);
                }
                printed.append(text).append(' ');
            }
            String text = printed.toString().replaceAll("\\s+", " ").strip();
            Position place = new Position(name, line, column + 1);
            Head head = text.isEmpty()
                    ? Heads.read(name, List.of(), 1, place).heads().getFirst()
                    : Heads.single(name, new TextLine(line, text), place);
            heads.add(new Head(text, head.year(), head.basis(), head.status(), "",
                    head.priceLevel(), name, "", place));
            if (text.isEmpty()) {
                asked.add(new Question("heads-missing", place, "", List.of()));
            }
        }
        Measure measure = Heads.measure(words.toString(), heads);
        String title = named.size() < above.size() ? above.getFirst().fields().stream()
                .filter(field -> !field.isBlank()).findFirst().orElse(sheet) : sheet;
        return new Heads.Read(heads, title.toLowerCase(Locale.ROOT).isBlank() ? sheet : title,
                measure, asked);
    }
}
