package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a table of what was found: heads, notes, structure, and each figure in its column. */
final class Assembly {

    private final String document;
    private final Figures style;
    private final List<Question> questions;

    Assembly(String document, Figures style, List<Question> questions) {
        this.document = document;
        this.style = style;
        this.questions = questions;
    }

    /**
     * One table.
     *
     * @param raw what was found
     * @param lines the document's text, in which its notes are looked for
     * @param until the last line that may hold its notes
     */
    Table table(RawTable raw, List<TextLine> lines, int until) {
        Position place = new Position(document, raw.rows().getFirst().line(), 1);
        boolean grid = raw.rows().getFirst().at() != null;
        Heads.Read heads = Heads.read(document, headLines(raw), raw.tokensMax(), place);
        return table(raw, heads, NoteReader.read(document, lines, raw.end(), until), place, grid);
    }

    /** One table whose heads and notes are known. */
    Table table(RawTable raw, Heads.Read heads, List<Note> found, Position place, boolean grid) {
        questions.addAll(heads.questions());
        int width = heads.heads().size();
        List<RawRow> rows = raw.rows().stream().map(row -> fitted(row, width))
                .map(row -> NoteReader.split(document, row, found)).toList();
        rows.stream().filter(row -> NoteReader.isUnclear(row.label())).forEach(row ->
                questions.add(new Question("mark-unclear", place(row.line(), row.column()),
                        row.label(), List.of())));
        Structure.Found structure = Structure.of(rows, style);
        List<Mark> headings = raw.rows().stream().map(RawRow::heading).distinct()
                .flatMap(heading -> NoteReader.glued(heading, found).stream())
                .map(sign -> new Mark(sign, true, place)).toList();
        Set<String> used = new TreeSet<>(headings.stream().map(Mark::sign).toList());
        rows.forEach(row -> row.marks().forEach(mark -> used.add(mark.sign())));
        List<Note> notes = found.stream().filter(note -> used.contains(note.sign())
                || note.sign().matches("[a-zæøå]")).toList();
        long[][] figures = new long[rows.size()][];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = rows.get(i).tokens().stream().mapToLong(token ->
                    style.value(token.printed(), heads.measure()).orElse(0L)).toArray();
        }
        List<@Nullable List<List<Integer>>> placings = grid
                ? new ArrayList<>(Collections.nCopies(figures.length, null))
                : Placing.solve(figures, width, heads.measure().hundredths(),
                        structure.relations());
        prefer(structure, placings);
        List<Row> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            Kind kind = structure.kinds().get(i);
            placed.add(new Row(kind, structure.groups().get(i), row.code(), row.label(),
                    row.marks(), place(row.line(), row.column()),
                    grid ? fixed(row, heads, width) : cells(row, heads, width, placings.get(i))));
        }
        return new Table(heads.title(), heads.measure(), heads.heads(), placed, notes, headings,
                structure.relations(), place);
    }

    /** The lines above that can be heads: not the heading of the first group. */
    private static List<TextLine> headLines(RawTable raw) {
        Set<String> groups = raw.rows().stream().map(row -> Words.summed(row.label()))
                .collect(Collectors.toSet());
        return raw.above().stream().filter(line -> !groups.contains(line.text())).toList();
    }

    private Position place(int line, int column) {
        return new Position(document, line, column);
    }

    /** More figures than columns: the first ones are words of the label, and that is asked. */
    private RawRow fitted(RawRow row, int width) {
        int over = row.tokens().size() - width;
        if (over <= 0 || row.at() != null) {
            return row;
        }
        String words = row.tokens().subList(0, over).stream().map(Token::printed)
                .collect(Collectors.joining(" "));
        questions.add(new Question("more-figures-than-columns", place(row.line(), row.column()),
                row.label() + " " + words, List.of()));
        return row.with(row.label() + " " + words, row.marks(),
                row.tokens().subList(over, row.tokens().size()));
    }

    private Cell cell(Token token, RawRow row, Heads.Read heads, Confidence confidence) {
        Position place = place(row.line(), token.column());
        Optional<Long> value = style.value(token.printed(), heads.measure());
        if (value.isEmpty()) {
            questions.add(new Question("figure-unclear", place, token.printed(), List.of()));
            return new Cell(null, token.printed(), place, Confidence.UNCERTAIN);
        }
        return new Cell(value.get(), token.printed(), place, confidence);
    }

    /** Of several placings, first those that fill the columns which the group's rows fill. */
    private static void prefer(Structure.Found structure,
            List<@Nullable List<List<Integer>>> placings) {
        for (Relation relation : structure.relations()) {
            if (relation.rule() != Relation.Rule.SUM) {
                continue;
            }
            Map<Integer, Integer> filled = new HashMap<>();
            for (int part : relation.parts()) {
                List<List<Integer>> settled = placings.get(part);
                if (settled != null && settled.size() == 1) {
                    settled.getFirst().forEach(column -> filled.merge(column, 1, Integer::sum));
                }
            }
            for (int part : relation.parts()) {
                List<List<Integer>> left = placings.get(part);
                if (left != null && left.size() > 1) {
                    Comparator<List<Integer>> fullest = Comparator.comparing(placing -> -placing
                            .stream().mapToInt(c -> filled.getOrDefault(c, 0)).sum());
                    placings.set(part, left.stream().sorted(fullest.thenComparing(
                            placing -> placing.toString())).toList());
                }
            }
        }
    }

    /** The cells of a sheet's row: each stood in its column. */
    private List<Cell> fixed(RawRow row, Heads.Read heads, int width) {
        List<Integer> at = row.at() == null ? List.of() : row.at();
        List<Cell> cells = blanks(row, width, Confidence.READ);
        for (int i = 0; i < at.size(); i++) {
            if (at.get(i) < width) {
                cells.set(at.get(i), cell(row.tokens().get(i), row, heads, Confidence.READ));
            }
        }
        return cells;
    }

    private List<Cell> blanks(RawRow row, int width, Confidence confidence) {
        return new ArrayList<>(Collections.nCopies(width,
                Cell.blank(place(row.line(), row.column()), confidence)));
    }

    private List<Cell> cells(RawRow row, Heads.Read heads, int width,
            @Nullable List<List<Integer>> placings) {
        int count = row.tokens().size();
        if (count == width) {
            List<Cell> full = new ArrayList<>();
            row.tokens().forEach(token -> full.add(cell(token, row, heads, Confidence.READ)));
            return full;
        }
        if (placings == null || placings.isEmpty()) {
            ask("column-unknown", row, heads, Placing.choices(count, width));
            return blanks(row, width, Confidence.UNCERTAIN);
        }
        if (placings.size() > 1 && !alike(row, width, heads, placings)) {
            ask("column-unknown", row, heads, placings);
            return certain(row, heads, width, placings);
        }
        if (placings.size() > 1) {
            ask("zero-or-blank", row, heads, placings);
        }
        List<Cell> cells = blanks(row, width, Confidence.SOLVED);
        for (int i = 0; i < count; i++) {
            cells.set(placings.getFirst().get(i),
                    cell(row.tokens().get(i), row, heads, Confidence.SOLVED));
        }
        for (int column = 0; column < width; column++) {
            int at = column;
            long filled = placings.stream().filter(placing -> placing.contains(at)).count();
            if (filled > 0 && filled < placings.size()) {
                cells.set(at, cells.get(at).with(Confidence.UNCERTAIN));
            }
        }
        return cells;
    }

    /** Only figures that have the same column in every placing that is left. */
    private List<Cell> certain(RawRow row, Heads.Read heads, int width,
            List<List<Integer>> placings) {
        List<Cell> cells = blanks(row, width, Confidence.UNCERTAIN);
        for (int i = 0; i < row.tokens().size(); i++) {
            int at = i;
            if (placings.stream().map(placing -> placing.get(at)).distinct().count() == 1) {
                cells.set(placings.getFirst().get(i),
                        cell(row.tokens().get(i), row, heads, Confidence.SOLVED));
            }
        }
        return cells;
    }

    /** Whether the placings differ only in where a nought stands and where nothing. */
    private boolean alike(RawRow row, int width, Heads.Read heads, List<List<Integer>> placings) {
        return placings.stream().map(placing -> {
            long[] values = new long[width];
            for (int i = 0; i < placing.size(); i++) {
                values[placing.get(i)] = style.value(row.tokens().get(i).printed(),
                        heads.measure()).orElse(0L);
            }
            return Arrays.toString(values);
        }).distinct().count() == 1;
    }

    private void ask(String id, RawRow row, Heads.Read heads, List<List<Integer>> placings) {
        String about = row.label() + ": " + row.tokens().stream().map(Token::printed)
                .collect(Collectors.joining(" "));
        List<String> answers = placings.stream().limit(20).map(placing -> placing.stream()
                .map(column -> heads.heads().get(column).printed())
                .collect(Collectors.joining(" | "))).toList();
        questions.add(new Question(id, place(row.line(), row.column()), about, answers));
    }
}
