package dk.betroet.office.meeting.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work plans as rows to read. It does not know who asks: what shows progress may be closed. */
@Component
class WorkPlans {

    /** The plans of a unit, the latest first. */
    List<WorkPlan> in(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from work_plan where unit_id = ? order by from_on desc, title, plan_id""")
                .param(unit)
                .query((row, n) -> new WorkPlan(row.getObject("plan_id", UUID.class),
                        row.getObject("body_id", UUID.class), row.getString("title"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("decision_id", UUID.class)))
                .list();
    }

    /** One of them. */
    Optional<WorkPlan> find(JdbcClient sql, UUID unit, UUID id) {
        return in(sql, unit).stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The commitments of a plan, each with its tasks after it. */
    List<WorkPlan.Item> items(JdbcClient sql, UUID plan) {
        return sql.sql("""
                select i.* from plan_item i left join plan_item p on p.plan_item_id = i.parent_id
                where i.plan_id = ?
                order by coalesce(p.place, i.place), i.parent_id is not null, i.place""")
                .param(plan)
                .query((row, n) -> new WorkPlan.Item(row.getObject("plan_item_id", UUID.class),
                        row.getObject("plan_id", UUID.class),
                        row.getObject("parent_id", UUID.class), row.getInt("place"),
                        row.getString("words")))
                .list();
    }

    /** The plan that an item is in. */
    Optional<UUID> planOf(JdbcClient sql, UUID unit, UUID item) {
        return sql.sql("select plan_id from plan_item where unit_id = ? and plan_item_id = ?")
                .params(unit, item).query(UUID.class).optional();
    }

    /** All that shows how far the items of a plan are, in the order of the days. */
    List<WorkPlan.Progress> progress(JdbcClient sql, UUID plan) {
        return sql.sql("""
                select g.* from plan_progress g join plan_item i using (plan_item_id)
                where i.plan_id = ? order by g.noted_on, g.progress_id""")
                .param(plan)
                .query((row, n) -> new WorkPlan.Progress(
                        row.getObject("plan_item_id", UUID.class),
                        row.getObject("decision_id", UUID.class),
                        row.getObject("case_id", UUID.class), row.getBoolean("fulfils"),
                        row.getString("words"), row.getObject("noted_on", LocalDate.class)))
                .list();
    }
}
