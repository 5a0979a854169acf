package dk.betroet.office.meeting.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bodies have to do every year, as rows to read. */
@Component
class CycleTasks {

    private static final String SELECT = """
            select t.task_id, t.body_id, t.words, t.due_on, d.words as said, d.done_on
            from cycle_task t left join cycle_task_done d using (task_id)""";

    /**
     * Something to be done, with the day it is due.
     *
     * @param said what was said when it was done; empty when nothing was
     * @param doneOn when it was done; null before
     */
    record Task(UUID id, UUID body, String words, LocalDate dueOn, String said,
            @Nullable LocalDate doneOn) {

        /** Whether it is still to be done although its day has passed. */
        boolean late(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /** What a body has to do in a year, in the order of the days. */
    List<Task> of(JdbcClient sql, UUID body, int year) {
        return sql.sql(SELECT + " where t.body_id = ? and t.year = ? order by t.due_on, t.words")
                .params(body, year).query((row, n) -> task(row)).list();
    }

    /** What a unit's bodies have not done yet, the first due first. */
    List<Task> open(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + " where t.unit_id = ? and d.task_id is null"
                + " order by t.due_on, t.words").param(unit).query((row, n) -> task(row)).list();
    }

    Optional<Task> find(JdbcClient sql, UUID unit, UUID task) {
        return sql.sql(SELECT + " where t.unit_id = ? and t.task_id = ?").params(unit, task)
                .query((row, n) -> task(row)).optional();
    }

    private static Task task(ResultSet row) throws SQLException {
        String said = row.getString("said");
        return new Task(row.getObject("task_id", UUID.class),
                row.getObject("body_id", UUID.class), row.getString("words"),
                row.getObject("due_on", LocalDate.class), said == null ? "" : said,
                row.getObject("done_on", LocalDate.class));
    }
}
