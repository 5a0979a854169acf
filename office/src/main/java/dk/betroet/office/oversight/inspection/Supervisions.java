package dk.betroet.office.oversight.inspection;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Supervisions as rows. Each point raised is a finding for the leader; when the last one was held
 * is told to the rule book, which says how often there must be one.
 */
@Component
public class Supervisions implements Detector {

    /**
     * A supervision.
     *
     * @param by who held it
     * @param due by when its points are to be mended, in order
     */
    public record Supervision(UUID id, LocalDate heldOn, UUID by, UUID fact, List<LocalDate> due) {}

    private record Point(UUID id, UUID supervision, int number, LocalDate heldOn, LocalDate due) {}

    /** The unit's supervisions, latest first. */
    List<Supervision> in(JdbcClient sql, UUID unit) {
        List<Point> points = points(sql, unit);
        return sql.sql("""
                select * from supervision where unit_id = ?
                order by held_on desc, supervision_id desc""")
                .param(unit)
                .query((row, n) -> {
                    UUID id = row.getObject("supervision_id", UUID.class);
                    return new Supervision(id, row.getObject("held_on", LocalDate.class),
                            row.getObject("held_by", UUID.class),
                            row.getObject("fact_id", UUID.class),
                            points.stream().filter(point -> point.supervision().equals(id))
                                    .map(Point::due).toList());
                })
                .list();
    }

    /** One of them. */
    Optional<Supervision> find(JdbcClient sql, UUID unit, UUID supervision) {
        return in(sql, unit).stream().filter(one -> one.id().equals(supervision)).findFirst();
    }

    private static List<Point> points(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select p.*, s.held_on from supervision_point p
                join supervision s on s.supervision_id = p.supervision_id
                where p.unit_id = ? order by s.held_on, p.supervision_id, p.number""")
                .param(unit)
                .query((row, n) -> new Point(row.getObject("point_id", UUID.class),
                        row.getObject("supervision_id", UUID.class), row.getInt("number"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Keeps a supervision with its points. */
    void add(JdbcClient sql, Context context, UUID id, Recorded fact, List<LocalDate> due) {
        sql.sql("""
                insert into supervision (supervision_id, authority_id, unit_id, held_on, held_by,
                    fact_id) values (?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), fact.happenedOn(),
                        context.actor(), fact.id())
                .update();
        for (int i = 0; i < due.size(); i++) {
            sql.sql("""
                    insert into supervision_point (point_id, supervision_id, number, authority_id,
                        unit_id, due_on) values (?, ?, ?, ?, ?, ?)""")
                    .params(context.ids().next(), id, i + 1, context.authority(), context.unit(),
                            due.get(i))
                    .update();
        }
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return in(context.sql(), context.unit()).stream()
                .limit(1)
                .map(last -> new StateToJudge("unit", context.unit(), null,
                        Situation.of("state", context.today())
                                .with("subject", "unit")
                                .with("last.supervision", last.heldOn())
                                .build()))
                .toList();
    }

    @Override
    public List<Concern> concerns(Context context) {
        return points(context.sql(), context.unit()).stream()
                .map(point -> new Concern("oversight.supervision", point.id(), null,
                        point.heldOn(), point.due(), "leader",
                        Text.of("oversight.concern.supervision", point.heldOn(),
                                (long) point.number()),
                        "/supervisions/" + point.supervision()))
                .toList();
    }
}
