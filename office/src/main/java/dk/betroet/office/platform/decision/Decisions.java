package dk.betroet.office.platform.decision;

import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions as rows to read. It does not know who asks: what one was about may be closed, so
 * whoever shows it asks for its name through its {@code Reference}.
 */
@Component
public class Decisions {

    private static final String SELECT = """
            select d.*, exists (select 1 from decision r where r.reverses_id = d.decision_id)
                as reversed from decision d where d.unit_id = ?""";

    /**
     * A decision with what has become of it.
     *
     * @param reversed whether a later one has undone it
     */
    public record Standing(Decision decision, boolean reversed, String remark,
            List<String> dissent) {

        /** Whether something may be carried out on it. */
        public boolean carries() {
            return decision.carries(reversed);
        }
    }

    /** One decision of a unit. */
    public Optional<Standing> find(JdbcClient sql, UUID unit, UUID decision) {
        return sql.sql(SELECT + " and d.decision_id = ?").params(unit, decision)
                .query((row, n) -> standing(row)).optional();
    }

    /** All decisions of a unit, the newest first. */
    public List<Standing> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + " order by d.decided_on desc, d.body_id, d.number desc")
                .param(unit).query((row, n) -> standing(row)).list();
    }

    /** The decisions on a case, in the order they were made. */
    public List<Standing> of(JdbcClient sql, UUID unit, UUID file) {
        return sql.sql(SELECT + " and d.case_id = ? order by d.decided_on, d.number")
                .params(unit, file).query((row, n) -> standing(row)).list();
    }

    /**
     * Why nothing can be carried out on a decision on a day.
     *
     * @param field the field that names it
     * @param id the decision; null when none is named, which hinders nothing
     */
    public Optional<Refusal> hindrance(
            Context context, String field, @Nullable DecisionId id, LocalDate on) {
        if (id == null) {
            return Optional.empty();
        }
        Standing standing = find(context.sql(), context.unit(), id.value()).orElseThrow();
        if (!standing.carries()) {
            return Optional.of(Refusal.at(field, RefusalCode.DECISION_CARRIES_NOTHING));
        }
        return on.isBefore(standing.decision().decidedOn())
                ? Optional.of(Refusal.at(field, RefusalCode.DATES_OUT_OF_ORDER))
                : Optional.empty();
    }

    /** The number that a body's next decision of a year gets. */
    public int next(JdbcClient sql, UUID body, int year) {
        return next(sql, body, year, false);
    }

    /** The same for one that is taken over from minutes; they have a series of their own. */
    public int nextImported(JdbcClient sql, UUID body, int year) {
        return next(sql, body, year, true);
    }

    private static int next(JdbcClient sql, UUID body, int year, boolean imported) {
        return 1 + sql.sql("""
                select coalesce(max(number), 0) from decision
                where body_id = ? and year = ? and (mode = 'imported') = ?""")
                .params(body, year, imported).query(Integer.class).single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(new Decision(row.getObject("decision_id", UUID.class),
                row.getObject("fact_id", UUID.class), row.getObject("body_id", UUID.class),
                row.getObject("case_id", UUID.class), row.getInt("year"), row.getInt("number"),
                row.getInt("point"), row.getInt("part"), row.getString("about"),
                constant(Outcome.class, row.getString("outcome")),
                constant(Decision.Mode.class, row.getString("mode")),
                row.getBoolean("authoritative"), row.getObject("decided_on", LocalDate.class),
                Optional.ofNullable(row.getObject("reverses_id", UUID.class))),
                row.getBoolean("reversed"), row.getString("remark"),
                List.of((String[]) row.getArray("dissent").getArray()));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
