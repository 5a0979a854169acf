package dk.betroet.office.association.society;

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
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An association elects its treasurer. An employee is so as a private person, by a written
 * agreement with the association's leader; in schools and day care only after the nearest leader
 * has consented (Bilag 7.9 A.4). In residential care the regulation does not ask for a consent,
 * which the verdict shows (B.10).
 */
@Component
public class AppointTreasurer implements Operation<AppointTreasurer.Command> {

    /** Who can sign the treasurer's agreement by hand; words of the list {@code capacity}. */
    public enum TreasurerParty {
        ASSOCIATION_LEADER,
        /** The one elected. */
        EMPLOYEE
    }

    /**
     * What is asked.
     *
     * @param employee who is elected, when they work here
     * @param name who is elected, when they are not employed by the municipality
     * @param date the day of the election
     * @param privateCapacity whether the agreement says that they do it as a private person
     * @param agreement the paper, for an employee
     * @param signedOnPaper who signed that paper
     */
    public record Command(
            @Field(from = "association") FundId fund,
            @Field(from = "employees") @Nullable PersonId employee,
            @Nullable PersonName name,
            LocalDate date,
            boolean privateCapacity,
            @Nullable EvidenceId agreement,
            @Field(max = 2) List<TreasurerParty> signedOnPaper) {

        public Command {
            signedOnPaper = List.copyOf(signedOnPaper);
        }
    }

    private static final String AGREEMENT = "treasurer-agreement";

    /** Units that part A of the regulation is about; the others come under part B. */
    private static final Set<String> SCHOOLS = Set.of("school", "day-care", "house");

    /** What somebody signs as who works here. */
    private static final Set<String> EMPLOYEES = Set.of("employee", "deputy", "leader");

    private final Treasurers treasurers;
    private final Units units;

    AppointTreasurer(Treasurers treasurers, Units units) {
        this.treasurers = treasurers;
        this.units = units;
    }

    @Override
    public String name() {
        return "association.appoint-treasurer";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Refusal> refusals = refusals(command, context);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        String kind = units.find(context.sql(), context.unit()).orElseThrow().kind();
        Situation.Builder situation = Situation.of("appoint-treasurer", command.date())
                .with("fund.kind", "association")
                .with("fund.area", SCHOOLS.contains(kind) ? "school" : "care")
                .with("appointee.is-employee", command.employee() != null);
        Treasurers.Treasurer elected = new Treasurers.Treasurer(context.ids().next(),
                command.employee() == null ? null : command.employee().value(),
                command.name() == null ? "" : command.name().text(), command.date(), null);
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(fund)
                .paper(AGREEMENT, command.agreement())
                .effect((sql, fact) ->
                        treasurers.elect(sql, context, fund, elected, fact.id()));
        if (elected.person() != null) {
            draft.form(form(command, elected.person().equals(context.actor())));
            treasurers.consents(context.sql(), fund).stream()
                    .filter(consent -> consent.person().equals(elected.person()))
                    .forEach(consent -> situation.approved(consent.toApproval()));
        }
        return Proposal.act(situation, draft);
    }

    private List<Refusal> refusals(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        if ((command.employee() == null) == (command.name() == null)) {
            refusals.add(Refusal.at("employee", RefusalCode.NAME_OR_KNOWN));
        }
        if (command.signedOnPaper().isEmpty() != (command.agreement() == null)) {
            refusals.add(Refusal.at("agreement", RefusalCode.PAPER_MISSING));
        }
        Optional<Treasurers.Treasurer> now =
                treasurers.now(context.sql(), command.fund().value());
        if (now.isPresent() && command.date().isBefore(now.get().from())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, now.get().from()));
        }
        boolean same = now.isPresent() && command.employee() != null
                && Objects.equals(now.get().person(), command.employee().value());
        if (same) {
            refusals.add(Refusal.at("employee", RefusalCode.ALREADY_DONE));
        }
        return refusals;
    }

    /**
     * The agreement. Whoever enters it signs nothing by doing so, unless they are the one elected;
     * the association's leader has no log-in and signs on paper.
     */
    private static Form form(Command command, boolean own) {
        Set<String> byHand = command.signedOnPaper().stream()
                .map(FieldSpec::choiceId)
                .collect(Collectors.toSet());
        Set<String> barred = new HashSet<>(Set.of("association-leader"));
        if (!own) {
            barred.addAll(EMPLOYEES);
        }
        barred.removeAll(byHand);
        Set<String> fields = command.privateCapacity() ? Set.of("private-capacity") : Set.of();
        return new Form(AGREEMENT, fields, command.date(), Optional.empty(), byHand, barred);
    }
}
