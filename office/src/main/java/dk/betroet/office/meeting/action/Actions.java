package dk.betroet.office.meeting.action;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actions as rows, read and written. It does not know who asks: whoever shows one asks for its case
 * first.
 */
@Component
public class Actions {

    /** An action noted on an item follows from the decision that the item came to. */
    private static final String SELECT = """
            select a.*, s.number, s.body_id, s.seat_id, s.deadline, s.finished, s.words as said,
                s.set_on, s.reported_by,
                coalesce(a.decision_id, (select d.decision_id from decision d
                    where d.item_id = a.item_id and d.point = a.point order by d.part limit 1))
                    as source
            from case_action a
            join lateral (select * from action_state s where s.action_id = a.action_id
                order by s.number desc limit 1) s on true
            where a.unit_id = :unit""";

    private static final String ORDER = " order by s.finished, s.deadline, a.action_id";

    private final Cases cases;
    private final CaseRows rows;

    Actions(Cases cases, CaseRows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    /** All of a unit, those to be done first, by their days. */
    List<Action> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + ORDER).param("unit", unit).query((row, n) -> action(row)).list();
    }

    /** Those of a case. */
    List<Action> of(JdbcClient sql, UUID unit, UUID file) {
        return sql.sql(SELECT + " and a.case_id = :case" + ORDER).param("unit", unit)
                .param("case", file).query((row, n) -> action(row)).list();
    }

    /** One of them. */
    Optional<Action> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql(SELECT + " and a.action_id = :id").param("unit", unit).param("id", id)
                .query((row, n) -> action(row)).optional();
    }

    private static Action action(ResultSet row) throws SQLException {
        return new Action(uuid(row, "action_id"), uuid(row, "case_id"),
                row.getObject("source", UUID.class), row.getObject("item_id", UUID.class),
                from(row), row.getString("words"), row.getObject("noted_on", LocalDate.class),
                standing(row, "said"));
    }

    private static Action.@Nullable FromPaper from(ResultSet row) throws SQLException {
        UUID paper = row.getObject("paper_id", UUID.class);
        return paper == null ? null : new Action.FromPaper(paper, row.getInt("line"),
                row.getString("read_owner"));
    }

    private static Action.Standing standing(ResultSet row, String words) throws SQLException {
        return new Action.Standing(row.getInt("number"), new Action.Owner(
                row.getObject("body_id", UUID.class), row.getObject("seat_id", UUID.class)),
                row.getObject("deadline", LocalDate.class), row.getBoolean("finished"),
                row.getString(words), row.getObject("set_on", LocalDate.class),
                row.getObject("reported_by", UUID.class));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** How one has stood, the latest first. */
    List<Action.Standing> history(JdbcClient sql, UUID id) {
        return sql.sql("select * from action_state where action_id = ? order by number desc")
                .param(id).query((row, n) -> standing(row, "words")).list();
    }

    /**
     * What it follows from: a decision, a point of an item, or an item of old minutes alone.
     *
     * @param from where it stands in old minutes
     */
    public record Origin(UUID file, @Nullable UUID item, @Nullable Integer point,
            @Nullable UUID decision, Action.@Nullable FromPaper from) {}

    /**
     * Something that is to be done, or that was found to be done already.
     *
     * @param on since when it is known
     * @param standing how it stands at first
     */
    public record New(UUID id, Origin origin, String words, LocalDate on,
            Action.Standing standing) {}

    /** Notes it; whether its case is to be followed up now is {@link #follow}'s. */
    public void note(JdbcClient sql, Context context, New one, UUID fact) {
        Origin origin = one.origin();
        Action.FromPaper from = origin.from();
        sql.sql("""
                insert into case_action (action_id, authority_id, unit_id, case_id, item_id,
                    point, decision_id, paper_id, line, read_owner, words, noted_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id(), context.authority(), context.unit(), origin.file(),
                        origin.item(), origin.point(), origin.decision(),
                        from == null ? null : from.paper(), from == null ? null : from.line(),
                        from == null ? null : from.owner(), one.words(), one.on(), fact)
                .update();
        stands(sql, context, one.id(), one.standing(), fact);
    }

    /** How an action stands from now on. */
    void stands(JdbcClient sql, Context context, UUID id, Action.Standing standing, UUID fact) {
        sql.sql("""
                insert into action_state (action_id, authority_id, unit_id, number, body_id,
                    seat_id, deadline, finished, words, set_on, reported_by, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)""")
                .params(id, context.authority(), context.unit(), standing.number(),
                        standing.owner().body(), standing.owner().seat(), standing.deadline(),
                        standing.finished(), standing.words(), standing.since(),
                        standing.reportedBy(), fact)
                .update();
    }

    /**
     * A decided case is under follow-up while it has something to be done, and decided again when
     * it has not.
     */
    void follow(JdbcClient sql, Context context, UUID file, LocalDate on, UUID fact) {
        CaseState now = cases.find(sql, context.unit(), file).map(CaseFile::state).orElseThrow();
        boolean open = of(sql, context.unit(), file).stream().anyMatch(Action::open);
        if (open && now instanceof CaseState.Decided(UUID decision)) {
            rows.state(sql, context, file, now.become(new CaseState.FollowUp(decision)), on, fact);
        } else if (!open && now instanceof CaseState.FollowUp(UUID decision)) {
            rows.state(sql, context, file, now.become(new CaseState.Decided(decision)), on, fact);
        }
    }
}
