package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.custody.resident.Signatory;
import dk.betroet.office.platform.ledger.Facts;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The owner or guardian has agreed with the bank how an account that staff may use is filled up,
 * and to how much (Bilag 7.9 B.1). Recorded, not done: the bank moves the money. A level above what
 * may stand on the account is refused, because the account would come to hold too much each time.
 */
@Component
public class TopUp implements Operation<TopUp.Command> {

    /** How often the bank fills the account up. */
    public enum Every {
        WEEK,
        MONTH,
        /** When the owner or guardian says so. */
        WHEN_ASKED
    }

    /**
     * What is asked.
     *
     * @param account the account that is filled up
     * @param level what stands on it afterwards
     * @param date the day it was agreed
     * @param paper the agreement signed by hand; together with who signed it
     */
    public record Command(
            @Field(from = "resident,young-resident") FundId fund,
            @Field(from = "bank-account;resident,young-resident") PlaceId account,
            Money level,
            Every every,
            LocalDate date,
            @Nullable Note note,
            @Nullable EvidenceId paper,
            @Field(max = 4) List<Signatory> signedOnPaper) {}

    private static final String AGREEMENT = "bank-agreement";

    private final Residents residents;
    private final AccountFacts accounts;
    private final Facts facts;

    TopUp(Residents residents, AccountFacts accounts, Facts facts) {
        this.residents = residents;
        this.accounts = accounts;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "custody.top-up";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident resident = residents.of(
                context.sql(), command.fund().value(), command.date());
        UUID account = command.account().value();
        List<Refusal> refusals = new ArrayList<>();
        resident.gone().ifPresent(refusals::add);
        accounts.refusal(context.sql(), account, resident.fund()).ifPresent(refusals::add);
        if (command.signedOnPaper().isEmpty() != (command.paper() == null)) {
            refusals.add(Refusal.at("paper", RefusalCode.PAPER_MISSING));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Form form = new Form(AGREEMENT, Set.of("top-up-rule", "account", "amount"),
                command.date(), Optional.empty(),
                Signatory.capacities(command.signedOnPaper()), resident.barredSigners());
        Situation.Builder situation =
                Situation.of("top-up", command.date()).with("fund.kind", "resident");
        accounts.tell(situation, context.sql(), account);
        situation.with("amount", command.level()).with("balance.account.after", command.level());
        UUID id = context.ids().next();
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(resident.fund())
                .sealedFor(resident.person())
                .form(form)
                .paper(AGREEMENT, command.paper())
                .result("topUp", id)
                .effect((sql, fact) -> sql.sql("""
                        insert into top_up (top_up_id, authority_id, unit_id, fund_id, place_id,
                            level, every, agreed_on, signed_by, fact_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(id, context.authority(), context.unit(), resident.fund(), account,
                                command.level().toOere(), FieldSpec.choiceId(command.every()),
                                command.date(), form.signedBy(facts.capacities(sql, fact))
                                        .toArray(String[]::new), fact.id())
                        .update()));
    }
}
