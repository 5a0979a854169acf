package dk.betroet.accounts.write;

import dk.betroet.accounts.check.Carries;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Relation.Rule;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sign costs, income, results and savings have. A table is read as it is printed; this turns
 * it into one convention or the other, whatever it was printed in.
 */
public enum Convention {

    /**
     * The one that is used inside: costs positive, income negative, a deficit positive, savings
     * positive.
     */
    COSTS_LESS_INCOME(-1, 1),

    /** Costs positive, income positive, a surplus positive, savings positive. */
    ALL_POSITIVE(1, -1);

    private final int income;
    private final int result;

    Convention(int income, int result) {
        this.income = income;
        this.result = result;
    }

    /** The table in this convention; its relations with the signs that go with it. */
    public Table of(Table table) {
        if (!table.isMoney()) {
            return table;
        }
        Set<Integer> ofIncome = table.incomeRows();
        int printedIncome = printed(table, ofIncome, true);
        int printedCosts = printed(table, ofIncome, false);
        Optional<Carries> carries = Carries.of(table);
        int deficit = table.deficitSign() * printedCosts;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < table.width(); column++) {
                int turn = switch (row.kind()) {
                    case RESULT, BALANCING -> deficit * result;
                    case CARRY_IN, CARRY_OUT -> savings(carries, column);
                    case LINE, INCOME, SUM, TOTAL, MEMO -> ofIncome.contains(i)
                            ? printedIncome * income : printedCosts;
                };
                cells.add(turned(row.cell(column), turn));
            }
            rows.add(row.with(cells));
        }
        return new Table(table.title(), table.measure(), table.heads(), rows, table.notes(),
                table.headingMarks(), relations(table, ofIncome), table.place());
    }

    private static int savings(Optional<Carries> carries, int column) {
        return carries.map(of -> of.isSavingsPositive(column) ? 1 : -1).orElse(1);
    }

    private static Cell turned(Cell cell, int turn) {
        Long figure = cell.figure();
        return figure == null || turn > 0 ? cell
                : new Cell(-figure, cell.printed(), cell.place(), cell.confidence());
    }

    private List<Relation> relations(Table table, Set<Integer> ofIncome) {
        return table.relations().stream().map(relation -> switch (relation.rule()) {
            case RESULT -> new Relation(Rule.RESULT, relation.row(), relation.parts(),
                    relation.parts().stream().map(part -> ofIncome.contains(part)
                            ? -income * result : result).toList());
            case CARRIED -> new Relation(Rule.CARRIED, relation.row(), relation.parts(),
                    List.of(1, -result));
            case SUM, TOTAL, BALANCED -> relation;
        }).toList();
    }

    /** The sign that income, or costs, are printed with. */
    private static int printed(Table table, Set<Integer> ofIncome, boolean income) {
        long together = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            if (ofIncome.contains(i) == income && !row.kind().isClosing()
                    && row.kind() != Kind.MEMO) {
                together += row.cells().stream().mapToLong(cell ->
                        Long.signum(cell.orZero())).sum();
            }
        }
        return together < 0 ? -1 : 1;
    }
}
