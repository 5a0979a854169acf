package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.mandate.MandateKind;
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
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
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
 * The owner or guardian gives one named employee power over one account (Bilag 7.9 B.2-B.5). A
 * general mandate can be asked for, so that whoever asks is told the paragraph that forbids it and
 * what to do instead.
 */
@Component
public class GrantMandate implements Operation<GrantMandate.Command> {

    /**
     * What is asked.
     *
     * @param holder the one employee it is given to
     * @param account the one account it is about
     * @param amount the amount of a one-time mandate, and of no other
     * @param identifies whether the account demands that the employee identifies in person
     * @param repeatedTask whether the employee does the same task again and again
     * @param bills whether it is for running expenses
     * @param showsEmployee whether the net bank shows which employee acted
     * @param lessIntrusiveConsidered whether support to self and relatives were considered first
     * @param paper the paper signed by hand, when it was
     * @param signedOnPaper who signed that paper
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            MandateKind kind,
            @Field(from = "employees") PersonId holder,
            @Field(from = "bank-account;resident,young-resident") PlaceId account,
            @Nullable Money amount,
            LocalDate date,
            @Field(future = true) LocalDate from,
            @Field(future = true) @Nullable LocalDate through,
            boolean identifies,
            boolean repeatedTask,
            boolean bills,
            boolean showsEmployee,
            boolean lessIntrusiveConsidered,
            @Nullable EvidenceId paper,
            @Field(max = 4) List<Signatory> signedOnPaper) {}

    private final Residents residents;
    private final Mandates mandates;
    private final AccountFacts accounts;
    private final Facts facts;

    GrantMandate(Residents residents, Mandates mandates, AccountFacts accounts, Facts facts) {
        this.residents = residents;
        this.mandates = mandates;
        this.accounts = accounts;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "custody.grant-mandate";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident resident = residents.of(
                context.sql(), command.fund().value(), command.date());
        List<Refusal> refusals = refusals(command, context, resident);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Form form = form(command, resident);
        UUID id = context.ids().next();
        Mandate mandate = new Mandate(id, command.kind(), resident.fund(), command.holder().value(),
                Optional.of(command.account().value()), Optional.ofNullable(command.amount()),
                command.from(), Optional.ofNullable(command.through()), Optional.empty(), 0);
        return Proposal.act(
                situation(command, context, resident),
                Draft.on(command.date(), context)
                        .fund(resident.fund())
                        .sealedFor(resident.person())
                        .form(form)
                        .paper(form.kind(), command.paper())
                        .result("mandate", id)
                        .effect((sql, fact) -> mandates.add(sql, context.authority(),
                                context.unit(), new HeldMandate(mandate, command.date(),
                                        new HeldMandate.Terms(command.identifies(),
                                                command.repeatedTask(), command.showsEmployee(),
                                                command.bills(),
                                                form.signedBy(facts.capacities(sql, fact))),
                                        Optional.empty(), Optional.empty(), fact.id()))));
    }

    private List<Refusal> refusals(Command command, Context context, Resident resident) {
        List<Refusal> refusals = new ArrayList<>();
        resident.gone().ifPresent(refusals::add);
        accounts.refusal(context.sql(), command.account().value(), resident.fund())
                .ifPresent(refusals::add);
        if (command.through() != null && command.through().isBefore(command.from())) {
            refusals.add(Refusal.at("through", RefusalCode.DATES_OUT_OF_ORDER, command.from()));
        }
        if (command.kind() != MandateKind.GENERAL
                && (command.kind() == MandateKind.ONE_TIME) != (command.amount() != null)) {
            refusals.add(Refusal.at("amount", RefusalCode.MANDATE_AMOUNT_MISPLACED));
        }
        if (command.signedOnPaper().isEmpty() != (command.paper() == null)) {
            refusals.add(Refusal.at("paper", RefusalCode.PAPER_MISSING));
        }
        boolean same = command.kind() != MandateKind.ONE_TIME && mandates
                .inForce(context.sql(), resident.fund(), command.holder().value(),
                        command.account().value(), command.from())
                .stream()
                .anyMatch(held -> held.mandate().kind() == command.kind());
        if (same) {
            refusals.add(Refusal.at("kind", RefusalCode.ALREADY_EXISTS));
        }
        return refusals;
    }

    private static Form form(Command command, Resident resident) {
        Set<String> fields = new HashSet<>(Set.of("employee", "account", "valid-from"));
        if (command.amount() != null) {
            fields.add("amount");
        }
        if (command.through() != null) {
            fields.add("valid-until");
        }
        return new Form("mandate-paper", fields, command.date(),
                Optional.ofNullable(command.through()),
                Signatory.capacities(command.signedOnPaper()), resident.barredSigners());
    }

    private Situation.Builder situation(Command command, Context context, Resident resident) {
        Situation.Builder situation = Situation.of("grant-mandate", command.date())
                .with("fund.kind", "resident")
                .with("owner.guardianship", FieldSpec.choiceId(resident.guardianship()))
                .with("owner.has-capacity", resident.hasCapacity())
                .with("mandate.kind", command.kind().id())
                .with("mandate.named", true)
                .with("mandate.identifies", command.identifies())
                .with("mandate.repeated-task", command.repeatedTask())
                .with("mandate.bills", command.bills())
                .with("channel.shows-employee", command.showsEmployee())
                .with("own-accounts.less-intrusive-considered", command.lessIntrusiveConsidered())
                .part("holder", command.holder().value().toString());
        if (command.amount() != null) {
            situation.with("mandate.amount", command.amount());
        }
        accounts.tell(situation, context.sql(), command.account().value());
        return situation;
    }
}
