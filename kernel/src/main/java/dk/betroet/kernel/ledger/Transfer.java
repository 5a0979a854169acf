package dk.betroet.kernel.ledger;

import dk.betroet.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One owner's money moved from one place to another for one purpose.
 *
 * @param owner whose money it is; the same before and after
 * @param from the place it leaves; never the same as {@code to}
 * @param to the place it enters
 * @param purpose what it was for
 * @param amount how much, more than zero
 */
public record Transfer(UUID owner, UUID from, UUID to, Purpose purpose, Money amount) {

    public Transfer {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(purpose, "purpose");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves more than nothing: " + amount);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a transfer needs two places");
        }
    }

    /** The same money back the way it came. */
    public Transfer reverse() {
        return new Transfer(owner, to, from, purpose, amount);
    }

    /** The two sides: out of {@link #from}, into {@link #to}; their amounts sum to zero. */
    public List<Line> lines() {
        return List.of(
                new Line(owner, from, purpose, amount.negate()),
                new Line(owner, to, purpose, amount));
    }
}
