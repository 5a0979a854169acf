package dk.betroet.office.account.bank;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.Matching;
import dk.betroet.office.account.bankfile.Proposal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How one account stands at the end of a day: what the bank says, what the book says, and what one
 * of them knows and the other does not. Read in one go; a match counts only when both its sides had
 * happened.
 *
 * @param account which
 * @param asOf the day
 * @param coveredThrough the last day the bank has spoken for; empty when no statement was read in
 * @param bank what the bank says stood on the account at the end of the day; zero when it is silent
 * @param lines lines that no movement has been matched with, oldest first
 * @param movements movements that no line has been matched with, oldest first
 * @param leftOvers what has been said of them
 */
public record BankState(
        BankRows.Account account,
        LocalDate asOf,
        Optional<LocalDate> coveredThrough,
        Money bank,
        List<BankRows.Line> lines,
        List<Movement> movements,
        Map<UUID, Matches.LeftOver> leftOvers) {

    public BankState {
        lines = List.copyOf(lines);
        movements = List.copyOf(movements);
        leftOvers = Map.copyOf(leftOvers);
    }

    static BankState of(BankRows.Account account, LocalDate asOf,
            List<BankRows.Statement> statements, List<BankRows.Line> lines,
            List<Movement> movements, List<Matches.Matched> matches,
            Map<UUID, Matches.LeftOver> leftOvers) {
        List<BankRows.Line> begun =
                lines.stream().filter(line -> !line.bookedOn().isAfter(asOf)).toList();
        List<Movement> happened =
                movements.stream().filter(movement -> !movement.on().isAfter(asOf)).toList();
        Set<UUID> there = new HashSet<>();
        begun.forEach(line -> there.add(line.id()));
        happened.forEach(movement -> there.add(movement.fact()));
        Set<UUID> settled = new HashSet<>();
        Set<UUID> matched = new HashSet<>();
        for (Matches.Matched match : matches) {
            matched.addAll(match.movements());
            if (there.containsAll(match.lines()) && there.containsAll(match.movements())) {
                settled.addAll(match.lines());
                settled.addAll(match.movements());
            }
        }
        settled.addAll(undone(happened, matched));
        Money bank = statements.isEmpty() ? Money.ZERO : statements.getFirst().opening()
                .plus(Money.sum(begun.stream().map(BankRows.Line::amount).toList()));
        return new BankState(account, asOf,
                statements.isEmpty()
                        ? Optional.empty()
                        : Optional.of(statements.getLast().through()),
                bank,
                begun.stream().filter(line -> !settled.contains(line.id())).toList(),
                happened.stream().filter(one -> !settled.contains(one.fact())).toList(),
                leftOvers);
    }

    /** A movement undone before the bank saw it, and what undid it: the bank sees neither. */
    private static Set<UUID> undone(List<Movement> movements, Set<UUID> matched) {
        Map<UUID, Movement> free = new HashMap<>(movements.stream()
                .filter(one -> !matched.contains(one.fact()))
                .collect(Collectors.toMap(Movement::fact, one -> one)));
        Set<UUID> pairs = new HashSet<>();
        for (Movement movement : List.copyOf(free.values())) {
            Movement first = movement.reverses() == null ? null : free.get(movement.reverses());
            if (first != null && first.amount().plus(movement.amount()).isZero()) {
                pairs.add(first.fact());
                pairs.add(movement.fact());
            }
        }
        return pairs;
    }

    /** What belongs together among what is left over, as far as it can be told. */
    public Proposal proposal() {
        return Matching.propose(
                lines.stream().map(BankRows.Line::said).toList(),
                movements.stream().map(Movement::toLedgerMovement).toList());
    }

    /** Whether the bank has spoken for the whole of the day. */
    public boolean isCovered() {
        return coveredThrough.filter(day -> !day.isBefore(asOf)).isPresent();
    }

    /**
     * How many lines and movements nobody has said anything of. Movements since the bank last spoke
     * are not among them: it has had no chance to show them.
     */
    public int unexplained() {
        LocalDate spoken = coveredThrough.orElse(LocalDate.MIN);
        return (int) (lines.stream().filter(line -> !leftOvers.containsKey(line.id())).count()
                + movements.stream()
                        .filter(one -> !leftOvers.containsKey(one.fact()))
                        .filter(one -> !one.on().isAfter(spoken))
                        .count());
    }
}
