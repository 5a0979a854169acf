package dk.betroet.office.personnel;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Relations;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Two people belong together: married, of one family, or of one household. Rules that keep two
 * hands apart look at it; it gives nobody access.
 */
@Component
public class NoteRelation implements Operation<NoteRelation.Command> {

    /**
     * What is asked.
     *
     * @param date first day known
     */
    public record Command(PersonId person, PersonId other, Relations.Kind kind, LocalDate date) {}

    private final Relations relations;

    NoteRelation(Relations relations) {
        this.relations = relations;
    }

    @Override
    public String name() {
        return "personnel.note-relation";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID one = command.person().value();
        UUID other = command.other().value();
        if (one.equals(other)) {
            return Proposal.refusedAt("other", RefusalCode.SAME_PERSON_TWICE);
        }
        boolean known = relations.among(context.sql(), List.of(one), context.today()).stream()
                .anyMatch(relation -> relation.kind() == command.kind()
                        && (relation.person().equals(other) || relation.other().equals(other)));
        if (known) {
            return Proposal.refusedAt("kind", RefusalCode.ALREADY_EXISTS);
        }
        Relations.Relation relation = new Relations.Relation(
                context.ids().next(), one, other, command.kind(), command.date(), null);
        return Proposal.act(Draft.on(command.date(), context)
                .result("relation", relation.id())
                .effect((sql, fact) -> relations.note(
                        sql, relation, context.actor(), context.now())));
    }
}
