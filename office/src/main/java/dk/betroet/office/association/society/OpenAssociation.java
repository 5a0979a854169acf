package dk.betroet.office.association.society;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.Facts;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Form;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An association may have its money in the house for a while: in a locked box of its own, and by a
 * written agreement that the municipality does not answer for it (Bilag 7.9 A.4, B.10). Its account
 * in a bank is opened as a place of its own.
 */
@Component
public class OpenAssociation implements Operation<OpenAssociation.Command> {

    /** How its box is secured; the last two are asked for so that they can be refused. */
    public enum Storage {
        OWN_BOX,
        BANK_BOX,
        SAFE,
        LOCKED
    }

    /** Who can sign the agreement by hand; words of the list {@code capacity}. */
    public enum AgreementParty {
        ASSOCIATION_LEADER,
        TREASURER,
        /** The unit's. */
        LEADER
    }

    /**
     * What is asked.
     *
     * @param purpose what the association's money is for
     * @param chair who leads it
     * @param date the day of the agreement, from which its money is kept here
     * @param box what the box is called
     * @param responsible the leader who answers for where the box stands
     * @param notLiable whether the agreement says that the municipality does not answer for the
     *     money and that no insurance covers it
     * @param agreement the paper, which somebody of the association has signed
     * @param signedOnPaper who signed that paper
     */
    public record Command(
            @Field(max = 60) String name,
            @Field(max = 120) String purpose,
            PersonName chair,
            LocalDate date,
            @Field(max = 60) String box,
            Storage storage,
            @Field(from = "leaders") PersonId responsible,
            boolean notLiable,
            @Nullable EvidenceId agreement,
            @Field(max = 3) List<AgreementParty> signedOnPaper) {

        public Command {
            signedOnPaper = List.copyOf(signedOnPaper);
        }
    }

    /** Those of the association, who have no log-in and so can sign on paper only. */
    private static final Set<AgreementParty> OUTSIDE =
            EnumSet.of(AgreementParty.ASSOCIATION_LEADER, AgreementParty.TREASURER);

    private final Associations associations;
    private final Facts facts;

    OpenAssociation(Associations associations, Facts facts) {
        this.associations = associations;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "association.open-association";
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
        Form form = form(command);
        UUID fund = context.ids().next();
        UUID box = context.ids().next();
        Situation.Builder situation = Situation.of("open-place", command.date())
                .with("place.kind", "cash-box")
                .with("place.class", FieldSpec.choiceId(command.storage()))
                .with("place.leader", true)
                .with("fund.kind", "association");
        return Proposal.act(situation, Draft.on(command.date(), context)
                .form(form)
                .paper(form.kind(), command.agreement())
                .result("fund", fund)
                .result("place", box)
                .prepare(sql -> {
                    addFund(sql, context, fund, command);
                    addBox(sql, context, fund, box, command);
                })
                .effect((sql, fact) -> associations.open(sql, context.authority(), new Association(
                        fund, context.unit(), command.name(), command.purpose(),
                        command.chair().text(), command.date(), form.fields(),
                        signedBy(sql, form, fact), command.date(), null), fact.id())));
    }

    private List<Refusal> refusals(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        boolean taken = associations.in(context.sql(), context.unit()).stream()
                .anyMatch(other -> other.closedOn() == null
                        && other.name().equalsIgnoreCase(command.name()));
        if (taken) {
            refusals.add(Refusal.at("name", RefusalCode.ALREADY_EXISTS));
        }
        boolean boxTaken = context.sql().sql("""
                select exists (select 1 from place where unit_id = ? and closed_on is null
                    and lower(name) = lower(?))""")
                .params(context.unit(), command.box())
                .query(Boolean.class)
                .single();
        if (boxTaken) {
            refusals.add(Refusal.at("box", RefusalCode.ALREADY_EXISTS));
        }
        if (command.signedOnPaper().isEmpty() != (command.agreement() == null)) {
            refusals.add(Refusal.at("agreement", RefusalCode.PAPER_MISSING));
        }
        return refusals;
    }

    private static Form form(Command command) {
        Set<String> fields = new HashSet<>(Set.of("parties"));
        if (command.notLiable()) {
            fields.add("not-liable");
        }
        Set<String> byHand = capacities(command.signedOnPaper());
        Set<String> barred = new HashSet<>(capacities(OUTSIDE));
        barred.removeAll(byHand);
        return new Form(Association.AGREEMENT, fields, command.date(), Optional.empty(), byHand,
                barred);
    }

    private static Set<String> capacities(Collection<AgreementParty> parties) {
        return parties.stream().map(FieldSpec::choiceId).collect(Collectors.toSet());
    }

    private Set<String> signedBy(JdbcClient sql, Form form, Recorded fact) {
        return form.signedBy(facts.capacities(sql, fact));
    }

    private static void addFund(JdbcClient sql, Context context, UUID fund, Command command) {
        sql.sql("""
                insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, 'association', ?, ?)""")
                .params(fund, context.authority(), context.unit(), command.name(), command.date())
                .update();
    }

    private static void addBox(
            JdbcClient sql, Context context, UUID fund, UUID box, Command command) {
        sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, storage_class,
                    responsible_id, fund_id, opened_on)
                values (?, ?, ?, 'cash-box', ?, ?, ?, ?, ?)""")
                .params(box, context.authority(), context.unit(), command.box(),
                        FieldSpec.choiceId(command.storage()), command.responsible().value(), fund,
                        command.date())
                .update();
    }
}
