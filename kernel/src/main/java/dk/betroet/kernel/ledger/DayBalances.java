package dk.betroet.kernel.ledger;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What each owner had in each place at the end of every day from some day on. Money taken out on an
 * earlier day was not there on the days between either, so an entry that is dated back may leave a
 * place below zero on a day that is over, although there is enough today. Immutable.
 *
 * <p>It looks at ends of days: in what order things happened within a day nobody writes down.
 */
public final class DayBalances {

    /**
     * What an owner's money in a place changed by on a day.
     *
     * @param amount below zero for what left
     */
    public record Change(Balances.Key key, LocalDate on, Money amount) {}

    /**
     * A place that an entry would leave below zero for an owner at the end of a day.
     *
     * @param on the first such day
     * @param available what was there at the end of it
     * @param wanted what the entry takes out
     */
    public record Shortfall(Balances.Key key, LocalDate on, Money available, Money wanted) {}

    private final Balances now;
    private final Map<Balances.Key, TreeMap<LocalDate, Money>> later;

    private DayBalances(Balances now, Map<Balances.Key, TreeMap<LocalDate, Money>> later) {
        this.now = now;
        this.later = later;
    }

    /**
     * Balances as they stand, and the changes that brought them there.
     *
     * @param changes those after the day from which it is asked; all of them
     */
    public static DayBalances of(Balances now, Iterable<Change> changes) {
        Map<Balances.Key, TreeMap<LocalDate, Money>> later = new HashMap<>();
        for (Change change : changes) {
            later.computeIfAbsent(change.key(), _ -> new TreeMap<>())
                    .merge(change.on(), change.amount(), Money::plus);
        }
        return new DayBalances(now, later);
    }

    /** What the owner had in the place when the day ended. */
    public Money at(Balances.Key key, LocalDate day) {
        return Money.sum(List.copyOf(changes(key).tailMap(day, false).values())).negate()
                .plus(now.at(key.owner(), key.place()));
    }

    /**
     * The held places that the entry would leave below zero at the end of its day or of a later
     * one, each with the first such day, in the order of its transfers.
     *
     * @param held whether a place is kept by us; {@linkplain PlaceKind#OUTSIDE outside} is not
     */
    public List<Shortfall> shortfalls(Entry entry, Predicate<UUID> held) {
        Set<Balances.Key> taken = new LinkedHashSet<>();
        entry.transfers().forEach(transfer ->
                taken.add(new Balances.Key(transfer.owner(), transfer.from())));
        List<Shortfall> found = new ArrayList<>();
        for (Balances.Key key : taken) {
            Money wanted = Money.sum(entry.lines().stream()
                    .filter(line -> line.owner().equals(key.owner())
                            && line.place().equals(key.place()))
                    .map(Line::amount)
                    .toList()).negate();
            if (held.test(key.place())) {
                first(key, entry.happenedOn(), wanted).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Shortfall> first(Balances.Key key, LocalDate from, Money wanted) {
        List<LocalDate> days = new ArrayList<>(List.of(from));
        days.addAll(changes(key).tailMap(from, false).keySet());
        return days.stream()
                .map(day -> new Shortfall(key, day, at(key, day), wanted))
                .filter(shortfall -> shortfall.available().minus(wanted).isNegative())
                .filter(_ -> wanted.isPositive())
                .findFirst();
    }

    private TreeMap<LocalDate, Money> changes(Balances.Key key) {
        return later.getOrDefault(key, new TreeMap<>());
    }
}
