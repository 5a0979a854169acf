package dk.betroet.office.account.bank;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody says which of the bank's lines are which vouchers: as proposed, or by their own choice.
 * Both sides must come to the same amount. It moves no money and can be undone.
 */
@Component
public class Match implements Operation<Match.Command> {

    /**
     * What is asked.
     *
     * @param lines the bank's lines; each with what was proposed for it when no vouchers are named
     * @param movements the vouchers that they are; none to take what was proposed
     */
    public record Command(
            @Field(from = "bank-account") PlaceId place,
            @Field(min = 1, max = 500) List<BankLineId> lines,
            @Field(max = 500) List<FactId> movements) {}

    private final BankRows rows;
    private final Matches matches;
    private final BankDesk desk;

    Match(BankRows rows, Matches matches, BankDesk desk) {
        this.rows = rows;
        this.matches = matches;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "account.match";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        BankRows.Account account = rows
                .account(context.sql(), context.unit(), command.place().value())
                .orElseThrow();
        BankState state = desk.state(context.sql(), context.unit(), account, context.today());
        Set<UUID> wanted = new LinkedHashSet<>();
        for (BankLineId id : command.lines()) {
            wanted.add(id.value());
        }
        List<BankRows.Line> lines = state.lines().stream()
                .filter(line -> wanted.contains(line.id()))
                .toList();
        if (lines.size() < wanted.size()) {
            return Proposal.refusedAt("lines", elsewhere(context, account, wanted)
                    ? RefusalCode.OTHER_ACCOUNT_IN_MATCH
                    : RefusalCode.ALREADY_MATCHED);
        }
        return command.movements().isEmpty()
                ? asProposed(context, state, wanted)
                : byHand(context, state, lines, command.movements());
    }

    private boolean elsewhere(Context context, BankRows.Account account, Set<UUID> lines) {
        return lines.stream()
                .map(line -> rows.line(context.sql(), context.unit(), line))
                .flatMap(Optional::stream)
                .anyMatch(line -> !line.place().equals(account.place()));
    }

    private Proposal asProposed(Context context, BankState state, Set<UUID> wanted) {
        List<Matches.Matched> chosen = new ArrayList<>();
        Set<UUID> left = new LinkedHashSet<>(wanted);
        for (Suggestion suggestion : Suggestion.of(state)) {
            List<UUID> lines = suggestion.lines().stream().map(BankRows.Line::id).toList();
            if (lines.stream().anyMatch(wanted::contains)) {
                lines.forEach(left::remove);
                chosen.add(new Matches.Matched(context.ids().next(), state.account().place(),
                        suggestion.reason().kind().id(), lines,
                        suggestion.movements().stream().map(Movement::fact).toList()));
            }
        }
        return left.isEmpty()
                ? Proposal.act(draft(context, chosen))
                : Proposal.refusedAt("movements", RefusalCode.NOTHING_TO_DO);
    }

    private Proposal byHand(Context context, BankState state, List<BankRows.Line> lines,
            List<FactId> named) {
        Set<UUID> wanted = new LinkedHashSet<>();
        named.forEach(id -> wanted.add(id.value()));
        List<Movement> movements = state.movements().stream()
                .filter(movement -> wanted.contains(movement.fact()))
                .toList();
        if (movements.size() < wanted.size()) {
            boolean taken = matches.of(context.sql(), state.account().place()).stream()
                    .anyMatch(match -> match.movements().stream().anyMatch(wanted::contains));
            return Proposal.refusedAt("movements", taken
                    ? RefusalCode.ALREADY_MATCHED
                    : RefusalCode.OTHER_ACCOUNT_IN_MATCH);
        }
        Money bank = Money.sum(lines.stream().map(BankRows.Line::amount).toList());
        Money book = Money.sum(movements.stream().map(Movement::amount).toList());
        if (!bank.equals(book)) {
            return Proposal.refusedAt("movements", RefusalCode.MATCH_DOES_NOT_SUM,
                    bank, book, bank.minus(book));
        }
        return Proposal.act(draft(context, List.of(new Matches.Matched(
                context.ids().next(), state.account().place(), null,
                lines.stream().map(BankRows.Line::id).toList(), List.copyOf(wanted)))));
    }

    private Draft.Builder draft(Context context, List<Matches.Matched> chosen) {
        Draft.Builder draft = Draft.on(context.today(), context);
        for (int i = 0; i < chosen.size(); i++) {
            Matches.Matched match = chosen.get(i);
            draft.result(chosen.size() == 1 ? "match" : "match-" + (i + 1), match.id())
                    .effect((sql, fact) -> matches.add(sql, context.authority(), match, fact));
        }
        return draft;
    }
}
