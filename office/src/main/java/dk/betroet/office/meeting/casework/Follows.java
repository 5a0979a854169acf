package dk.betroet.office.meeting.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows which case, as rows. It does not know who may still see it. */
@Component
public class Follows {

    /** Whether somebody follows a case. */
    public boolean follows(JdbcClient sql, UUID person, UUID file) {
        return sql.sql("""
                select exists (select 1 from case_follow
                    where person_id = ? and case_id = ? and following)""")
                .params(person, file).query(Boolean.class).single();
    }

    /** Those who follow a case. */
    public List<UUID> followers(JdbcClient sql, UUID file) {
        return sql.sql("select person_id from case_follow where case_id = ? and following")
                .param(file).query(UUID.class).list();
    }

    /** The cases of a unit that somebody follows, those they took up last first. */
    public List<UUID> of(JdbcClient sql, UUID unit, UUID person) {
        return sql.sql("""
                select case_id from case_follow
                where unit_id = ? and person_id = ? and following order by since desc, case_id""")
                .params(unit, person).query(UUID.class).list();
    }
}
