package dk.betroet.office.account.bank;

import dk.betroet.office.account.bankfile.BankLine;
import dk.betroet.office.account.bankfile.LedgerMovement;
import dk.betroet.office.account.bankfile.MatchReason;
import dk.betroet.office.account.bankfile.Proposal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is proposed to be the same, with the rows it is made of. */
public record Suggestion(
        List<BankRows.Line> lines, List<Movement> movements, MatchReason reason) {

    public Suggestion {
        lines = List.copyOf(lines);
        movements = List.copyOf(movements);
    }

    /** Everything that is proposed for an account, in the order of the lines. */
    public static List<Suggestion> of(BankState state) {
        return of(state, state.proposal());
    }

    /** What a proposal for an account says, with the rows. */
    public static List<Suggestion> of(BankState state, Proposal proposal) {
        Map<BankLine, BankRows.Line> lines = new IdentityHashMap<>();
        state.lines().forEach(line -> lines.put(line.said(), line));
        Map<UUID, Movement> movements = state.movements().stream()
                .collect(Collectors.toMap(Movement::fact, Function.identity()));
        return proposal.matches().stream()
                .map(match -> new Suggestion(
                        match.lines().stream().map(lines::get).toList(),
                        match.movements().stream()
                                .map(LedgerMovement::id)
                                .map(UUID::fromString)
                                .map(movements::get)
                                .toList(),
                        match.reason()))
                .toList();
    }
}
