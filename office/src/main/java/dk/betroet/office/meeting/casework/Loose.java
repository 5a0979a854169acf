package dk.betroet.office.meeting.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What still hangs on a case that leaves its way: answers that are waited for, minutes that are not
 * approved, steps that were not taken, things that are not done; and the agendas it stands on.
 */
@Component
class Loose {

    /** Each with the question whether there is any. */
    private static final String ENDS = """
            select
                exists (select 1 from written_round w where w.case_id = :case
                    and w.stage = 'answering') as round,
                exists (select 1 from agenda_item i where i.case_id = :case
                    and i.stage in ('under-treatment', 'recorded', 'in-hearing'))
                    as minutes,
                exists (select 1 from route_step r where r.case_id = :case
                    and r.progress in ('planned', 'on-agenda')) as steps""";

    /**
     * What must come to an end first; keys of texts.
     *
     * @param closing whether the case is closed: then nothing at all may be left to do
     */
    List<String> ends(JdbcClient sql, UUID file, boolean closing) {
        return sql.sql(ENDS).param("case", file).query((row, n) -> {
            List<String> ends = new ArrayList<>();
            if (row.getBoolean("round")) {
                ends.add("meeting.loose.round");
            }
            if (row.getBoolean("minutes")) {
                ends.add("meeting.loose.minutes");
            }
            if (closing && row.getBoolean("steps")) {
                ends.add("meeting.loose.steps");
            }
            if (closing && toDo(sql, file)) {
                ends.add("meeting.loose.actions");
            }
            return ends;
        }).single();
    }

    /** Whether something is to be done after what was decided in a case. */
    static boolean toDo(JdbcClient sql, UUID file) {
        return sql.sql("""
                select exists (select 1 from case_action a where a.case_id = ?
                    and not exists (select 1 from action_state s where s.action_id = a.action_id
                        and s.finished))""")
                .param(file).query(Boolean.class).single();
    }

    /**
     * Takes a case off the agendas it stands on: what was sent is put off or has dropped out with a
     * reason, what was not sent has dropped out. Its steps wait to be taken again.
     */
    void leave(JdbcClient sql, UUID file, boolean comesBack, String reason) {
        sql.sql("""
                update route_step set progress = 'planned' where progress = 'on-agenda'
                    and step_id in (select step_id from agenda_item where case_id = ?
                        and stage in ('proposed', 'included', 'for-reading', 'released'))""")
                .param(file).update();
        sql.sql("""
                update agenda_item set words = :reason, stage = case
                    when :back and released_on is not null then 'postponed' else 'dropped' end
                where case_id = :case
                    and stage in ('proposed', 'included', 'for-reading', 'released')""")
                .param("reason", reason).param("back", comesBack).param("case", file).update();
    }
}
