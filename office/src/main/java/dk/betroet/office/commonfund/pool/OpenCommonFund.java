package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
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
 * Residents start a common fund: their charter, and those who are members from the first day. The
 * charter is signed by the members and attached; without it, or with something left unsaid in it,
 * the rule book says what is missing (Bilag 7.9 B.9).
 */
@Component
public class OpenCommonFund implements Operation<OpenCommonFund.Command> {

    /**
     * What is asked. What the charter should say may be left out here, so that it is the rule book
     * that says it is missing.
     *
     * @param purpose what the fund is for
     * @param categories what it may pay for; nothing named means all that the rules allow
     * @param amount what each member pays each time
     * @param collection how often
     * @param responsible who looks after it: an employee, a resident or a relative
     * @param sharing how surplus and deficit fall on the members
     * @param voluntary whether the charter says that anyone may stay out and leave at any time
     * @param members who is a member from the first day
     * @param charter the charter signed by them, or by their guardians
     */
    public record Command(
            @Field(max = 60) String name,
            LocalDate date,
            @Field(max = 500) @Nullable String purpose,
            @Field(max = 10) List<Category> categories,
            @Field(zero = true) @Nullable Money amount,
            Charter.@Nullable Collection collection,
            @Field(from = "fund-keepers") @Nullable PersonId responsible,
            Charter.@Nullable Sharing sharing,
            boolean voluntary,
            @Field(from = "resident,young-resident", min = 1, max = 200) List<FundId> members,
            @Nullable EvidenceId charter) {

        public Command {
            categories = List.copyOf(categories);
            members = List.copyOf(members);
        }
    }

    private final CommonFunds funds;
    private final Members members;
    private final Usable usable;

    OpenCommonFund(CommonFunds funds, Members members, Usable usable) {
        this.funds = funds;
        this.members = members;
        this.usable = usable;
    }

    @Override
    public String name() {
        return "commonfund.open-common-fund";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        if (funds.named(context.sql(), context.unit(), command.name())) {
            refusals.add(Refusal.at("name", RefusalCode.ALREADY_EXISTS));
        }
        for (int i = 0; i < command.members().size(); i++) {
            refusals.addAll(usable.fund(context, "members[" + i + "]", command.members().get(i),
                    command.date(), false));
        }
        if (new HashSet<>(command.members()).size() < command.members().size()) {
            refusals.add(Refusal.at("members", RefusalCode.SAME_PERSON_TWICE));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = Situation.of("open-common-fund", command.date())
                .with("fund.kind", "common-fund")
                .with("fund.voluntary", command.voluntary());
        if (command.charter() != null) {
            situation.document(new Document("charter", fields(command),
                    Optional.of(command.date()), Optional.empty(), Set.of("members")));
        }
        return Proposal.act(situation, draft(command, context));
    }

    private Draft.Builder draft(Command command, Context context) {
        UUID id = context.ids().next();
        Draft.Builder draft = Draft.on(command.date(), context)
                .paper("charter", command.charter())
                .result("fund", id);
        if (fields(command).size() < Charters.FIELDS) {
            return draft;
        }
        CommonFund fund = new CommonFund(id, context.unit(), command.name(), command.date(), null,
                null, Charters.of(1, command.purpose(), command.categories(), command.amount(),
                        command.collection(), command.responsible(), command.sharing(),
                        command.date()));
        return draft.effect((sql, fact) -> {
            funds.open(sql, context.authority(), fund);
            funds.agree(sql, context.authority(), fund.unit(), id, fund.charter(), fact.id());
            for (FundId member : command.members()) {
                members.join(sql, context.authority(), fund.unit(), new Membership(
                        context.ids().next(), id, member.value(), command.date(), null,
                        Money.ZERO), fact.id());
            }
        });
    }

    private static Set<String> fields(Command command) {
        return Charters.fields(command.purpose(), command.amount(), command.collection(),
                command.responsible(), command.sharing(), command.voluntary());
    }
}
