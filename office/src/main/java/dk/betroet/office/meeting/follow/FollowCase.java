package dk.betroet.office.meeting.follow;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.Follows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody who sees a case follows it, or no longer does: they are told by mail when it comes on an
 * agenda or is decided, as long as they see it, and not when they are recused.
 */
@Component
public class FollowCase extends CaseWork implements Operation<FollowCase.Command> {

    /** What is asked; {@code follow} says whether they follow it from now on. */
    public record Command(CaseId caseId, boolean follow, LocalDate date) {}

    private final Follows follows;
    private final CaseRows rows;

    FollowCase(CaseRight right, Follows follows, CaseRows rows) {
        super(right);
        this.follows = follows;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.follow-case";
    }

    @Override
    public Set<Role> roles() {
        return Role.employeesAnd(Role.MEMBER);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID file = command.caseId().value();
        if (follows.follows(context.sql(), context.actor(), file) == command.follow()) {
            return Proposal.refusedAt("follow", RefusalCode.NOTHING_TO_DO);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", file)
                .effect((sql, fact) -> {
                    rows.about(sql, context, file, fact.id());
                    sql.sql("""
                            insert into case_follow (case_id, authority_id, unit_id, person_id,
                                following, since, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (case_id, person_id) do update set
                                following = excluded.following, since = excluded.since,
                                fact_id = excluded.fact_id""")
                            .params(file, context.authority(), context.unit(), context.actor(),
                                    command.follow(), command.date(), fact.id())
                            .update();
                }));
    }
}
