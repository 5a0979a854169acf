package dk.betroet.office.association.collection;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Staff start to take in money for something: savings or event income that a private person keeps,
 * or a small collection that is soon over (Bilag 7.9 A.1, A.2).
 */
@Component
public class StartCollection implements Operation<StartCollection.Command> {

    /** What is collected. */
    public enum Kind {
        SAVINGS,
        EVENT_INCOME,
        COLLECTION
    }

    /** In what capacity somebody keeps the money; words of the list {@code capacity}. */
    public enum Custodian {
        PARENT_REPRESENTATIVE,
        PRIVATE_PERSON,
        /** Asked for so that it can be refused where the rules want somebody else. */
        EMPLOYEE
    }

    /**
     * What is asked.
     *
     * @param name what it is for
     * @param plannedEnd the day by which it is expected to be over
     * @param custodian in what capacity the one who keeps the money does so
     * @param custodianName who that is
     */
    public record Command(
            @Field(max = 60) String name,
            Kind kind,
            LocalDate date,
            @Field(future = true) LocalDate plannedEnd,
            Custodian custodian,
            PersonName custodianName) {}

    private final Collections collections;

    StartCollection(Collections collections) {
        this.collections = collections;
    }

    @Override
    public String name() {
        return "association.start-collection";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        boolean taken = collections.in(context.sql(), context.unit()).stream()
                .anyMatch(other -> other.endedOn() == null
                        && other.name().equalsIgnoreCase(command.name()));
        if (taken) {
            return Proposal.refusedAt("name", RefusalCode.ALREADY_EXISTS);
        }
        if (command.plannedEnd().isBefore(command.date())) {
            return Proposal.refusedAt("plannedEnd", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Collection collection = new Collection(context.ids().next(), context.unit(),
                command.name(), FieldSpec.choiceId(command.kind()),
                FieldSpec.choiceId(command.custodian()), command.date(), command.plannedEnd(),
                null);
        Situation.Builder situation = Situation.of("start-collection", command.date())
                .with("fund.kind", collection.kind())
                .with("custodian.kind", collection.custodian())
                .with("collection.started", command.date())
                .with("collection.days",
                        ChronoUnit.DAYS.between(command.date(), command.plannedEnd()));
        return Proposal.act(situation, Draft.on(command.date(), context)
                .result("fund", collection.fund())
                .effect((sql, fact) -> collections.start(
                        sql, context.authority(), collection, fact.id())));
    }
}
