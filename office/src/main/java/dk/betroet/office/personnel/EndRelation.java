package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Relations;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two people no longer belong together in one of the ways that were noted. */
@Component
public class EndRelation implements Operation<EndRelation.Command> {

    /**
     * What is asked.
     *
     * @param date first day without it
     */
    public record Command(RelationId relation, LocalDate date) {}

    private final Relations relations;

    EndRelation(Relations relations) {
        this.relations = relations;
    }

    @Override
    public String name() {
        return "personnel.end-relation";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID relation = command.relation().value();
        LocalDate from = context.sql()
                .sql("select from_on from person_relation where relation_id = ?")
                .param(relation)
                .query(LocalDate.class)
                .single();
        if (command.date().isBefore(from)) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER, from);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .effect((sql, fact) -> relations.end(sql, relation, command.date())));
    }
}
