package dk.betroet.office.meeting.year;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bodies have to do every year, as rows to read. */
@Component
class CycleTasks {

    /** Something to be done, with the day it is due. */
    record Task(String words, LocalDate dueOn) {}

    /** What a body has to do in a year, in the order of the days. */
    List<Task> of(JdbcClient sql, UUID body, int year) {
        return sql.sql("""
                select words, due_on from cycle_task where body_id = ? and year = ?
                order by due_on, words""")
                .params(body, year)
                .query((row, n) -> new Task(row.getString("words"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
