package dk.betroet.office.meeting.publish;

import dk.betroet.office.meeting.Choices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was published, as rows to read. Who reads as nobody finds here what everybody may read,
 * since the database shows them nothing else; so the same questions are asked for both.
 */
@Component
public class Publications {

    private static final String SELECT = """
            select p.*, w.reason, w.withdrawn_on, w.withdrawn_at
            from publication p left join publication_withdrawal w using (publication_id)""";

    /** One publication. */
    public Optional<Publication> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + " where p.publication_id = ?").param(id)
                .query((row, n) -> publication(row)).optional();
    }

    /** All versions of a meeting's papers, the latest first. */
    public List<Publication> of(JdbcClient sql, UUID meeting) {
        return sql.sql(SELECT + """
                 where p.meeting_id = ? order by p.published_at desc, p.publication_id""")
                .param(meeting).query((row, n) -> publication(row)).list();
    }

    /** All versions of a body's papers, what became of one last first. */
    public List<Publication> ofBody(JdbcClient sql, UUID body) {
        return sql.sql(SELECT + """
                 where p.body_id = ?
                order by coalesce(w.withdrawn_at, p.published_at) desc, p.publication_id""")
                .param(body).query((row, n) -> publication(row)).list();
    }

    /** Of each paper the version that was published last, whether it stands or not. */
    public static List<Publication> latest(List<Publication> all) {
        List<Publication> latest = new ArrayList<>();
        for (Publication one : all) {
            if (all.stream().noneMatch(other ->
                    other.sameAs(one) && other.version() > one.version())) {
                latest.add(one);
            }
        }
        return latest;
    }

    /** What one says; empty when it was withdrawn and who asks reads as nobody. */
    public Optional<String> content(JdbcClient sql, UUID id) {
        return sql.sql("select content from publication_content where publication_id = ?")
                .param(id).query(String.class).optional();
    }

    /** Whether a body was last opened or closed, and when; empty when it never was. */
    Optional<LocalDate> openedOrClosed(JdbcClient sql, UUID body) {
        return sql.sql("select max(since) from body_opening where body_id = ?").param(body)
                .query(LocalDate.class).optional();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Publication(uuid(row, "publication_id"), uuid(row, "unit_id"),
                uuid(row, "body_id"), uuid(row, "meeting_id"), item(row),
                Choices.of(PaperKind.class, row.getString("paper")), row.getInt("version"),
                row.getObject("published_on", LocalDate.class), moment(row, "published_at"),
                uuid(row, "published_by"), row.getString("hash"),
                reason == null ? null : new Publication.Withdrawal(reason,
                        row.getObject("withdrawn_on", LocalDate.class),
                        moment(row, "withdrawn_at")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID item(ResultSet row) throws SQLException {
        return row.getObject("item_id", UUID.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
