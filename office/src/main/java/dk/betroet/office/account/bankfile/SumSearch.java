package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Finds one line that is several movements, and one movement that is several lines.
 *
 * <p>A batch tells its own parts. Otherwise a sum counts only when it is the only one, and when
 * nothing in it is wanted for another sum; what is in doubt is left to a person.
 */
final class SumSearch {

    /** Most that are added together. */
    static final int MOST_PARTS = 6;

    /** Most that are tried for one sum; beyond it almost any sum can be made of something. */
    static final int MOST_CANDIDATES = 20;

    /** Most sets tried for all sums of one question. */
    static final int MOST_STEPS = 20_000_000;

    private final MatchTable table;
    private int stepsLeft = MOST_STEPS;

    SumSearch(MatchTable table) {
        this.table = table;
    }

    /** One side of the question: the wholes that are sought, or the parts they are made of. */
    private interface Side {
        int size();

        boolean isFree(int place);

        long amount(int place);

        void leave(int place, MatchReason reason, List<Integer> choices);
    }

    void run() {
        for (int line = 0; line < table.lines.size(); line++) {
            if (table.isLineFree(line)) {
                matchBatch(line);
            }
        }
        Side lines = new Lines();
        Side movements = new Movements();
        sums(lines, movements, table::distance, (line, parts, reason) ->
                table.match(List.of(line), parts, reason));
        sums(movements, lines, (movement, line) -> table.distance(line, movement),
                (movement, parts, reason) -> table.match(parts, List.of(movement), reason));
    }

    private final class Lines implements Side {
        @Override
        public int size() {
            return table.lines.size();
        }

        @Override
        public boolean isFree(int place) {
            return table.isLineFree(place);
        }

        @Override
        public long amount(int place) {
            return table.lines.get(place).amount().toOere();
        }

        @Override
        public void leave(int place, MatchReason reason, List<Integer> choices) {
            table.leaveLine(place, reason, choices);
        }
    }

    private final class Movements implements Side {
        @Override
        public int size() {
            return table.movements.size();
        }

        @Override
        public boolean isFree(int place) {
            return table.isMovementFree(place);
        }

        @Override
        public long amount(int place) {
            return table.movements.get(place).amount().toOere();
        }

        @Override
        public void leave(int place, MatchReason reason, List<Integer> choices) {
            table.leaveMovement(place, reason, choices);
        }
    }

    /** What to do with a whole and its parts. */
    private interface Join {
        void of(int whole, List<Integer> parts, MatchReason reason);
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
        List<Integer> near = IntStream.rangeClosed(0, table.days).boxed()
                .flatMap(days -> table.free(line, amount.toOere(), days).stream())
                .toList();
        List<Integer> named = near.stream()
                .filter(movement -> part.references().stream().anyMatch(reference ->
                        MatchTable.fold(reference.value()).equals(MatchTable.fold(
                                table.movements.get(movement).reference()))))
                .toList();
        return named.isEmpty() ? near : named;
    }

    private void sums(Side wholes, Side parts, IntBinaryOperator distance, Join join) {
        Map<Integer, Search> searches = new TreeMap<>();
        Map<Integer, Integer> wanted = new HashMap<>();
        for (int whole = 0; whole < wholes.size(); whole++) {
            if (wholes.isFree(whole)) {
                Search search = search(whole, wholes.amount(whole), parts, distance);
                if (search.stopped || search.found > 0) {
                    searches.put(whole, search);
                    search.used.forEach(part -> wanted.merge(part, 1, Integer::sum));
                }
            }
        }
        searches.forEach((whole, search) -> {
            boolean only = search.found == 1 && !search.stopped
                    && search.first.stream().allMatch(part -> wanted.get(part) == 1);
            if (only) {
                int furthest = search.first.stream()
                        .mapToInt(part -> distance.applyAsInt(whole, part)).max().orElse(0);
                join.of(whole, search.first, MatchReason.of(MatchReason.Kind.SUM,
                        new Detail.Count(search.first.size()), new Detail.Count(furthest)));
            } else {
                leave(whole, search, wholes, parts);
            }
        });
    }

    /** Leaves a whole to a person, and with it the parts that are in doubt. */
    private static void leave(int whole, Search search, Side wholes, Side parts) {
        List<Integer> choices = search.used.stream().sorted().toList();
        MatchReason reason = MatchReason.of(search.stopped
                ? MatchReason.Kind.SEARCH_STOPPED
                : MatchReason.Kind.SEVERAL_SUMS);
        wholes.leave(whole, reason, choices);
        for (int part : choices) {
            if (parts.isFree(part)) {
                parts.leave(part, reason, List.of(whole));
            }
        }
    }

    private Search search(int whole, long target, Side parts, IntBinaryOperator distance) {
        List<Integer> near = new ArrayList<>();
        for (int part = 0; part < parts.size() && target != 0; part++) {
            long amount = parts.amount(part);
            boolean fits = parts.isFree(part) && Long.signum(amount) == Long.signum(target)
                    && Math.abs(amount) < Math.abs(target);
            if (fits && distance.applyAsInt(whole, part) <= table.days) {
                near.add(part);
            }
        }
        Search search = new Search(near, parts, Math.abs(target));
        if (near.size() > MOST_CANDIDATES) {
            search.stopped = true;
        } else {
            search.from(0, 0);
        }
        return search;
    }

    /** One bounded search for the sets of a sum; it stops at the second. */
    private final class Search {

        private final List<Integer> candidates;
        private final Side parts;
        private final long target;
        private final List<Integer> chosen = new ArrayList<>();
        private final Set<Integer> used = new HashSet<>();
        private List<Integer> first = List.of();
        private int found;
        private boolean stopped;

        private Search(List<Integer> candidates, Side parts, long target) {
            this.candidates = candidates;
            this.parts = parts;
            this.target = target;
        }

        /** Tries all sets with the chosen ones and any of the candidates from a place on. */
        private void from(int place, long sum) {
            for (int i = place; i < candidates.size() && !stopped && found < 2; i++) {
                if (stepsLeft == 0) {
                    stopped = true;
                    return;
                }
                stepsLeft--;
                int candidate = candidates.get(i);
                long now = sum + Math.abs(parts.amount(candidate));
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
    }
}
