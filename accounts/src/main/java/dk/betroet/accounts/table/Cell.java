package dk.betroet.accounts.table;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a table, or its absence. Blank is not zero: a blank cell has no figure, a printed
 * nought or dash is the figure 0.
 *
 * @param figure in øre, or hundredths of a thing, with the sign as printed; null when blank
 * @param printed as it stands in the source; empty when blank
 * @param place where it stands
 * @param confidence how sure it is that it belongs in this column
 */
public record Cell(@Nullable Long figure, String printed, Position place, Confidence confidence) {

    /** A cell that nothing was read for. */
    public static Cell blank(Position place, Confidence confidence) {
        return new Cell(null, "", place, confidence);
    }

    public boolean isBlank() {
        return figure == null;
    }

    /** The figure, a blank counted as nothing: for sums only. */
    public long orZero() {
        return figure == null ? 0 : figure;
    }

    /** The same figure, as sure as told. */
    public Cell with(Confidence other) {
        return new Cell(figure, printed, place, other);
    }
}
