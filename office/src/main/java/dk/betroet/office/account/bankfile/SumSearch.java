package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * Finds one line that is several movements, and one movement that is several lines.
 *
 * <p>A batch tells its own parts. Otherwise a sum counts only when it is the only one among the
 * nearest {@link #MOST_CANDIDATES} of the same sign; each search is bounded by {@link #MOST_STEPS}.
 */
final class SumSearch {

    /** Most that are added together. */
    static final int MOST_PARTS = 6;

    /** Most that are tried; beyond it any sum can be made of something. */
    static final int MOST_CANDIDATES = 24;

    /** Most sets tried for one sum. */
    static final int MOST_STEPS = 100_000;

    private final MatchTable table;

    SumSearch(MatchTable table) {
        this.table = table;
    }

    void run() {
        for (int line = 0; line < table.lines.size(); line++) {
            if (table.isLineFree(line)) {
                matchBatch(line);
            }
        }
        for (int line = 0; line < table.lines.size(); line++) {
            if (table.isLineFree(line)) {
                sumOfMovements(line);
            }
        }
        for (int movement = 0; movement < table.movements.size(); movement++) {
            if (table.isMovementFree(movement)) {
                sumOfLines(movement);
            }
        }
    }

    /** Matches a batch whose every part is exactly one free movement. */
    private void matchBatch(int line) {
        List<BankDetail> parts = table.lines.get(line).details();
        if (parts.size() < 2) {
            return;
        }
        Set<Integer> taken = new HashSet<>();
        List<Integer> found = new ArrayList<>();
        long sum = 0;
        for (BankDetail part : parts) {
            Money amount = part.amount();
            List<Integer> fitting = amount == null ? List.of() : movementsOf(part, amount, line);
            if (fitting.size() != 1 || !taken.add(fitting.getFirst())) {
                return;
            }
            sum += amount == null ? 0 : amount.toOere();
            found.add(fitting.getFirst());
        }
        if (sum == table.lines.get(line).amount().toOere()) {
            table.match(List.of(line), found, MatchReason.of(MatchReason.Kind.BATCH,
                    new Detail.Count(found.size())));
        }
    }

    /** The movements a part of a batch can be: those that share its reference, or else all. */
    private List<Integer> movementsOf(BankDetail part, Money amount, int line) {
        List<Integer> near = table.ofAmount(amount.toOere()).stream()
                .filter(table::isMovementFree)
                .filter(movement -> table.distance(line, movement) <= table.days)
                .toList();
        List<Integer> named = near.stream()
                .filter(movement -> part.references().stream().anyMatch(reference ->
                        MatchTable.fold(reference.value()).equals(MatchTable.fold(
                                table.movements.get(movement).reference()))))
                .toList();
        return named.isEmpty() ? near : named;
    }

    private void sumOfMovements(int line) {
        long target = table.lines.get(line).amount().toOere();
        IntToLongFunction amount = movement -> table.movements.get(movement).amount().toOere();
        IntUnaryOperator distance = movement -> table.distance(line, movement);
        Search search = search(target, table.movements.size(), table::isMovementFree, amount,
                distance);
        if (search.stopped || search.found > 1) {
            table.leaveLine(line, MatchReason.of(search.stopped
                    ? MatchReason.Kind.SEARCH_STOPPED
                    : MatchReason.Kind.SEVERAL_SUMS), search.choices());
        } else if (search.found == 1) {
            table.match(List.of(line), search.first, reason(search, distance));
        }
    }

    private void sumOfLines(int movement) {
        long target = table.movements.get(movement).amount().toOere();
        IntToLongFunction amount = line -> table.lines.get(line).amount().toOere();
        IntUnaryOperator distance = line -> table.distance(line, movement);
        Search search = search(target, table.lines.size(), table::isLineFree, amount, distance);
        if (search.stopped || search.found > 1) {
            table.leaveMovement(movement, MatchReason.of(search.stopped
                    ? MatchReason.Kind.SEARCH_STOPPED
                    : MatchReason.Kind.SEVERAL_SUMS), search.choices());
        } else if (search.found == 1) {
            table.match(search.first, List.of(movement), reason(search, distance));
        }
    }

    private static MatchReason reason(Search search, IntUnaryOperator distance) {
        int furthest = search.first.stream().mapToInt(distance::applyAsInt).max().orElse(0);
        return MatchReason.of(MatchReason.Kind.SUM, new Detail.Count(search.first.size()),
                new Detail.Count(furthest));
    }

    private Search search(long target, int size, IntPredicate free, IntToLongFunction amount,
            IntUnaryOperator distance) {
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < size && target != 0; i++) {
            boolean sameSign = Long.signum(amount.applyAsLong(i)) == Long.signum(target);
            boolean smaller = Math.abs(amount.applyAsLong(i)) < Math.abs(target);
            if (free.test(i) && sameSign && smaller && distance.applyAsInt(i) <= table.days) {
                near.add(i);
            }
        }
        near.sort(Comparator.<Integer>comparingInt(distance::applyAsInt)
                .thenComparing(Comparator.naturalOrder()));
        Search search = new Search(near, amount, Math.abs(target));
        if (near.size() > MOST_CANDIDATES) {
            search.stopped = true;
        } else {
            search.from(0, 0);
        }
        return search;
    }

    /** One bounded search for the sets of a sum. */
    private static final class Search {

        private final List<Integer> candidates;
        private final IntToLongFunction amount;
        private final long target;
        private final List<Integer> chosen = new ArrayList<>();
        private final Set<Integer> used = new HashSet<>();
        private List<Integer> first = List.of();
        private int found;
        private int steps;
        private boolean stopped;

        private Search(List<Integer> candidates, IntToLongFunction amount, long target) {
            this.candidates = candidates;
            this.amount = amount;
            this.target = target;
        }

        /** Tries all sets with the chosen ones and any of the candidates from a place on. */
        private void from(int place, long sum) {
            for (int i = place; i < candidates.size() && !stopped && found < 2; i++) {
                if (++steps > MOST_STEPS) {
                    stopped = true;
                    return;
                }
                int candidate = candidates.get(i);
                long now = sum + Math.abs(amount.applyAsLong(candidate));
                chosen.add(candidate);
                if (now == target) {
                    found++;
                    used.addAll(chosen);
                    first = found == 1 ? List.copyOf(chosen) : first;
                } else if (now < target && chosen.size() < MOST_PARTS) {
                    from(i + 1, now);
                }
                chosen.removeLast();
            }
        }

        private List<Integer> choices() {
            return candidates.stream().filter(used::contains).sorted().toList();
        }
    }
}
