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
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The members agree on a new charter for their common fund. The old one stays on record; the new
 * one needs the same fields and the members' signatures (Bilag 7.9 B.9).
 */
@Component
public class ChangeCharter implements Operation<ChangeCharter.Command> {

    /**
     * What is asked; see {@link OpenCommonFund.Command}.
     *
     * @param date the first day of the new charter
     * @param charter the new charter, signed by the members or their guardians
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            LocalDate date,
            @Field(max = 500) @Nullable String purpose,
            @Field(max = 10) List<Category> categories,
            @Field(zero = true) @Nullable Money amount,
            Charter.@Nullable Collection collection,
            @Field(from = "fund-keepers") @Nullable PersonId responsible,
            Charter.@Nullable Sharing sharing,
            boolean voluntary,
            @Nullable EvidenceId charter) {

        public Command {
            categories = List.copyOf(categories);
        }
    }

    private final CommonFunds funds;

    ChangeCharter(CommonFunds funds) {
        this.funds = funds;
    }

    @Override
    public String name() {
        return "commonfund.change-charter";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CommonFund fund =
                funds.find(context.sql(), context.unit(), command.fund().value()).orElseThrow();
        if (command.date().isBefore(fund.charter().from())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Set<String> fields = Charters.fields(command.purpose(), command.amount(),
                command.collection(), command.responsible(), command.sharing(),
                command.voluntary());
        Situation.Builder situation = Situation.of("change-charter", command.date())
                .with("fund.kind", "common-fund")
                .with("fund.voluntary", command.voluntary());
        if (command.charter() != null) {
            situation.document(new Document("charter", fields, Optional.of(command.date()),
                    Optional.empty(), Set.of("members")));
        }
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(fund.id())
                .paper("charter", command.charter());
        if (fields.size() == Charters.FIELDS) {
            Charter next = Charters.of(fund.charter().version() + 1, command.purpose(),
                    command.categories(), command.amount(), command.collection(),
                    command.responsible(), command.sharing(), command.date());
            draft.effect((sql, fact) -> funds.agree(sql, context.authority(), context.unit(),
                    fund.id(), next, fact.id()));
        }
        return Proposal.act(situation, draft);
    }
}
