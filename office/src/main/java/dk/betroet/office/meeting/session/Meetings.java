package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.office.meeting.Choices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings, their items and what was recorded, as rows to read. It does not know who asks. */
@Component
public class Meetings {

    private static final String MEETING = """
            select m.*, coalesce(p.venue, '') as venue
            from meeting m left join meeting_place p using (meeting_id)""";

    /** All meetings of a unit, the latest first. */
    public List<Meeting> in(JdbcClient sql, UUID unit) {
        return sql.sql(MEETING + " where m.unit_id = ? order by m.held_on desc, m.meeting_id")
                .param(unit).query((row, n) -> meeting(row)).list();
    }

    /** One meeting. */
    public Optional<Meeting> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql(MEETING + " where m.unit_id = ? and m.meeting_id = ?")
                .params(unit, id).query((row, n) -> meeting(row)).optional();
    }

    /** The meetings that a fact called, moved or cancelled, or noted who was at. */
    List<Meeting> of(JdbcClient sql, UUID unit, UUID fact) {
        return sql.sql(MEETING + """
                 where m.unit_id = :unit and m.meeting_id in (
                    select meeting_id from meeting where fact_id = :fact
                    union select meeting_id from meeting_change where fact_id = :fact
                    union select meeting_id from presence where fact_id = :fact)""")
                .param("unit", unit).param("fact", fact)
                .query((row, n) -> meeting(row)).list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(uuid(row, "meeting_id"), uuid(row, "body_id"), day(row, "held_on"),
                row.getString("starts_at"), row.getString("venue"), day(row, "papers_due"),
                day(row, "agenda_due"),
                Choices.of(Meeting.Stage.class, row.getString("stage")),
                row.getInt("sequence"), row.getBoolean("closed"));
    }

    /** How a meeting was moved and cancelled, the latest first. */
    public List<Meeting.Change> changes(JdbcClient sql, UUID meeting) {
        return sql.sql("select * from meeting_change where meeting_id = ? order by sequence desc")
                .param(meeting)
                .query((row, n) -> new Meeting.Change(row.getInt("sequence"),
                        row.getString("kind"), day(row, "was_on"), row.getString("was_at"),
                        day(row, "changed_on"), row.getString("reason"), row.getString("told")))
                .list();
    }

    /** Whether a body meets on a day; a meeting that was cancelled is none. */
    public boolean meets(JdbcClient sql, UUID body, LocalDate on) {
        return sql.sql("""
                select exists (select 1 from meeting
                    where body_id = ? and held_on = ? and stage <> 'cancelled')""")
                .params(body, on).query(Boolean.class).single();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The items of a meeting, in order. */
    public List<Meeting.Item> items(JdbcClient sql, UUID meeting) {
        return sql.sql("select * from agenda_item where meeting_id = ? order by number")
                .param(meeting).query((row, n) -> item(row)).list();
    }

    /** The meeting at which an item comes back that was put off. */
    Optional<Meeting> next(JdbcClient sql, UUID item) {
        return sql.sql(MEETING + """
                 join agenda_item i using (meeting_id) where i.follows_id = ?""")
                .param(item).query((row, n) -> meeting(row)).optional();
    }

    /** One item. */
    public Optional<Meeting.Item> item(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql("select * from agenda_item where unit_id = ? and item_id = ?")
                .params(unit, id).query((row, n) -> item(row)).optional();
    }

    private static Meeting.Item item(ResultSet row) throws SQLException {
        return new Meeting.Item(uuid(row, "item_id"), uuid(row, "meeting_id"),
                row.getInt("number"), stop(row), matter(row), row.getString("section"),
                row.getBoolean("supplementary"), day(row, "released_on"),
                Choices.of(ItemState.Stage.class, row.getString("stage")),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getObject("follows_id", UUID.class), row.getObject("referred_id", UUID.class),
                level(row.getString("level")));
    }

    private static Meeting.@Nullable Stop stop(ResultSet row) throws SQLException {
        UUID file = uuid(row, "case_id");
        return file == null ? null
                : new Meeting.Stop(file, uuid(row, "step_id"), row.getInt("version"));
    }

    private static @Nullable Matter matter(ResultSet row) throws SQLException {
        String kind = row.getString("matter");
        return kind == null ? null : new Matter(Choices.of(MatterKind.class, kind),
                row.getString("heading"), row.getString("told"), uuid(row, "earlier_id"));
    }

    /** The last meeting of the body before one; those that were cancelled are none. */
    Optional<Meeting> before(JdbcClient sql, UUID body, LocalDate on) {
        return sql.sql(MEETING + """
                 where m.body_id = ? and m.held_on < ? and m.stage <> 'cancelled'
                order by m.held_on desc limit 1""")
                .params(body, on).query((row, n) -> meeting(row)).optional();
    }

    private static ItemLevel level(String level) {
        Openness.Level held = Choices.of(Openness.Level.class, level);
        return Arrays.stream(ItemLevel.values()).filter(one -> one.level() == held).findFirst()
                .orElseThrow();
    }

    /** The versions of an agenda that were sent, the latest first. */
    public List<Meeting.Release> releases(JdbcClient sql, UUID meeting) {
        return sql.sql("""
                select * from agenda_version where meeting_id = ? order by version desc""")
                .param(meeting)
                .query((row, n) -> new Meeting.Release(row.getInt("version"),
                        day(row, "released_on"), row.getInt("items"), row.getString("hash")))
                .list();
    }

    /** What was last recorded of each point of an item, part by part. */
    public List<Meeting.Recorded> recorded(JdbcClient sql, UUID item) {
        return sql.sql("""
                select p.* from point_outcome p
                where p.item_id = ? and p.take = (select max(l.take) from point_outcome l
                    where l.item_id = p.item_id and l.point = p.point)
                order by p.point, p.part""")
                .param(item).query((row, n) -> recorded(row)).list();
    }

    /** What a version of the minutes says was made of each point of an item. */
    List<Meeting.Recorded> recordedIn(JdbcClient sql, UUID meeting, int version, UUID item) {
        return sql.sql("""
                select p.* from point_outcome p
                join minutes_point m using (item_id, point, take)
                where m.meeting_id = ? and m.version = ? and m.item_id = ?
                order by p.point, p.part""")
                .params(meeting, version, item).query((row, n) -> recorded(row)).list();
    }

    private static Meeting.Recorded recorded(ResultSet row) throws SQLException {
        return new Meeting.Recorded(row.getInt("point"), row.getInt("take"), row.getInt("part"),
                row.getString("about"), Choices.of(Outcome.class, row.getString("outcome")),
                row.getString("remark"), List.of((String[]) row.getArray("dissent").getArray()),
                votes(row), Optional.ofNullable(row.getObject("reverses_id", UUID.class)),
                uuid(row, "fact_id"));
    }

    private static Optional<DecisionRule.Votes> votes(ResultSet row) throws SQLException {
        int yes = row.getInt("yes");
        return row.wasNull() ? Optional.empty() : Optional.of(
                new DecisionRule.Votes(yes, row.getInt("no"), row.getInt("neither")));
    }
}
