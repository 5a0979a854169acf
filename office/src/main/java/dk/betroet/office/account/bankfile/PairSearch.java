package dk.betroet.office.account.bankfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the pairs of one line and one movement of the same amount, nearest first.
 *
 * <p>At each distance the free lines and movements that fit are looked at in groups that hang
 * together. One and one is a pair. As many lines as movements, each fitting each and all of one
 * day, are alike and paired in order. Any other group is left to a person and is not touched again:
 * what has two equally good partners must not be given a worse one.
 */
final class PairSearch {

    private final MatchTable table;

    PairSearch(MatchTable table) {
        this.table = table;
    }

    /** Lines and movements that hang together at one distance. */
    private record Group(TreeSet<Integer> lines, TreeSet<Integer> movements) {}

    void run() {
        for (int distance = 0; distance <= table.days; distance++) {
            atDistance(distance, true);
        }
        for (int distance = 0; distance <= table.days; distance++) {
            atDistance(distance, false);
        }
    }

    private void atDistance(int distance, boolean byReference) {
        Map<Integer, List<Integer>> ofLine = new TreeMap<>();
        Map<Integer, List<Integer>> ofMovement = new TreeMap<>();
        for (int line = 0; line < table.lines.size(); line++) {
            if (table.isLineFree(line)) {
                long amount = table.lines.get(line).amount().toOere();
                for (int movement : table.free(line, amount, distance)) {
                    if (!byReference || table.sharedReference(line, movement).isPresent()) {
                        ofLine.computeIfAbsent(line, key -> new ArrayList<>()).add(movement);
                        ofMovement.computeIfAbsent(movement, key -> new ArrayList<>()).add(line);
                    }
                }
            }
        }
        TreeSet<Integer> waiting = new TreeSet<>(ofLine.keySet());
        while (!waiting.isEmpty()) {
            Group group = group(waiting.first(), ofLine, ofMovement);
            waiting.removeAll(group.lines);
            settle(group, distance, byReference, ofLine, ofMovement);
        }
    }

    private static Group group(int start, Map<Integer, List<Integer>> ofLine,
            Map<Integer, List<Integer>> ofMovement) {
        Group group = new Group(new TreeSet<>(List.of(start)), new TreeSet<>());
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (int movement : ofLine.get(open.pop())) {
                if (group.movements.add(movement)) {
                    for (int line : ofMovement.get(movement)) {
                        if (group.lines.add(line)) {
                            open.push(line);
                        }
                    }
                }
            }
        }
        return group;
    }

    private void settle(Group group, int distance, boolean byReference,
            Map<Integer, List<Integer>> ofLine, Map<Integer, List<Integer>> ofMovement) {
        int size = group.lines.size();
        if (size == 1 && group.movements.size() == 1) {
            int line = group.lines.first();
            int movement = group.movements.first();
            table.match(List.of(line), List.of(movement),
                    reason(line, movement, distance, byReference));
            return;
        }
        boolean eachFitsEach = group.lines.stream()
                .allMatch(line -> ofLine.get(line).size() == group.movements.size());
        if (size == group.movements.size() && eachFitsEach && areOfOneDay(group)) {
            List<Integer> movements = List.copyOf(group.movements);
            int next = 0;
            for (int line : group.lines) {
                table.match(List.of(line), List.of(movements.get(next++)),
                        MatchReason.of(MatchReason.Kind.ALIKE, new Detail.Count(size)));
            }
            return;
        }
        group.lines.forEach(line -> table.leaveLine(line,
                severalFit(ofLine.get(line)), ofLine.get(line)));
        group.movements.forEach(movement -> table.leaveMovement(movement,
                severalFit(ofMovement.get(movement)), ofMovement.get(movement)));
    }

    private boolean areOfOneDay(Group group) {
        long lineDays = group.lines.stream()
                .map(line -> table.lines.get(line).bookingDate()).distinct().count();
        long movementDays = group.movements.stream()
                .map(movement -> table.movements.get(movement).date()).distinct().count();
        return lineDays == 1 && movementDays == 1;
    }

    private static MatchReason severalFit(List<Integer> choices) {
        return MatchReason.of(MatchReason.Kind.SEVERAL_FIT, new Detail.Count(choices.size()));
    }

    private MatchReason reason(int line, int movement, int distance, boolean byReference) {
        Detail days = new Detail.Count(distance);
        if (!byReference) {
            return distance == 0
                    ? MatchReason.of(MatchReason.Kind.SAME_DAY)
                    : MatchReason.of(MatchReason.Kind.NEAR, days);
        }
        Detail reference = new Detail.Text(table.sharedReference(line, movement).orElseThrow());
        return distance == 0
                ? MatchReason.of(MatchReason.Kind.SAME_REFERENCE_AND_DAY, reference)
                : MatchReason.of(MatchReason.Kind.SAME_REFERENCE, reference, days);
    }
}
