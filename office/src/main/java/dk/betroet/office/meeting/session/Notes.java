package dk.betroet.office.meeting.session;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody notes beside items for themselves. A note is sealed with the key of the person who
 * wrote it and is only ever asked for by the person who asks, so that no page can show it to
 * anybody else, an administrator included; it stands in no archive, and when the person is erased
 * it cannot be opened any more.
 */
@Component
public class Notes {

    /** The longest note, in characters. */
    public static final int NOTE_MAX = 4_000;

    /** A note, and whether its item is marked. */
    public record Note(String words, boolean marked) {

        /** Where nothing was noted. */
        public static final Note NONE = new Note("", false);
    }

    private final Vault vault;

    Notes(Vault vault) {
        this.vault = vault;
    }

    /** The notes of whoever asks beside the items of a meeting, by item. */
    public Map<UUID, Note> own(JdbcClient sql, UUID person, UUID meeting) {
        KeyRing key = vault.key(sql, person);
        Map<UUID, Note> notes = new HashMap<>();
        sql.sql("""
                select n.* from private_note n join agenda_item i using (item_id)
                where n.person_id = ? and i.meeting_id = ?""")
                .params(person, meeting)
                .query(row -> {
                    UUID item = row.getObject("item_id", UUID.class);
                    notes.put(item, new Note(opened(key, person, item, row.getBytes("sealed")),
                            row.getBoolean("marked")));
                });
        return notes;
    }

    private static String opened(KeyRing key, UUID person, UUID item, byte @Nullable [] sealed) {
        return sealed == null ? "" : key.text(person, place(person, item), sealed).orElse("");
    }

    private static String place(UUID person, UUID item) {
        return "private_note/" + person + "/" + item;
    }

    /** Notes something beside an item, or takes it away again when nothing is left to keep. */
    public void keep(Context context, UUID item, Note note) {
        JdbcClient sql = context.sql();
        UUID person = context.actor();
        if (note.equals(Note.NONE)) {
            sql.sql("delete from private_note where person_id = ? and item_id = ?")
                    .params(person, item).update();
            return;
        }
        byte[] sealed = note.words().isEmpty() ? null
                : vault.key(sql, person).seal(person, place(person, item), note.words());
        sql.sql("""
                insert into private_note (person_id, item_id, authority_id, unit_id, sealed,
                    marked, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (person_id, item_id) do update set sealed = excluded.sealed,
                    marked = excluded.marked, changed_at = excluded.changed_at""")
                .params(person, item, context.authority(), context.unit(), sealed, note.marked(),
                        OffsetDateTime.ofInstant(context.now(), ZoneOffset.UTC))
                .update();
    }
}
