package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What a table's columns carry over, under one sign convention: savings are positive, a deficit of
 * the year is a positive result. In print either convention is met, even within one table; which
 * one a column follows shows in its own figures.
 */
public final class Carries {

    private final Table table;
    private final int in;
    private final int out;
    private final int result;
    private final int sign;

    private Carries(Table table, int in, int out, int result) {
        this.table = table;
        this.in = in;
        this.out = out;
        this.result = result;
        this.sign = table.deficitSign();
    }

    /** The carries of a table, if it has a row of what came over and one of what goes on. */
    public static Optional<Carries> of(Table table) {
        int in = SumChecks.row(table, Kind.CARRY_IN);
        int out = SumChecks.row(table, Kind.CARRY_OUT);
        int result = SumChecks.row(table, Kind.RESULT);
        return in < 0 || out < 0 ? Optional.empty()
                : Optional.of(new Carries(table, in, out, result));
    }

    /** The row of what came over. */
    public int inRow() {
        return in;
    }

    /** The row of what goes on. */
    public int outRow() {
        return out;
    }

    /** The result of a column, a deficit positive; empty when blank. */
    public OptionalLong result(int column) {
        return result < 0 || table.cell(result, column).isBlank() ? OptionalLong.empty()
                : OptionalLong.of(sign * table.cell(result, column).orZero());
    }

    /** Whether a column prints savings as positive. */
    public boolean isSavingsPositive(int column) {
        Cell opening = table.cell(in, column);
        Cell closing = table.cell(out, column);
        long year = result(column).orElse(0);
        long from = opening.orZero();
        long to = closing.orZero();
        if (!opening.isBlank() && !closing.isBlank()
                && Math.abs(from - year - to) != Math.abs(from + year - to)) {
            return Math.abs(from - year - to) < Math.abs(from + year - to);
        }
        return opening.isBlank() ? to >= 0 : from >= 0;
    }

    /** What came over in a column, savings positive; empty when blank. */
    public OptionalLong opening(int column) {
        return turned(table.cell(in, column), column);
    }

    /** What goes on from a column, savings positive; empty when blank. */
    public OptionalLong closing(int column) {
        return turned(table.cell(out, column), column);
    }

    private OptionalLong turned(Cell cell, int column) {
        Long figure = cell.figure();
        return figure == null ? OptionalLong.empty()
                : OptionalLong.of(isSavingsPositive(column) ? figure : -figure);
    }

    /**
     * The column of the year before that a column's opening is to be taken from: the accounts if
     * they are there, else the forecast, else the budget.
     */
    public OptionalInt before(int column) {
        Head head = table.heads().get(column);
        if (head.year() == 0) {
            return OptionalInt.empty();
        }
        for (Basis basis : List.of(Basis.ACCOUNTS, Basis.FORECAST, Basis.BUDGET)) {
            OptionalInt found = IntStream.range(0, table.width())
                    .filter(i -> table.heads().get(i).basis() == basis
                            && table.heads().get(i).year() == head.year() - 1
                            && closing(i).isPresent()).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }
}
