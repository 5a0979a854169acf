package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A resident becomes a member of a common fund, by their own or their guardian's signed yes: drawn
 * on the screen, or on a paper that is attached (Bilag 7.9 B.9). Nobody else's signature counts.
 */
@Component
public class JoinFund implements Operation<JoinFund.Command> {

    /** Who signed on paper. */
    public enum Signer {
        OWNER,
        GUARDIAN
    }

    /**
     * What is asked.
     *
     * @param member who joins
     * @param voluntary whether they were told that they may stay out, and leave at any time
     * @param signedOnPaper who signed the attached consent; left out when it is signed on the
     *     screen
     * @param consent the signed paper
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            @Field(from = "resident,young-resident") FundId member,
            LocalDate date,
            boolean voluntary,
            @Nullable Signer signedOnPaper,
            @Nullable EvidenceId consent) {}

    private final Members members;
    private final Usable usable;

    JoinFund(Members members, Usable usable) {
        this.members = members;
        this.usable = usable;
    }

    @Override
    public String name() {
        return "commonfund.join-fund";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        UUID member = command.member().value();
        List<Refusal> refusals = new ArrayList<>(
                usable.fund(context, "fund", command.fund(), command.date(), false));
        if (members.find(context.sql(), fund, member).isPresent()) {
            refusals.add(Refusal.at("member", RefusalCode.ALREADY_DONE));
        }
        if ((command.signedOnPaper() == null) != (command.consent() == null)) {
            refusals.add(Refusal.at(command.consent() == null ? "consent" : "signedOnPaper",
                    RefusalCode.NEEDED_HERE));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Set<String> barred = members.barredSigners(context.sql(), member, command.date());
        Set<String> onPaper = command.signedOnPaper() == null ? new HashSet<>()
                : new HashSet<>(Set.of(FieldSpec.choiceId(command.signedOnPaper())));
        onPaper.removeAll(barred);
        Situation.Builder situation = Situation.of("join-fund", command.date())
                .with("fund.kind", "common-fund")
                .with("fund.voluntary", command.voluntary());
        Membership membership = new Membership(context.ids().next(), fund, member, command.date(),
                null, Money.ZERO);
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(member)
                .form(new Form("consent", Set.of(), command.date(), Optional.empty(), onPaper,
                        barred))
                .paper("consent", command.consent())
                .result("membership", membership.id())
                .effect((sql, fact) -> members.join(
                        sql, context.authority(), context.unit(), membership, fact.id())));
    }
}
