package dk.betroet.kernel.ledger;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What each owner has in each place: the sums of lines, never edited by themselves. Immutable.
 */
public final class Balances {

    /** One owner's money in one place. */
    public record Key(UUID owner, UUID place) {}

    /** A place that an entry would leave below zero for an owner, and by how much. */
    public record Shortfall(UUID owner, UUID place, Money available, Money wanted) {}

    /** No lines, no money. */
    public static final Balances EMPTY = new Balances(Map.of());

    private final Map<Key, Money> amounts;

    private Balances(Map<Key, Money> amounts) {
        this.amounts = amounts;
    }

    /** Balances as they stand; keys that are missing are zero. */
    public static Balances of(Map<Key, Money> amounts) {
        return new Balances(Map.copyOf(amounts));
    }

    /** What the owner has in the place; {@link Money#ZERO} when nothing was ever there. */
    public Money at(UUID owner, UUID place) {
        return amounts.getOrDefault(new Key(owner, place), Money.ZERO);
    }

    /** The balances after the entry. */
    public Balances plus(Entry entry) {
        Map<Key, Money> after = new HashMap<>(amounts);
        for (Line line : entry.lines()) {
            after.merge(new Key(line.owner(), line.place()), line.amount(), Money::plus);
        }
        return of(after);
    }

    /**
     * The held places that the entry would leave below zero, in the order of its transfers. An
     * owner's money in one place never pays for another's: each owner × place stands alone.
     *
     * @param held whether a place is kept by us; {@linkplain PlaceKind#OUTSIDE outside} is not
     */
    public List<Shortfall> shortfalls(Entry entry, Predicate<UUID> held) {
        Balances after = plus(entry);
        List<Shortfall> found = new ArrayList<>();
        for (Transfer transfer : entry.transfers()) {
            Key key = new Key(transfer.owner(), transfer.from());
            Money before = at(key.owner(), key.place());
            Money left = after.at(key.owner(), key.place());
            boolean named = found.stream()
                    .anyMatch(s -> s.owner().equals(key.owner()) && s.place().equals(key.place()));
            if (left.isNegative() && held.test(key.place()) && !named) {
                found.add(new Shortfall(key.owner(), key.place(), before, before.minus(left)));
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Balances other && amounts.equals(other.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
