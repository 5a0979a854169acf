package dk.betroet.office.meeting.body;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.WrittenRound;
import dk.betroet.office.meeting.Choices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies, their names, charters and seats, as rows to read. */
@Component
public class Bodies {

    /** The sections of a charter, in their order. */
    public static final List<String> SECTIONS = List.of("purpose", "competence", "task", "form",
            "composition", "chairmanship", "service");

    private static final String SELECT = """
            select b.*, n.name, n.short, c.version, c.rule, c.silence, c.may_demand
            from body b
            join lateral (select * from body_name n where n.body_id = b.body_id
                order by n.from_on > :on, abs(n.from_on - :on) limit 1) n on true
            join lateral (select * from charter c where c.body_id = b.body_id
                order by c.from_on > :on, abs(c.from_on - :on), c.version desc limit 1) c on true
            where b.unit_id = :unit""";

    /** A name with the day it was taken. */
    public record Named(LocalDate from, String name, String shortName) {}

    /** One version of a charter, with what it says section by section. */
    public record Charter(int version, LocalDate from, DecisionRule rule,
            WrittenRound.Silence silence, boolean mayDemand, Map<String, String> sections) {}

    /** All bodies of a unit as they are on a day, by name. */
    public List<Body> in(JdbcClient sql, UUID unit, LocalDate on) {
        return sql.sql(SELECT + " order by n.name, b.body_id").param("unit", unit).param("on", on)
                .query((row, n) -> body(row)).list();
    }

    /** One body as it is on a day. */
    public Optional<Body> find(JdbcClient sql, UUID unit, UUID body, LocalDate on) {
        return sql.sql(SELECT + " and b.body_id = :body").param("unit", unit).param("on", on)
                .param("body", body).query((row, n) -> body(row)).optional();
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(row.getObject("body_id", UUID.class), row.getString("name"),
                row.getString("short"), row.getString("kind"), row.getString("reach"),
                row.getObject("steers_id", UUID.class), row.getInt("agenda_days"),
                row.getInt("papers_days"), row.getObject("founded_on", LocalDate.class),
                row.getInt("version"), Choices.of(DecisionRule.class, row.getString("rule")),
                Choices.of(WrittenRound.Silence.class, row.getString("silence")),
                row.getBoolean("may_demand"));
    }

    /** Every name it has had, the latest first. */
    public List<Named> names(JdbcClient sql, UUID body) {
        return sql.sql("select * from body_name where body_id = ? order by from_on desc")
                .param(body)
                .query((row, n) -> new Named(row.getObject("from_on", LocalDate.class),
                        row.getString("name"), row.getString("short")))
                .list();
    }

    /** Whether it has a page that everybody reads. */
    public boolean isOpen(JdbcClient sql, UUID body) {
        return sql.sql("select body_is_open(?)").param(body).query(Boolean.class).single();
    }

    /** Whether its agendas begin with the approval of themselves and of the last minutes. */
    public boolean approves(JdbcClient sql, UUID body) {
        return sql.sql("""
                select coalesce((select approvals from body_agenda where body_id = ?
                    order by number desc limit 1), false)""")
                .param(body).query(Boolean.class).single();
    }

    /** Every charter it has had, the latest first. */
    public List<Charter> charters(JdbcClient sql, UUID body) {
        return sql.sql("select * from charter where body_id = ? order by version desc")
                .param(body)
                .query((row, n) -> new Charter(row.getInt("version"),
                        row.getObject("from_on", LocalDate.class),
                        Choices.of(DecisionRule.class, row.getString("rule")),
                        Choices.of(WrittenRound.Silence.class, row.getString("silence")),
                        row.getBoolean("may_demand"),
                        sections(sql, row.getObject("charter_id", UUID.class))))
                .list();
    }

    private static Map<String, String> sections(JdbcClient sql, UUID charter) {
        Map<String, String> sections = new TreeMap<>();
        sql.sql("select section, words from charter_section where charter_id = ?").param(charter)
                .query(row -> {
                    sections.put(row.getString("section"), row.getString("words"));
                });
        return sections;
    }

    /** The seats of a body, those held on a day first, chair first. */
    public List<Body.Seat> seats(JdbcClient sql, UUID body) {
        return sql.sql("""
                select * from seat where body_id = ?
                order by until_on is not null, not chair, not voting, post, on_behalf_of""")
                .param(body).query((row, n) -> seat(row)).list();
    }

    /** One seat. */
    public Optional<Body.Seat> seat(JdbcClient sql, UUID unit, UUID seat) {
        return sql.sql("select * from seat where unit_id = ? and seat_id = ?").params(unit, seat)
                .query((row, n) -> seat(row)).optional();
    }

    /** The seats that a person has in the unit on a day. */
    public List<Body.Seat> seatsOf(JdbcClient sql, UUID unit, UUID person, LocalDate on) {
        return sql.sql("""
                select * from seat where unit_id = ? and person_id = ? and from_on <= ?
                    and (until_on is null or until_on > ?) order by body_id, seat_id""")
                .params(unit, person, on, on).query((row, n) -> seat(row)).list();
    }

    /** Every seat that a person has or had in the unit, or will have. */
    public List<Body.Seat> allSeatsOf(JdbcClient sql, UUID unit, UUID person) {
        return sql.sql("""
                select * from seat where unit_id = ? and person_id = ? order by from_on, seat_id""")
                .params(unit, person).query((row, n) -> seat(row)).list();
    }

    private static Body.Seat seat(ResultSet row) throws SQLException {
        return new Body.Seat(row.getObject("seat_id", UUID.class),
                row.getObject("body_id", UUID.class), row.getString("post"),
                row.getString("on_behalf_of"), row.getString("basis"), row.getBoolean("voting"),
                row.getBoolean("chair"), row.getObject("person_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}
