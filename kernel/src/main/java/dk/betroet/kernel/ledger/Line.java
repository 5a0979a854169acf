package dk.betroet.kernel.ledger;

import dk.betroet.kernel.money.Money;
import java.util.UUID;

/**
 * One side of a movement: owner × place × purpose × amount.
 *
 * @param owner whose money it is
 * @param place where it is, or {@linkplain PlaceKind#OUTSIDE outside}
 * @param purpose what it was for
 * @param amount what the place gained (positive) or lost (negative); never zero
 */
public record Line(UUID owner, UUID place, Purpose purpose, Money amount) {

    public Line {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a line of nothing");
        }
    }
}
