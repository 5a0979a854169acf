package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Route;
import dk.betroet.office.meeting.Choices;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases as rows to read. Whoever shows one asks {@link CaseRight} first: nothing here knows who
 * asks.
 */
@Component
public class Cases {

    /** What the approved minutes of a meeting say about a case, as the case lists it. */
    record Excerpt(UUID item, UUID meeting, UUID body, LocalDate heldOn, int number,
            String words) {}

    /** A written procedure, as a case lists it. */
    record Written(UUID id, UUID body, LocalDate sentOn, String stage) {}

    /** What {@link #file} reads, over a case, its version {@code v} and how it stands. */
    static final String COLUMNS = """
            c.*, v.version as latest, v.title, v.summary, v.presentation, v.economy,
                v.made_on, o.level, o.reason, o.legal_basis, o.decided_by, o.review_on,
                o.decision_public, o.named, s.stage, s.since, s.version as ready, s.step,
                s.steps, s.until_on, s.refers_to, s.words""";

    /** Every case with how open it is and where it stands. */
    static final String STANDING = """

            from case_file c
            join lateral (select * from case_openness o where o.case_id = c.case_id
                order by o.number desc limit 1) o on true
            join lateral (select * from case_state s where s.case_id = c.case_id
                order by s.number desc limit 1) s on true""";

    private static final String SELECT = "select " + COLUMNS + STANDING + """

            join lateral (select * from case_version v where v.case_id = c.case_id
                order by v.version desc limit 1) v on true
            where c.unit_id = :unit""";

    /** One case of a unit. */
    public Optional<CaseFile> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql(SELECT + " and c.case_id = :id").param("unit", unit).param("id", id)
                .query((row, n) -> file(row)).optional();
    }

    /** A row of {@link #COLUMNS}. */
    static CaseFile file(ResultSet row) throws SQLException {
        Array named = row.getArray("named");
        return new CaseFile(row.getObject("case_id", UUID.class), row.getInt("year"),
                row.getInt("number"), row.getString("template"), day(row, "opened_on"),
                new CaseFile.Version(row.getInt("latest"), row.getString("title"),
                        row.getString("summary"), row.getString("presentation"),
                        row.getString("economy"), day(row, "made_on")),
                openness(row, row.getBoolean("decision_public")),
                Set.of((UUID[]) named.getArray()), state(row), day(row, "since"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** How open something is, by the columns that a case and its attachments have in common. */
    static Openness openness(ResultSet row, boolean decisionPublic) throws SQLException {
        Openness.Level level = Choices.of(Openness.Level.class, row.getString("level"));
        return level == Openness.Level.PUBLIC ? Openness.PUBLIC
                : new Openness(level, Optional.of(new Openness.Closure(row.getString("reason"),
                        row.getString("legal_basis"), row.getObject("decided_by", UUID.class),
                        day(row, "review_on"), decisionPublic)));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return switch (Choices.of(CaseState.Stage.class, row.getString("stage"))) {
            case INTAKE -> new CaseState.Intake(day(row, "since"));
            case DRAFT -> new CaseState.Draft();
            case REVIEW -> new CaseState.Review();
            case READY -> new CaseState.Ready(row.getInt("ready"));
            case UNDER_WAY -> new CaseState.UnderWay(row.getInt("step"), row.getInt("steps"));
            case WAITING -> new CaseState.Waiting(words);
            case DECIDED -> new CaseState.Decided(row.getObject("refers_to", UUID.class));
            case FOLLOW_UP -> new CaseState.FollowUp(row.getObject("refers_to", UUID.class));
            case CLOSED -> new CaseState.Closed(day(row, "since"));
            case POSTPONED -> new CaseState.Postponed(Optional.ofNullable(day(row, "until_on")));
            case LAPSED -> new CaseState.Lapsed(words);
            case WITHDRAWN -> new CaseState.Withdrawn(words);
            case REOPENED -> new CaseState.Reopened(words);
            case SUPERSEDED -> new CaseState.Superseded(row.getObject("refers_to", UUID.class));
        };
    }

    /** The recommendation points of one version, in order. */
    public List<CaseFile.Point> points(JdbcClient sql, UUID id, int version) {
        return sql.sql("""
                select point, words, asks from case_point
                where case_id = ? and version = ? order by point""")
                .params(id, version)
                .query((row, n) -> new CaseFile.Point(row.getInt("point"),
                        row.getString("words"),
                        Choices.of(CaseFile.Asks.class, row.getString("asks"))))
                .list();
    }

    /** One version of the presentation. */
    public CaseFile.Version version(JdbcClient sql, UUID id, int version) {
        return sql.sql("select * from case_version where case_id = ? and version = ?")
                .params(id, version)
                .query((row, n) -> new CaseFile.Version(row.getInt("version"),
                        row.getString("title"), row.getString("summary"),
                        row.getString("presentation"), row.getString("economy"),
                        day(row, "made_on")))
                .single();
    }

    /** The stops of the route, in order. */
    public List<CaseFile.Step> steps(JdbcClient sql, UUID id) {
        return sql.sql("""
                select * from route_step where case_id = ?
                order by place, expected_on nulls last, step_id""")
                .param(id).query((row, n) -> step(row)).list();
    }

    private static CaseFile.Step step(ResultSet row) throws SQLException {
        return new CaseFile.Step(row.getObject("step_id", UUID.class),
                row.getObject("body_id", UUID.class), row.getInt("place"),
                Choices.of(CaseFile.StepRole.class, row.getString("role")),
                day(row, "expected_on"),
                Choices.of(Route.Progress.class, row.getString("progress")),
                day(row, "answered_on"), row.getString("reason"));
    }

    /** The case that a stop belongs to. */
    public Optional<UUID> ofStep(JdbcClient sql, UUID unit, UUID step) {
        return sql.sql("select case_id from route_step where unit_id = ? and step_id = ?")
                .params(unit, step).query(UUID.class).optional();
    }

    /** The written procedures of a case: where they are read, and how far they are. */
    List<Written> written(JdbcClient sql, UUID id) {
        return sql.sql("""
                select round_id, body_id, sent_on, stage from written_round
                where case_id = ? order by sent_on, round_id""")
                .param(id)
                .query((row, n) -> new Written(row.getObject("round_id", UUID.class),
                        row.getObject("body_id", UUID.class), day(row, "sent_on"),
                        row.getString("stage")))
                .list();
    }

    /** Who asked for what the case is about, when somebody did. */
    Optional<String> receivedFrom(JdbcClient sql, UUID id) {
        return sql.sql("select received_from from case_file where case_id = ?").param(id)
                .query((row, n) -> Optional.ofNullable(row.getString(1))).single();
    }

    /** What minutes say about a case since they were approved, in their latest version. */
    List<Excerpt> excerpts(JdbcClient sql, UUID id) {
        return sql.sql("""
                select i.item_id, m.meeting_id, m.body_id, m.held_on, i.number,
                    coalesce(w.words, '') as words
                from agenda_item i join meeting m using (meeting_id)
                left join lateral (select w.words from minutes_words w
                    join minutes_version v using (meeting_id, version)
                    where w.item_id = i.item_id and v.kind <> 'hearing'
                    order by w.version desc limit 1) w on true
                where i.case_id = ? and i.stage in ('approved', 'published', 'corrected')
                order by m.held_on, i.number""")
                .param(id)
                .query((row, n) -> new Excerpt(row.getObject("item_id", UUID.class),
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("body_id", UUID.class), day(row, "held_on"),
                        row.getInt("number"), row.getString("words")))
                .list();
    }

    /** The number that the next case of a year gets. */
    public int next(JdbcClient sql, UUID unit, int year) {
        return 1 + sql.sql("""
                select coalesce(max(number), 0) from case_file
                where unit_id = ? and year = ?""")
                .params(unit, year).query(Integer.class).single();
    }
}
