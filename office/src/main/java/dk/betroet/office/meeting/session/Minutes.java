package dk.betroet.office.meeting.session;

import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said about each item, as it is being written. A text is only ever added behind the one
 * that its writer had before them, so that of two who write at once the second is told; nothing is
 * written over. It does not know who asks.
 */
@Component
public class Minutes {

    /** The longest text about one item, in characters. */
    public static final int WORDS_MAX = 20_000;

    /**
     * The text of an item.
     *
     * @param version from 1; 0 with no words for one that nobody has written
     */
    public record Piece(UUID item, int version, String words, Optional<UUID> by, Instant at) {

        /** What stands before anybody has written. */
        static Piece none(UUID item) {
            return new Piece(item, 0, "", Optional.empty(), Instant.EPOCH);
        }
    }

    /** The texts of a meeting's items as they are now, by item; those that nobody wrote are not. */
    public Map<UUID, Piece> pieces(JdbcClient sql, UUID meeting) {
        Map<UUID, Piece> pieces = new HashMap<>();
        sql.sql("""
                select t.* from minutes_text t join agenda_item i using (item_id)
                where i.meeting_id = ? order by t.version""")
                .param(meeting)
                .query((row, n) -> piece(row)).list()
                .forEach(piece -> pieces.put(piece.item(), piece));
        return pieces;
    }

    /** The text of an item as it is now. */
    public Piece piece(JdbcClient sql, UUID item) {
        return sql.sql("""
                select * from minutes_text where item_id = ? order by version desc limit 1""")
                .param(item).query((row, n) -> piece(row)).optional()
                .orElseGet(() -> Piece.none(item));
    }

    /** The text of an item as it was; empty when it never was, or is kept no longer. */
    public Piece piece(JdbcClient sql, UUID item, int version) {
        return sql.sql("select * from minutes_text where item_id = ? and version = ?")
                .params(item, version).query((row, n) -> piece(row)).optional()
                .orElseGet(() -> Piece.none(item));
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(row.getObject("item_id", UUID.class), row.getInt("version"),
                row.getString("words"), Optional.of(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Writes a text behind the one that its writer had before them.
     *
     * @param base the version that the writer had; 0 when there was none
     * @return whether it was written; it was not when somebody else has written meanwhile
     */
    public boolean write(Context context, UUID item, int base, String words) {
        return context.sql().sql("""
                insert into minutes_text (item_id, authority_id, unit_id, version, words,
                    written_by, written_at)
                select ?, ?, ?, ?, ?, ?, ?
                where ? = (select coalesce(max(version), 0) from minutes_text where item_id = ?)
                on conflict do nothing""")
                .params(item, context.authority(), context.unit(), base + 1, words,
                        context.actor(), OffsetDateTime.ofInstant(context.now(), ZoneOffset.UTC),
                        base, item)
                .update() == 1;
    }

    /** Waits for whoever sends or approves the minutes of a meeting, and keeps them waiting. */
    public void hold(JdbcClient sql, UUID meeting) {
        sql.sql("select stage from meeting where meeting_id = ? for share").param(meeting)
                .query(String.class).optional();
    }

    /** Lets go of earlier drafts; the last of each item stays. */
    void settle(JdbcClient sql, UUID meeting) {
        sql.sql("""
                delete from minutes_text t using agenda_item i
                where i.item_id = t.item_id and i.meeting_id = ?
                    and t.version < (select max(l.version) from minutes_text l
                        where l.item_id = t.item_id)""")
                .param(meeting).update();
    }
}
