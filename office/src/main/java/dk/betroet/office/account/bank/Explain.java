package dk.betroet.office.account.bank;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody says why a line of the bank's has no voucher, or a voucher no line. It stays
 * outstanding: explained is not the same as gone.
 */
@Component
public class Explain implements Operation<Explain.Command> {

    /**
     * What is asked: one of line and movement.
     *
     * @param line the bank's line that no voucher fits
     * @param movement the voucher that the bank does not know
     */
    public record Command(
            @Field(from = "bank-account") PlaceId place,
            @Nullable BankLineId line,
            @Nullable FactId movement,
            LeftOverReason why,
            Note reason) {}

    private final BankRows rows;
    private final Matches matches;
    private final BankDesk desk;

    Explain(BankRows rows, Matches matches, BankDesk desk) {
        this.rows = rows;
        this.matches = matches;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "account.explain";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID line = command.line() == null ? null : command.line().value();
        UUID movement = command.movement() == null ? null : command.movement().value();
        if ((line == null) == (movement == null)) {
            return Proposal.refusedAt("line", RefusalCode.NOTHING_TO_DO);
        }
        if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        BankRows.Account account = rows
                .account(context.sql(), context.unit(), command.place().value())
                .orElseThrow();
        BankState state = desk.state(context.sql(), context.unit(), account, context.today());
        boolean left = line == null
                ? state.movements().stream().anyMatch(one -> one.fact().equals(movement))
                : state.lines().stream().anyMatch(one -> one.id().equals(line));
        if (!left) {
            return Proposal.refusedAt(line == null ? "movement" : "line",
                    RefusalCode.ALREADY_MATCHED);
        }
        UUID subject = line == null ? movement : line;
        return Proposal.act(Draft.on(context.today(), context)
                .sealedFor(account.key())
                .effect((sql, fact) -> matches.explain(sql, context, account, line, movement,
                        new Matches.LeftOver(subject, command.why(), command.reason().text()),
                        fact.id())));
    }
}
