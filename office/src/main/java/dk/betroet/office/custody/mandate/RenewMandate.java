package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.mandate.MandateKind;
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
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A mandate is given again by the owner's side before or after its year is over (Bilag 7.9 B.2.2).
 * The old one ends the same day; a one-time mandate is never renewed, only given anew.
 */
@Component
public class RenewMandate implements Operation<RenewMandate.Command> {

    /**
     * What is asked.
     *
     * @param identifies whether the account demands that the employee identifies in person
     * @param showsEmployee whether the net bank shows which employee acted
     * @param paper the paper signed by hand, when it was
     * @param signedOnPaper who signed that paper
     */
    public record Command(
            MandateId mandate,
            LocalDate date,
            @Field(future = true) @Nullable LocalDate through,
            boolean identifies,
            boolean showsEmployee,
            @Nullable EvidenceId paper,
            @Field(max = 4) List<Signatory> signedOnPaper) {}

    private final Residents residents;
    private final Mandates mandates;
    private final AccountFacts accounts;
    private final Roles roles;
    private final Facts facts;

    RenewMandate(Residents residents, Mandates mandates, AccountFacts accounts, Roles roles,
            Facts facts) {
        this.residents = residents;
        this.mandates = mandates;
        this.accounts = accounts;
        this.roles = roles;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "custody.renew-mandate";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        HeldMandate old = mandates.held(context.sql(), command.mandate().value()).orElseThrow();
        Resident resident = residents.of(
                context.sql(), old.mandate().owner(), command.date());
        List<Refusal> refusals = refusals(command, context, resident, old);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Form form = new Form("mandate-paper", Set.of("employee", "account", "valid-from"),
                command.date(), Optional.ofNullable(command.through()),
                Signatory.capacities(command.signedOnPaper()), resident.barredSigners());
        UUID id = context.ids().next();
        Mandate next = new Mandate(id, old.mandate().kind(), old.mandate().owner(),
                old.mandate().holder(), old.mandate().account(), Optional.empty(), command.date(),
                form.until(), Optional.empty(), 0);
        return Proposal.act(
                situation(command, context, old),
                Draft.on(command.date(), context)
                        .fund(resident.fund())
                        .sealedFor(resident.person())
                        .form(form)
                        .paper(form.kind(), command.paper())
                        .result("mandate", id)
                        .effect((sql, fact) -> {
                            mandates.revoke(sql, old.mandate().id(), command.date(),
                                    HeldMandate.EndReason.RENEWED, fact.id());
                            mandates.add(sql, context.authority(), context.unit(), new HeldMandate(
                                    next, command.date(), new HeldMandate.Terms(
                                            command.identifies(), old.terms().repeatedTask(),
                                            command.showsEmployee(), old.terms().bills(),
                                            form.signedBy(facts.capacities(sql, fact))),
                                    Optional.empty(), Optional.of(old.mandate().id()), fact.id()));
                        }));
    }

    private List<Refusal> refusals(
            Command command, Context context, Resident resident, HeldMandate old) {
        List<Refusal> refusals = new ArrayList<>();
        Mandate mandate = old.mandate();
        resident.gone().ifPresent(refusals::add);
        accounts.refusal(context.sql(), mandate.account().orElseThrow(), resident.fund())
                .ifPresent(refusals::add);
        mandate.revokedOn().ifPresent(day -> refusals.add(
                Refusal.at("mandate", RefusalCode.MANDATE_REVOKED, day)));
        if (mandate.kind() == MandateKind.ONE_TIME) {
            refusals.add(Refusal.at("mandate", RefusalCode.MANDATE_USED_UP));
        }
        boolean works = roles.of(context.sql(), mandate.holder(), command.date()).stream()
                .anyMatch(held -> Role.EMPLOYEES.contains(held.role())
                        && context.unit().equals(held.unit()));
        if (!works) {
            refusals.add(Refusal.at("mandate", RefusalCode.PERSON_NOT_EMPLOYED));
        }
        if (command.date().isBefore(old.grantedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, old.grantedOn()));
        }
        if (command.through() != null && command.through().isBefore(command.date())) {
            refusals.add(Refusal.at("through", RefusalCode.DATES_OUT_OF_ORDER, command.date()));
        }
        if (command.signedOnPaper().isEmpty() != (command.paper() == null)) {
            refusals.add(Refusal.at("paper", RefusalCode.PAPER_MISSING));
        }
        return refusals;
    }

    private Situation.Builder situation(Command command, Context context, HeldMandate old) {
        Situation.Builder situation = Situation.of("renew-mandate", command.date())
                .with("fund.kind", "resident")
                .with("mandate.kind", old.mandate().kind().id())
                .with("mandate.named", true)
                .with("mandate.identifies", command.identifies())
                .with("mandate.repeated-task", old.terms().repeatedTask())
                .with("mandate.renewed-on", command.date())
                .with("channel.shows-employee", command.showsEmployee())
                .part("holder", old.mandate().holder().toString());
        accounts.tell(situation, context.sql(), old.mandate().account().orElseThrow());
        return situation;
    }
}
