package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.write.Differences;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.budget.Drawn;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages about kept tables show. */
final class TableViews {

    private static final int DIFFERENCES_MAX = 400;

    private TableViews() {}

    /** What a column is: its basis and year. */
    static Text column(Head head) {
        return Text.of("budget.column." + head.basis().id(), Integer.toString(head.year()));
    }

    /** How far a column has come. */
    static StatusView status(KeptTable.Column column) {
        if (column.approved() != null) {
            return new StatusView(Tone.GOOD, Text.of("budget.status.approved"));
        }
        return column.proposed() != null
                ? new StatusView(Tone.INFO, Text.of("budget.status.proposed"))
                : new StatusView(Tone.NEUTRAL, Text.of("budget.status.draft"));
    }

    /** By what a column was approved, or that it was not. */
    static Cell decision(KeptTable.Column column) {
        KeptTable.Step approved = column.approved();
        KeptTable.Step proposed = column.proposed();
        if (approved != null) {
            return Cell.of(approved.point().isEmpty()
                    ? Text.of("budget.decided", approved.body(), approved.on())
                    : Text.of("budget.decided-point", approved.body(), approved.on(),
                            approved.point()));
        }
        return proposed == null ? Cell.nothing()
                : Cell.of(Text.of("budget.proposed-on", proposed.on()));
    }

    /** The same, and the way to the decision when it is kept here. */
    private static Cell decision(KeptTable.Column column, Function<UUID, Cell> ways) {
        KeptTable.Step approved = column.approved();
        UUID decision = approved == null ? null : approved.decision();
        return decision != null && decision(column) instanceof Cell.Words(Text said)
                && ways.apply(decision) instanceof Cell.Link(Text name, String href)
                ? Cell.link(href, Text.of("budget.decided-on", said, name)) : decision(column);
    }

    /**
     * The columns of a version with what was decided about each.
     *
     * @param ways to the decisions that are kept here, as far as the visitor may know of them
     */
    static TableView columns(Visit visit, KeptTable.Version version, boolean newest,
            Function<UUID, Cell> ways) {
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < version.columns().size(); i++) {
            Head head = version.table().heads().get(i);
            KeptTable.Column column = version.columns().get(i);
            rows.add(RowView.of(Cell.of(column(head)), Cell.of(status(column)),
                    decision(column, ways), Cell.of(level(head)),
                    Cell.of(Text.of("budget.revision", (long) column.revision())),
                    newest ? step(visit, column) : Cell.nothing()));
        }
        return new TableView(Text.of("budget.columns"), List.of(
                ColumnView.of("column", Text.of("budget.column")),
                ColumnView.of("status", Text.of("budget.status")),
                ColumnView.of("decision", Text.of("budget.decision")),
                ColumnView.of("level", Text.of("budget.price-level")),
                ColumnView.of("revision", Text.of("budget.figures")),
                ColumnView.of("step", Text.of("budget.next"))), rows, null);
    }

    private static Text level(Head head) {
        return head.priceLevel().isEmpty() ? Text.of("budget.price-level.none")
                : Text.plain(head.priceLevel());
    }

    private static Cell step(Visit visit, KeptTable.Column column) {
        if (column.approved() != null) {
            return Cell.nothing();
        }
        String with = "?column=" + column.id();
        if (column.proposed() == null && visit.is(Role.EMPLOYEES)) {
            return Cell.link(visit.path("/budget/propose-column" + with),
                    Text.of("budget.propose-column.title"));
        }
        return column.proposed() != null && visit.is(Role.LEADERS)
                ? Cell.link(visit.path("/budget/approve-column" + with),
                        Text.of("budget.approve-column.title"))
                : Cell.nothing();
    }

    /** The notes, those of the paper first, then those that the unit has added. */
    static TableView notes(KeptTable.Version version, List<KeptTable.OwnNote> own) {
        List<RowView> rows = new ArrayList<>();
        Map<String, String> marked = new TreeMap<>();
        for (Row row : version.table().rows()) {
            for (Mark mark : row.marks()) {
                marked.merge(mark.sign(), row.label(), (one, other) -> one + ", " + other);
            }
        }
        version.table().notes().forEach(note -> rows.add(RowView.of(
                Cell.of(note.sign() + ")"), Cell.of(marked.getOrDefault(note.sign(), "—")),
                Cell.nothing(), Cell.of(note.text()))));
        List<String> keys = RowKeys.of(version.table());
        for (KeptTable.OwnNote note : own) {
            int row = keys.indexOf(note.rowKey());
            for (int i = 0; i < version.columns().size() && row >= 0; i++) {
                if (version.columns().get(i).origin().equals(note.origin())) {
                    rows.add(RowView.of(Cell.of(note.on()),
                            Cell.of(version.table().rows().get(row).label()),
                            Cell.of(column(version.table().heads().get(i))),
                            Cell.of(note.text())));
                }
            }
        }
        return new TableView(Text.of("budget.notes"), List.of(
                ColumnView.of("mark", Text.of("budget.note.mark")),
                ColumnView.of("row", Text.of("budget.row")),
                ColumnView.of("column", Text.of("budget.column")),
                ColumnView.of("text", Text.of("budget.note.text"))), rows, null);
    }

    /** What differs from the version before. */
    static TableView differences(Table before, Table after) {
        Map<String, Text> names = new TreeMap<>();
        before.heads().forEach(head -> names.put(head.id(), column(head)));
        after.heads().forEach(head -> names.put(head.id(), column(head)));
        boolean whole = Drawn.isWhole(before) && Drawn.isWhole(after);
        List<RowView> rows = Differences.between(before, after).stream().limit(DIFFERENCES_MAX)
                .map(one -> RowView.of(
                        Cell.of(one.row().isEmpty() ? Text.of("budget.whole-column")
                                : Text.plain(one.row())),
                        Cell.of(one.column().isEmpty() ? Text.of("budget.whole-row")
                                : names.getOrDefault(one.column(), Text.plain(one.column()))),
                        Cell.of(Text.of("budget.change."
                                + one.change().name().toLowerCase(Locale.ROOT))),
                        figure(whole, one.before()), figure(whole, one.after())))
                .toList();
        return new TableView(Text.of("budget.differences"), List.of(
                ColumnView.of("row", Text.of("budget.row")),
                ColumnView.of("column", Text.of("budget.column")),
                ColumnView.of("change", Text.of("budget.change")),
                ColumnView.numeric("before", Text.of("budget.before")),
                ColumnView.numeric("after", Text.of("budget.after"))), rows, null);
    }

    private static Cell figure(boolean whole, Optional<Long> oere) {
        return oere.map(one -> Drawn.amount(whole, one)).orElseGet(Cell::nothing);
    }

    /** The years of a carry chain, each with what came over and whether it follows. */
    static TableView carry(List<CarryChain.Link> chain, boolean whole) {
        List<RowView> rows = chain.stream().map(link -> RowView.of(
                Cell.of(column(link.head())), figure(whole, link.came()),
                link.rebased().isZero() ? Cell.nothing() : figure(whole, link.rebased()),
                figure(whole, link.opening()), figure(whole, link.result()),
                figure(whole, link.closing()),
                Cell.of(follows(link, link.equals(chain.getFirst()))))).toList();
        return new TableView(Text.of("budget.carry"), List.of(
                ColumnView.of("year", Text.of("budget.column")),
                ColumnView.numeric("came", Text.of("budget.carry.came")),
                ColumnView.numeric("rebased", Text.of("budget.carry.rebased")),
                ColumnView.numeric("opening", Text.of("budget.carry.opening")),
                ColumnView.numeric("result", Text.of("budget.carry.result")),
                ColumnView.numeric("closing", Text.of("budget.carry.closing")),
                ColumnView.of("follows", Text.of("budget.carry.follows"))), rows, null);
    }

    private static Cell figure(boolean whole, @Nullable Money money) {
        return money == null ? Cell.nothing() : Drawn.amount(whole, money.toOere());
    }

    private static StatusView follows(CarryChain.Link link, boolean first) {
        if (!link.gap().isZero()) {
            return new StatusView(Tone.BAD, Text.of("budget.carry.gap", link.gap()));
        } else if (!link.slip().isZero()) {
            return new StatusView(Tone.BAD, Text.of("budget.carry.slip", link.slip()));
        } else if (!link.rebased().isZero()) {
            return new StatusView(Tone.INFO, Text.of("budget.carry.told"));
        }
        return link.came() == null
                ? new StatusView(Tone.NEUTRAL,
                        Text.of(first ? "budget.carry.first" : "budget.carry.alone"))
                : new StatusView(Tone.GOOD, Text.of("budget.carry.meets"));
    }

    /** The re-basings with their reasons. */
    static TableView rebasings(List<KeptTable.Rebasing> rebasings) {
        return new TableView(Text.of("budget.rebasings"), List.of(
                ColumnView.of("year", Text.of("budget.year")),
                ColumnView.numeric("amount", Text.of("budget.amount")),
                ColumnView.of("reason", Text.of("budget.reason")),
                ColumnView.of("on", Text.of("budget.on"))),
                rebasings.stream().map(one -> RowView.of(
                        Cell.of(Integer.toString(one.year())), Cell.of(one.amount()),
                        Cell.of(one.reason()), Cell.of(one.on()))).toList(), null);
    }

    /** A table on paper: chosen columns, notes' marks behind the labels, no findings. */
    static TableView sheet(Text caption, Table table, List<Integer> columns) {
        List<ColumnView> heads = new ArrayList<>(List.of(
                ColumnView.of("row", Text.of("budget.row"))));
        columns.forEach(i -> heads.add(
                ColumnView.numeric("c" + i, column(table.heads().get(i)))));
        boolean whole = Drawn.isWhole(table);
        List<RowView> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            if (columns.stream().allMatch(i -> row.cell(i).isBlank())) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            String marks = row.marks().stream().map(mark -> mark.sign() + ")")
                    .collect(Collectors.joining(" "));
            cells.add(Cell.of((row.label() + " " + marks).strip()));
            columns.forEach(i -> {
                Long figure = row.cell(i).figure();
                cells.add(figure == null ? Cell.nothing() : Drawn.amount(whole, figure));
            });
            rows.add(new RowView(cells));
        }
        return new TableView(caption, heads, rows, null);
    }
}
