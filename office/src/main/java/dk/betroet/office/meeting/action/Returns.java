package dk.betroet.office.meeting.action;

import dk.betroet.office.meeting.session.AlongAgenda;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.platform.operation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What comes back to a body with its next agenda: what it has to do and has not done, and what the
 * bodies after it made of its cases. It does not know who asks.
 */
@Component
class Returns implements AlongAgenda {

    /** Answers are put before a body once; what it has to do, every time until it is done. */
    private static final String BACK = """
            select distinct t.step_id, t.case_id, t.body_id, t.answered_on
            from route_step s
            join route_step t on t.case_id = s.case_id and t.place > s.place
                and t.body_id <> s.body_id
            where s.body_id = :body and s.progress = 'answered' and t.progress = 'answered'
                and not exists (select 1 from agenda_return r join meeting m using (meeting_id)
                    where r.step_id = t.step_id and m.body_id = :body
                        and m.meeting_id <> :meeting)
            order by t.answered_on, t.step_id""";

    /**
     * An action that nobody has comes back to the body that decided, or to the one whose old
     * minutes have it.
     */
    private static final String TO_DO = """
            select a.action_id from case_action a
            join lateral (select * from action_state s where s.action_id = a.action_id
                order by s.number desc limit 1) s on true
            where not s.finished and a.unit_id = :unit
                and (exists (select 1 from decision d
                    where (d.decision_id = a.decision_id
                            or d.item_id = a.item_id and d.point = a.point)
                        and coalesce(s.body_id, d.body_id) = :body)
                    or a.point is null and exists (
                        select 1 from agenda_item i join meeting m using (meeting_id)
                        where i.item_id = a.item_id
                            and coalesce(s.body_id, m.body_id) = :body))
            order by s.deadline, a.action_id""";

    /**
     * A body's answer that comes back to one before it.
     *
     * @param step where it answered
     */
    record Answer(UUID step, UUID file, UUID body) {}

    /** What came back with an agenda. */
    record Returned(List<UUID> actions, List<Answer> answers) {}

    private final Actions actions;

    Returns(Actions actions) {
        this.actions = actions;
    }

    /** What came back with what was last sent; if nothing was sent yet, what would. */
    Returned of(JdbcClient sql, UUID unit, Meeting meeting) {
        boolean sent = sql.sql("select exists (select 1 from agenda_version where meeting_id = ?)")
                .param(meeting.id()).query(Boolean.class).single();
        return sent ? sent(sql, meeting) : coming(sql, unit, meeting);
    }

    private static Returned sent(JdbcClient sql, Meeting meeting) {
        List<UUID> things = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        sql.sql("""
                select r.action_id, r.step_id, r.case_id, t.body_id from agenda_return r
                left join route_step t on t.step_id = r.step_id
                where r.meeting_id = :meeting and r.version = (select max(v.version)
                    from agenda_version v where v.meeting_id = :meeting)
                order by r.return_id""")
                .param("meeting", meeting.id())
                .query(row -> {
                    UUID action = row.getObject("action_id", UUID.class);
                    if (action != null) {
                        things.add(action);
                    } else {
                        answers.add(new Answer(row.getObject("step_id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                row.getObject("body_id", UUID.class)));
                    }
                });
        return new Returned(things, answers);
    }

    private static Returned coming(JdbcClient sql, UUID unit, Meeting meeting) {
        return new Returned(sql.sql(TO_DO).param("unit", unit).param("body", meeting.body())
                .query(UUID.class).list(),
                sql.sql(BACK).param("body", meeting.body()).param("meeting", meeting.id())
                        .query((row, n) -> new Answer(row.getObject("step_id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                row.getObject("body_id", UUID.class)))
                        .list());
    }

    @Override
    public List<String> lines(Context context, Meeting meeting) {
        JdbcClient sql = context.sql();
        Returned coming = coming(sql, context.unit(), meeting);
        List<String> lines = new ArrayList<>();
        coming.actions().forEach(id -> actions.find(sql, context.unit(), id).ifPresent(one ->
                lines.add("action " + id + " " + one.standing().due() + " " + one.words())));
        coming.answers().forEach(one -> lines.add("answer " + one.step()));
        return lines;
    }

    @Override
    public void sent(Context context, Meeting meeting, int version, UUID fact) {
        Returned coming = coming(context.sql(), context.unit(), meeting);
        coming.actions().forEach(id -> actions.find(context.sql(), context.unit(), id)
                .ifPresent(one -> add(context, meeting, version, fact, one.file(), id, null)));
        coming.answers().forEach(one ->
                add(context, meeting, version, fact, one.file(), null, one.step()));
    }

    private static void add(Context context, Meeting meeting, int version, UUID fact, UUID file,
            @Nullable UUID action, @Nullable UUID step) {
        context.sql().sql("""
                insert into agenda_return (return_id, authority_id, unit_id, meeting_id, version,
                    case_id, action_id, step_id, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(context.ids().next(), context.authority(), context.unit(), meeting.id(),
                        version, file, action, step, fact)
                .update();
    }
}
