package dk.betroet.office.custody.place;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A card of its own is issued on an account, to one employee (Bilag 7.9 B.5). Its code is the
 * employee's and is not recorded.
 */
@Component
public class IssueCard implements Operation<IssueCard.Command> {

    /** Whose name is on the card; words of the list {@code card-holder}. */
    public enum InNameOf {
        EMPLOYEE,
        OWNER,
        UNIT
    }

    /**
     * What is asked.
     *
     * @param holder who is to use it
     * @param inNameOf whose name is on it
     * @param separate whether it is another card than the resident's own
     * @param lastDigits its last four digits
     */
    public record Command(
            @Field(from = "bank-account") PlaceId account,
            @Field(from = "employees") PersonId holder,
            InNameOf inNameOf,
            boolean separate,
            @Field(max = 4) @Nullable String lastDigits,
            LocalDate date) {}

    private final KeptPlaces places;
    private final Cards cards;

    IssueCard(KeptPlaces places, Cards cards) {
        this.places = places;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "custody.issue-card";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        KeptPlace account = places.named(context, command.account());
        List<Refusal> refusals = new ArrayList<>(
                places.unusable("account", account, command.date(), account.fund()));
        if (account.kind() != PlaceKind.BANK_ACCOUNT) {
            refusals.add(Refusal.at("account", RefusalCode.PLACE_WRONG_KIND));
        }
        if (cards.has(sql, command.holder().value(), account.id(), command.date())) {
            refusals.add(Refusal.at("holder", RefusalCode.ALREADY_EXISTS));
        }
        if (command.lastDigits() != null && !command.lastDigits().matches("[0-9]{4}")) {
            refusals.add(Refusal.at("lastDigits", RefusalCode.NEEDED_HERE));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Cards.Card card = new Cards.Card(context.ids().next(), account.id(),
                command.holder().value(), command.lastDigits(), command.date(), null);
        Situation.Builder situation = Situation.of("issue-card", command.date())
                .with("account.staff-authority", true)
                .with("balance.account.after", places.balance(sql, account.id()))
                .with("card.issued-to", FieldSpec.choiceId(command.inNameOf()))
                .with("card.separate", command.separate())
                .part("holder", card.holder().toString());
        if (account.accountKind() != null) {
            situation.with("account.kind", account.accountKind());
        }
        Draft.Builder draft = Draft.on(command.date(), context).result("card", card.id());
        if (account.fund() != null) {
            draft.fund(account.fund());
        }
        return Proposal.act(situation, draft.effect((tx, fact) ->
                cards.add(tx, context.authority(), context.unit(), card, fact.id())));
    }
}
