package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the bank itself has done on an account is entered in the book: a pension that came in,
 * interest, a fee, a bill paid by direct debit. Nobody in the unit acted, so there is nothing to
 * allow: the money has moved. That an account has grown too large is found and shown afterwards.
 */
@Component
public class NoteBankEntry implements Operation<NoteBankEntry.Command> {

    /** Whose accounts a bank enters something on. */
    private static final String OWNERS = Deposit.OWNERS + ",youth-school";

    /** What the bank did; the id is the purpose on the line. */
    public enum Entry {
        PENSION(true),
        FROM_RELATIVE(true),
        INTEREST(true),
        OTHER_IN(true),
        FEE(false),
        DIRECT_DEBIT(false),
        OTHER_OUT(false);

        private final boolean in;

        Entry(boolean in) {
            this.in = in;
        }
    }

    /**
     * What is asked.
     *
     * @param account the account it happened on
     * @param entry what the bank did
     * @param note the text on the bank's statement
     * @param statement the bank's paper
     */
    public record Command(
            @Field(from = OWNERS) FundId fund,
            @Field(from = "bank-account;" + OWNERS) PlaceId account,
            Entry entry,
            Money amount,
            LocalDate date,
            @Nullable Note note,
            @Nullable EvidenceId statement) {}

    private final KeptPlaces kept;
    private final Places places;

    NoteBankEntry(KeptPlaces kept, Places places) {
        this.kept = kept;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.note-bank-entry";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace account = kept.named(context, command.account());
        List<Refusal> refusals = kept.unusable("account", account, command.date(), fund);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID outside = places.outside(context.sql(), context.unit());
        Purpose purpose = new Purpose(FieldSpec.choiceId(command.entry()));
        Transfer transfer = command.entry().in
                ? new Transfer(fund, outside, account.id(), purpose, command.amount())
                : new Transfer(fund, account.id(), outside, purpose, command.amount());
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper("receipt", command.statement()));
    }
}
