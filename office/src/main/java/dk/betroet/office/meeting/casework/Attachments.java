package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.evidence.OwnDoor;
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
 * The attachments of cases: read as far as somebody sees them, and sent. Behind this door alone
 * are the files; the one that all files share is shut for them.
 */
@Component
public class Attachments implements OwnDoor {

    /** Those that go along with an item: the case's own, and those of that item. */
    private static final String OF_MEETING = """
            from agenda_item i where i.meeting_id = :meeting and i.case_id = a.case_id
                and (a.item_id is null or a.item_id = i.item_id)
                and i.stage not in ('dropped', 'postponed', 'referred')""";

    private final CaseRight right;
    private final ItemRight items;

    Attachments(CaseRight right, ItemRight items) {
        this.right = right;
        this.items = items;
    }

    /** An attachment with what somebody sees of it: its heading, or all of it. */
    public record Seen(Attachment attachment, Sight sight) {}

    /** The attachments that are there and that somebody may know of, in their order. */
    public List<Seen> of(
            JdbcClient sql, Caller caller, UUID unit, CaseRight.Seen file, LocalDate today) {
        return all(sql, file.file().id()).stream().filter(Attachment::there)
                .map(one -> new Seen(one, sight(sql, caller, unit, file, one, today)))
                .filter(one -> one.sight().heading()).toList();
    }

    /** Those that were sent and that everybody may know of. */
    public List<Seen> publicly(JdbcClient sql, UUID unit, CaseRight.Seen file) {
        return all(sql, file.file().id()).stream()
                .filter(one -> one.there() && one.sentOn() != null && file.sight().papers())
                .filter(one -> one.item() == null || items.publicly(sql, unit, one.item())
                        .filter(ItemSeen::papers).isPresent())
                .map(one -> new Seen(one, one.own().seenBy(Openness.Reader.PUBLIC)))
                .filter(one -> one.sight().heading()).toList();
    }

    /** One that somebody sees all of: then its file may be opened, unless it was removed. */
    public Optional<Attachment> whole(
            JdbcClient sql, Caller caller, UUID unit, UUID id, LocalDate today) {
        return find(sql, unit, id)
                .filter(one -> right.find(sql, caller, unit, one.file(), today)
                        .map(file -> sight(sql, caller, unit, file, one, today) == Sight.ALL)
                        .orElse(false));
    }

    private Sight sight(JdbcClient sql, Caller caller, UUID unit, CaseRight.Seen file,
            Attachment one, LocalDate today) {
        UUID item = one.item();
        boolean shown = file.sight().papers() && (item == null
                || items.find(sql, caller, unit, item, today).filter(ItemSeen::papers)
                        .isPresent());
        return shown
                ? right.within(sql, caller, unit, file, new CaseRight.Part(one.own(), one.named(),
                        one.sentOn() != null), today)
                : Sight.NOTHING;
    }

    /** All attachments of a case, those removed included. It does not know who asks. */
    List<Attachment> all(JdbcClient sql, UUID file) {
        return sql.sql("select * from case_attachment where case_id = ? order by number")
                .param(file).query((row, n) -> attachment(row)).list();
    }

    /** One attachment. It does not know who asks. */
    public Optional<Attachment> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql("""
                select * from case_attachment where unit_id = ? and attachment_id = ?""")
                .params(unit, id).query((row, n) -> attachment(row)).optional();
    }

    /** The numbers of other cases where somebody sees the same document. */
    public List<String> elsewhere(
            JdbcClient sql, Caller caller, UUID unit, Attachment one, LocalDate today) {
        List<Attachment> same = sql.sql("""
                select * from case_attachment where unit_id = ? and sha256 = ?
                    and case_id <> ? and removed_on is null order by attached_on""")
                .params(unit, one.hash().toBytes(), one.file())
                .query((row, n) -> attachment(row)).list();
        return same.stream().flatMap(twin -> right.find(sql, caller, unit, twin.file(), today)
                .filter(file -> sight(sql, caller, unit, file, twin, today).heading()).stream())
                .map(file -> file.file().label()).distinct().toList();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getObject("attachment_id", UUID.class),
                row.getObject("case_id", UUID.class), row.getObject("item_id", UUID.class),
                row.getInt("number"), row.getString("title"), row.getString("foreign_id"),
                row.getObject("evidence_id", UUID.class), Sha256.of(row.getBytes("sha256")),
                Cases.openness(row, true), Set.of((UUID[]) row.getArray("named").getArray()),
                day(row, "attached_on"), day(row, "sent_on"), day(row, "removed_on"),
                row.getString("removed_because"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** What is sent with the agenda of a meeting, item by item, for the hash of what was sent. */
    public List<String> sentWith(JdbcClient sql, UUID item) {
        return sql.sql("""
                select a.number, a.title, encode(a.sha256, 'hex') as hash
                from case_attachment a join agenda_item i on i.case_id = a.case_id
                where i.item_id = ? and a.removed_on is null
                    and (a.item_id is null or a.item_id = i.item_id)
                order by a.number""")
                .param(item)
                .query((row, n) -> row.getInt("number") + " " + row.getString("title") + " "
                        + row.getString("hash"))
                .list();
    }

    /** Whether a meeting's agenda has attachments that have not been sent. */
    public boolean unsent(JdbcClient sql, UUID meeting) {
        return sql.sql("""
                select exists (select 1 from case_attachment a where a.sent_on is null
                    and a.removed_on is null and exists (select 1 %s))""".formatted(OF_MEETING))
                .param("meeting", meeting).query(Boolean.class).single();
    }

    /**
     * From now on members see what goes along with the items of an agenda. What is first sent with
     * a closed item belongs to that item, however open its case is.
     */
    public void sent(JdbcClient sql, UUID meeting, LocalDate on) {
        sql.sql("""
                update case_attachment a set sent_on = :on,
                    item_id = coalesce(a.item_id, (select i.item_id %1$s
                        and i.level <> 'public' order by i.number limit 1))
                where a.sent_on is null
                    and a.removed_on is null and exists (select 1 %1$s)""".formatted(OF_MEETING))
                .param("meeting", meeting).param("on", on).update();
    }

    /** The same for a case that is sent in writing. */
    public void sentInWriting(JdbcClient sql, UUID file, LocalDate on) {
        sql.sql("""
                update case_attachment set sent_on = ? where case_id = ? and sent_on is null
                    and removed_on is null and item_id is null""")
                .params(on, file).update();
    }

    @Override
    public boolean keeps(JdbcClient sql, UUID file) {
        return sql.sql("select exists (select 1 from case_attachment where evidence_id = ?)")
                .param(file).query(Boolean.class).single();
    }
}
