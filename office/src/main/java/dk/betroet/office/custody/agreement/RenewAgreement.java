package dk.betroet.office.custody.agreement;

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
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An agreement is signed again on the same terms for a new time; balance and copy are stated anew
 * (Bilag 7.9 B.7, form). The old one ends the day before. Other terms take a new agreement.
 */
@Component
public class RenewAgreement implements Operation<RenewAgreement.Command> {

    /**
     * What is asked.
     *
     * @param balance what stands on the account today
     * @param paper the paper signed by hand, when it was
     * @param signedOnPaper who signed that paper
     */
    public record Command(
            AgreementId agreement,
            LocalDate date,
            @Field(future = true) LocalDate from,
            @Field(future = true) @Nullable LocalDate through,
            @Field(zero = true) @Nullable Money balance,
            boolean copyGiven,
            @Nullable EvidenceId paper,
            @Field(max = 4) List<Signatory> signedOnPaper) {}

    private final Residents residents;
    private final Agreements agreements;
    private final Facts facts;

    RenewAgreement(Residents residents, Agreements agreements, Facts facts) {
        this.residents = residents;
        this.agreements = agreements;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "custody.renew-agreement";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Agreement old = agreements.find(context.sql(), command.agreement().value()).orElseThrow();
        Resident resident = residents.of(
                context.sql(), old.fund(), command.date());
        if (resident.gone().isPresent()) {
            return new Proposal.Refused(List.of(resident.gone().get()));
        }
        if (old.endedOn().isPresent()) {
            return Proposal.refusedAt(
                    "agreement", RefusalCode.AGREEMENT_NOT_OPEN, old.endedOn().get());
        }
        if (command.from().isBefore(old.from())) {
            return Proposal.refusedAt("from", RefusalCode.DATES_OUT_OF_ORDER, old.from());
        }
        if (command.through() != null && command.through().isBefore(command.from())) {
            return Proposal.refusedAt("through", RefusalCode.DATES_OUT_OF_ORDER, command.from());
        }
        if (command.signedOnPaper().isEmpty() != (command.paper() == null)) {
            return Proposal.refusedAt("paper", RefusalCode.PAPER_MISSING);
        }
        Form form = new Form(old.kind(), fields(command, old), signedFrom(command),
                Optional.ofNullable(command.through()),
                Signatory.capacities(command.signedOnPaper()), resident.barredSigners());
        UUID id = context.ids().next();
        return Proposal.act(situation(command, old), Draft.on(command.date(), context)
                .fund(old.fund())
                .sealedFor(resident.person())
                .form(form)
                .paper(form.kind(), command.paper())
                .result("agreement", id)
                .effect((sql, fact) -> renew(sql, context, command, old, new Agreement(
                        id, old.fund(), old.kind(), form.fields(), old.categories(),
                        form.signedBy(facts.capacities(sql, fact)), old.jointAccess(),
                        old.account(), Optional.ofNullable(command.balance()), old.boxKey(),
                        command.date(), command.from(), form.until(), Optional.of(old.id()),
                        Optional.empty(), fact.id()))));
    }

    /** The paper is there from the day it is signed, also when it takes effect later. */
    private static LocalDate signedFrom(Command command) {
        return command.date().isBefore(command.from()) ? command.date() : command.from();
    }

    private static Situation.Builder situation(Command command, Agreement old) {
        Situation.Builder situation = Situation.of("renew-agreement", command.date())
                .with("fund.kind", "resident")
                .with("agreement.kind", old.kind())
                .with("agreement.box-key", old.boxKey())
                .with("agreement.categories", old.categories())
                .with("agreement.renewed-on", command.date());
        if (command.through() != null) {
            situation.with("agreement.until", command.through());
        }
        return situation;
    }

    private void renew(JdbcClient sql, Context context, Command command, Agreement old,
            Agreement next) {
        agreements.add(sql, context.authority(), context.unit(), next);
        for (Agreements.Part part : Agreements.Part.values()) {
            agreements.addPeople(sql, context.authority(), context.unit(), next.id(), part,
                    agreements.people(sql, old.id(), part));
        }
        agreements.end(sql, old.id(), command.from(), Agreements.EndReason.RENEWED);
    }

    private static Set<String> fields(Command command, Agreement old) {
        Set<String> fields = new HashSet<>(old.fields());
        fields.removeAll(Set.of("balance", "valid-until", "copy-given"));
        if (command.balance() != null) {
            fields.add("balance");
        }
        if (command.through() != null) {
            fields.add("valid-until");
        }
        if (command.copyGiven()) {
            fields.add("copy-given");
        }
        return fields;
    }
}
