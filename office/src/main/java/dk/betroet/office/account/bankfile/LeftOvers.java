package dk.betroet.office.account.bankfile;

import dk.betroet.office.account.bankfile.Proposal.LeftLine;
import dk.betroet.office.account.bankfile.Proposal.LeftMovement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says of each line and movement without a match why it has none. */
final class LeftOvers {

    private final MatchTable table;
    private final List<Integer> lines;
    private final List<Integer> movements;
    private final Map<Long, List<Integer>> linesByAmount = new HashMap<>();
    private final Map<Long, List<Integer>> movementsByAmount = new HashMap<>();
    private final Map<String, Integer> movementsByReference = new HashMap<>();

    LeftOvers(MatchTable table) {
        this.table = table;
        this.lines = IntStream.range(0, table.lines.size())
                .filter(line -> !table.isLineMatched(line)).boxed().toList();
        this.movements = IntStream.range(0, table.movements.size())
                .filter(movement -> !table.isMovementMatched(movement)).boxed().toList();
        for (int line : lines) {
            linesByAmount.computeIfAbsent(table.lines.get(line).amount().toOere(),
                    key -> new ArrayList<>()).add(line);
        }
        for (int movement : movements) {
            LedgerMovement of = table.movements.get(movement);
            movementsByAmount.computeIfAbsent(of.amount().toOere(),
                    key -> new ArrayList<>()).add(movement);
            movementsByReference.putIfAbsent(MatchTable.fold(of.reference()), movement);
        }
        movementsByReference.remove("");
    }

    List<LeftLine> lines() {
        return lines.stream().map(this::line).toList();
    }

    List<LeftMovement> movements() {
        return movements.stream().map(this::movement).toList();
    }

    private LeftLine line(int line) {
        BankLine of = table.lines.get(line);
        MatchReason said = table.lineReason(line);
        if (said != null) {
            return new LeftLine(of, said, table.choicesOfLine(line));
        }
        for (Reference reference : of.references()) {
            Integer named = movementsByReference.get(MatchTable.fold(reference.value()));
            if (named != null && !table.movements.get(named).amount().equals(of.amount())) {
                LedgerMovement other = table.movements.get(named);
                return new LeftLine(of, otherAmount(other.reference(), other), List.of(other));
            }
        }
        long oere = of.amount().toOere();
        IntUnaryOperator distance = movement -> table.distance(line, movement);
        List<Integer> same = nearestFirst(movementsByAmount.get(oere), distance);
        List<Integer> opposite = nearestFirst(movementsByAmount.get(-oere), distance);
        LocalDate oppositeDate = opposite.isEmpty()
                ? of.bookingDate()
                : table.movements.get(opposite.getFirst()).date();
        List<Integer> choices = same.isEmpty() ? opposite : same;
        return new LeftLine(of, reason(same, distance, opposite, oppositeDate),
                choices.stream().map(table.movements::get).toList());
    }

    private LeftMovement movement(int movement) {
        LedgerMovement of = table.movements.get(movement);
        MatchReason said = table.movementReason(movement);
        if (said != null) {
            return new LeftMovement(of, said, table.choicesOfMovement(movement));
        }
        long oere = of.amount().toOere();
        IntUnaryOperator distance = line -> table.distance(line, movement);
        List<Integer> same = nearestFirst(linesByAmount.get(oere), distance);
        List<Integer> opposite = nearestFirst(linesByAmount.get(-oere), distance);
        LocalDate oppositeDate = opposite.isEmpty()
                ? of.date()
                : table.lines.get(opposite.getFirst()).bookingDate();
        List<Integer> choices = same.isEmpty() ? opposite : same;
        return new LeftMovement(of, reason(same, distance, opposite, oppositeDate),
                choices.stream().map(table.lines::get).toList());
    }

    private static MatchReason otherAmount(String reference, LedgerMovement other) {
        return MatchReason.of(MatchReason.Kind.OTHER_AMOUNT, new Detail.Text(reference),
                new Detail.Amount(other.amount()));
    }

    private MatchReason reason(List<Integer> same, IntUnaryOperator distance,
            List<Integer> opposite, LocalDate oppositeDate) {
        if (!same.isEmpty()) {
            int nearest = distance.applyAsInt(same.getFirst());
            return nearest > table.days
                    ? MatchReason.of(MatchReason.Kind.TOO_FAR, new Detail.Count(nearest))
                    : MatchReason.of(MatchReason.Kind.SEVERAL_FIT, new Detail.Count(same.size()));
        }
        return opposite.isEmpty()
                ? MatchReason.of(MatchReason.Kind.NOTHING)
                : MatchReason.of(MatchReason.Kind.OPPOSITE_SIGN, new Detail.Day(oppositeDate));
    }

    /** At most {@link SumSearch#MOST_CANDIDATES} of them: more are no choice for a person. */
    private static List<Integer> nearestFirst(
            @Nullable List<Integer> places, IntUnaryOperator distance) {
        return (places == null ? List.<Integer>of() : places).stream()
                .sorted(Comparator.<Integer>comparingInt(distance::applyAsInt)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SumSearch.MOST_CANDIDATES)
                .toList();
    }
}
