package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of a paper, what the reader asks about it, and what whoever brought it answers. An
 * answer changes nothing but what was asked about.
 *
 * @param document the whole paper
 * @param table the table as it was read
 * @param questions what is asked about it, in order
 */
record Paper(Document document, Table table, List<Question> questions) {

    private static final Set<String> OF_A_ROW =
            Set.of("figure-unclear", "column-unknown", "zero-or-blank");
    private static final Set<String> OF_NO_TABLE = Set.of("no-table");

    Paper {
        questions = List.copyOf(questions);
    }

    /**
     * What is said of a column.
     *
     * @param column from 1
     * @param priceLevel in whose year's prices; null when it is not told
     */
    record ColumnSaid(int column, int year, Basis basis, @Nullable String priceLevel) {}

    /**
     * What is said of a figure that was asked about.
     *
     * @param row from 1
     * @param column from 1
     * @param oere the figure; null when the cell is blank
     */
    record CellSaid(int row, int column, @Nullable Long oere) {}

    /** One of a paper's tables, from 1; empty when it has none of that number. */
    static Optional<Paper> of(Document document, int which) {
        List<Table> tables = document.tables();
        if (which < 1 || which > tables.size()) {
            return Optional.empty();
        }
        Table table = tables.get(which - 1);
        List<Question> asked = document.questions().stream()
                .filter(question -> !OF_NO_TABLE.contains(question.id()))
                .filter(question -> of(tables, question.place()) == which - 1).toList();
        return Optional.of(new Paper(document, table, asked));
    }

    /** The table that a question is about: the first that ends at its place or below. */
    private static int of(List<Table> tables, Position place) {
        int last = 0;
        for (int i = 0; i < tables.size(); i++) {
            if (!tables.get(i).place().document().equals(place.document())) {
                continue;
            }
            last = i;
            if (tables.get(i).rows().getLast().place().line() >= place.line()) {
                return i;
            }
        }
        return last;
    }

    /** The row that a question is about, from 0; empty when it is about a head or a word. */
    Optional<Integer> row(Question question) {
        if (!OF_A_ROW.contains(question.id())) {
            return Optional.empty();
        }
        for (int i = 0; i < table.rows().size(); i++) {
            Position place = table.rows().get(i).place();
            if (place.document().equals(question.place().document())
                    && place.line() == question.place().line()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether a figure was asked about, so that an answer may change it. */
    boolean asksAbout(CellSaid said) {
        return said.column() >= 1 && said.column() <= table.width()
                && questions.stream().anyMatch(question -> row(question)
                        .filter(row -> row == said.row() - 1).isPresent());
    }

    /** The table with the answers put in. */
    Table with(List<ColumnSaid> columns, List<CellSaid> cells) {
        List<Head> heads = new ArrayList<>(table.heads());
        for (ColumnSaid said : columns) {
            Head head = heads.get(said.column() - 1);
            String level = said.priceLevel();
            heads.set(said.column() - 1, new Head(head.printed(), said.year(), said.basis(),
                    head.status(), head.decision(), level == null ? "" : level, head.source(),
                    head.version(), head.place()));
        }
        List<Row> rows = new ArrayList<>(table.rows());
        for (CellSaid said : cells) {
            Row row = rows.get(said.row() - 1);
            List<Cell> changed = new ArrayList<>(row.cells());
            Cell cell = changed.get(said.column() - 1);
            changed.set(said.column() - 1, new Cell(said.oere(), cell.printed(), cell.place(),
                    Confidence.READ));
            rows.set(said.row() - 1, row.with(changed));
        }
        for (Question question : questions) {
            row(question).ifPresent(asked -> rows.set(asked, settled(rows.get(asked))));
        }
        return new Table(table.title(), table.measure(), heads, rows, table.notes(),
                table.headingMarks(), table.relations(), table.place());
    }

    /** A row that somebody has looked at: nothing in it is uncertain any more. */
    private static Row settled(Row row) {
        return row.with(row.cells().stream()
                .map(cell -> cell.confidence() == Confidence.UNCERTAIN
                        ? cell.with(Confidence.READ) : cell).toList());
    }
}
