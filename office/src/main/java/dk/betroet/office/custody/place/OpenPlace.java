package dk.betroet.office.custody.place;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.KnownAgreements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A cash box, account, card, bank box or hand is taken into use. The leader answers for its safety
 * (Bilag 7.9 §5); an account may come with money on it, which enters the book from outside.
 */
@Component
public class OpenPlace implements Operation<OpenPlace.Command> {

    /** What the money of an opening balance is for. */
    public static final Purpose OPENING = new Purpose("opening");

    /** What can be opened; the world outside cannot. */
    public enum Kind {
        CASH_BOX,
        BANK_ACCOUNT,
        /** A card with money on it, issued to one employee. */
        CARD,
        BANK_BOX,
        /** Money on its way, in one employee's hand. */
        HAND
    }

    /**
     * What is asked.
     *
     * @param storage how it is secured; needed for boxes and cards
     * @param responsible the leader who answers for it
     * @param fund whose alone it is; needed for a resident's own account
     * @param account what an account is for
     * @param accountNumber the bank's number
     * @param jointHolders how many draw together; one when nothing is said
     * @param ownBooks whether separate accounts are kept for it
     * @param namedForOwner whether an account bears the name of the fund or association
     * @param namedForPurpose whether it bears the purpose
     * @param interestToFund whether interest goes to it
     * @param holder whose card or hand it is
     * @param openingBalance what is on the account when it is taken into use
     */
    public record Command(
            Kind kind,
            @Field(max = 60) String name,
            LocalDate date,
            @Nullable StorageClass storage,
            @Field(from = "leaders") @Nullable PersonId responsible,
            @Nullable FundId fund,
            @Nullable AccountKind account,
            @Field(max = 34) @Nullable String accountNumber,
            @Field(min = 1, max = 9) @Nullable Integer jointHolders,
            boolean ownBooks,
            boolean namedForOwner,
            boolean namedForPurpose,
            boolean interestToFund,
            @Field(from = "employees") @Nullable PersonId holder,
            @Field(zero = true) @Nullable Money openingBalance) {}

    private final KeptPlaces places;
    private final Places ledgerPlaces;
    private final List<KnownAgreements> agreements;

    OpenPlace(KeptPlaces places, Places ledgerPlaces, List<KnownAgreements> agreements) {
        this.places = places;
        this.ledgerPlaces = ledgerPlaces;
        this.agreements = List.copyOf(agreements);
    }

    @Override
    public String name() {
        return "custody.open-place";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        List<Refusal> refusals = refusals(command, context);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        KeptPlace place = place(command, context);
        Draft.Builder draft = Draft.on(command.date(), context)
                .result("place", place.id())
                .prepare(sql -> places.add(sql, context.authority(), context.unit(), place));
        if (place.fund() != null) {
            draft.fund(place.fund());
        }
        if (command.openingBalance() != null && command.openingBalance().isPositive()) {
            draft.transfer(new Transfer(place.fund(),
                    ledgerPlaces.outside(context.sql(), context.unit()), place.id(), OPENING,
                    command.openingBalance()));
        }
        return Proposal.act(situation(command, place, context), draft);
    }

    private List<Refusal> refusals(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        boolean account = command.kind() == Kind.BANK_ACCOUNT;
        boolean inHand = command.kind() == Kind.CARD || command.kind() == Kind.HAND;
        boolean opening = command.openingBalance() != null && command.openingBalance().isPositive();
        if (account && command.account() == null) {
            refusals.add(Refusal.at("account", RefusalCode.NEEDED_HERE));
        }
        if (account && command.accountNumber() == null) {
            refusals.add(Refusal.at("accountNumber", RefusalCode.NEEDED_HERE));
        }
        if (inHand && command.holder() == null) {
            refusals.add(Refusal.at("holder", RefusalCode.NEEDED_HERE));
        }
        if (command.fund() == null && (opening || command.account() == AccountKind.OWNER)) {
            refusals.add(Refusal.at("fund", RefusalCode.NEEDED_HERE));
        }
        if (opening && !account) {
            refusals.add(Refusal.at("openingBalance", RefusalCode.PLACE_WRONG_KIND));
        }
        boolean taken = places.in(context.sql(), context.unit()).stream()
                .anyMatch(other -> other.closedOn() == null
                        && other.name().equalsIgnoreCase(command.name()));
        if (taken) {
            refusals.add(Refusal.at("name", RefusalCode.ALREADY_EXISTS));
        }
        return refusals;
    }

    private static KeptPlace place(Command command, Context context) {
        boolean account = command.kind() == Kind.BANK_ACCOUNT;
        return new KeptPlace(
                context.ids().next(),
                PlaceKind.valueOf(command.kind().name()),
                command.name(),
                command.storage() == null ? null : FieldSpec.choiceId(command.storage()),
                value(command.responsible()),
                value(command.holder()),
                command.fund() == null ? null : command.fund().value(),
                account ? command.accountNumber() : null,
                account && command.account() != null ? FieldSpec.choiceId(command.account()) : null,
                command.jointHolders() == null ? 1 : command.jointHolders(),
                command.ownBooks(),
                command.date(),
                null);
    }

    private Situation.Builder situation(Command command, KeptPlace place, Context context) {
        Situation.Builder situation = Situation.of("open-place", command.date())
                .with("place.kind", place.ruleWord())
                .with("place.leader", place.responsible() != null);
        if (place.storageClass() != null) {
            situation.with("place.class", place.storageClass());
        }
        if (place.accountKind() != null) {
            situation.with("account.kind", place.accountKind())
                    .with("account.holders", place.jointHolders())
                    .with("account.own-books", place.ownBooks())
                    .with("account.named-for-owner", command.namedForOwner())
                    .with("account.named-for-purpose", command.namedForPurpose())
                    .with("account.interest-to-fund", command.interestToFund());
        }
        UUID fund = place.fund();
        if (fund == null) {
            return situation.with("fund.kind", "resident");
        }
        agreements.forEach(known ->
                known.documents(context.sql(), fund).forEach(situation::document));
        return situation.with("fund.kind", context.sql()
                .sql("select kind from fund where fund_id = ?")
                .param(fund)
                .query(String.class)
                .single());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
