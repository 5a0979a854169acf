package dk.betroet.office.meeting.session;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.meeting.Choices;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Minutes as they were sent to those who were there, as they were approved, and as they were
 * corrected afterwards: versions that never change, each with the hash of all it says. It does not
 * know who asks.
 */
@Component
public class MinutesVersions {

    /** What a version was made for. */
    public enum Kind { HEARING, APPROVED, CORRECTED }

    /** What somebody who was there says of the minutes. */
    public enum Said { APPROVES, REMARKS }

    /**
     * A version.
     *
     * @param deadline until when it may be answered, when it was sent in hearing
     */
    public record Version(UUID meeting, int number, Kind kind, LocalDate madeOn,
            @Nullable LocalDate deadline, String hash) {

        /** Whether it may still be answered on a day. */
        public boolean open(LocalDate on) {
            return deadline != null && !on.isAfter(deadline);
        }
    }

    /**
     * What a version says about an item.
     *
     * @param why it was corrected; empty when it was not
     */
    public record Words(String words, String why) {}

    /**
     * The latest answer for a seat.
     *
     * @param item what it is about, when it is about one item
     */
    public record Answer(UUID seat, Said said, @Nullable UUID item, String remark, LocalDate on) {}

    private final Meetings meetings;

    MinutesVersions(Meetings meetings) {
        this.meetings = meetings;
    }

    /** All versions of a meeting's minutes, the latest first. */
    public List<Version> of(JdbcClient sql, UUID meeting) {
        return sql.sql("select * from minutes_version where meeting_id = ? order by version desc")
                .param(meeting)
                .query((row, n) -> new Version(meeting, row.getInt("version"),
                        Choices.of(Kind.class, row.getString("kind")),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("deadline", LocalDate.class), row.getString("hash")))
                .list();
    }

    /** The version that is in hearing; none when none was sent, or they have been approved. */
    public Optional<Version> hearing(JdbcClient sql, UUID meeting) {
        return of(sql, meeting).stream().findFirst().filter(one -> one.kind() == Kind.HEARING);
    }

    /** What a version says about each item, by item. */
    public Map<UUID, Words> words(JdbcClient sql, Version version) {
        Map<UUID, Words> words = new HashMap<>();
        sql.sql("select * from minutes_words where meeting_id = ? and version = ?")
                .params(version.meeting(), version.number())
                .query(row -> {
                    words.put(row.getObject("item_id", UUID.class), new Words(
                            row.getString("words"), row.getString("why")));
                });
        return words;
    }

    /** What a version says was made of each point of an item, part by part. */
    public List<Meeting.Recorded> recorded(JdbcClient sql, Version version, UUID item) {
        return meetings.recordedIn(sql, version.meeting(), version.number(), item);
    }

    /** The latest answer for each seat that has answered a version. */
    public List<Answer> answers(JdbcClient sql, Version version) {
        return sql.sql("""
                select distinct on (seat_id) * from minutes_answer
                where meeting_id = ? and version = ? order by seat_id, take desc""")
                .params(version.meeting(), version.number())
                .query((row, n) -> new Answer(row.getObject("seat_id", UUID.class),
                        Choices.of(Said.class, row.getString("answer")),
                        row.getObject("item_id", UUID.class), row.getString("remark"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    /** The seats that were at a meeting, as it has been noted. */
    public Set<UUID> present(JdbcClient sql, UUID meeting) {
        return new HashSet<>(sql.sql("""
                select seat_id from presence where meeting_id = ? and present""")
                .param(meeting).query(UUID.class).list());
    }

    /** Those of them who have not answered a version. */
    public Set<UUID> silent(JdbcClient sql, Version version) {
        Set<UUID> silent = new HashSet<>(present(sql, version.meeting()));
        answers(sql, version).forEach(answer -> silent.remove(answer.seat()));
        return silent;
    }

    /**
     * One more version, with what has been recorded of each point.
     *
     * @param deadline for one that is sent in hearing, else null
     * @param words by item
     */
    void add(Context context, UUID meeting, Kind kind, LocalDate on, @Nullable LocalDate deadline,
            Map<UUID, Words> words, UUID fact) {
        JdbcClient sql = context.sql();
        int number = of(sql, meeting).size() + 1;
        sql.sql("""
                insert into minutes_version (meeting_id, authority_id, unit_id, version, kind,
                    made_on, deadline, hash, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(meeting, context.authority(), context.unit(), number,
                        FieldSpec.choiceId(kind), on, deadline,
                        hash(sql, meeting, number, words), fact)
                .update();
        words.forEach((item, one) -> sql.sql("""
                insert into minutes_words (meeting_id, authority_id, unit_id, version, item_id,
                    words, why)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(meeting, context.authority(), context.unit(), number, item, one.words(),
                        one.why())
                .update());
        sql.sql("""
                insert into minutes_point (meeting_id, authority_id, unit_id, version, item_id,
                    point, take)
                select i.meeting_id, i.authority_id, i.unit_id, ?, i.item_id, p.point, max(p.take)
                from point_outcome p join agenda_item i using (item_id)
                where i.meeting_id = ?
                group by i.meeting_id, i.authority_id, i.unit_id, i.item_id, p.point""")
                .params(number, meeting).update();
    }

    /** Over everything that it says, and who was there. */
    private String hash(JdbcClient sql, UUID meeting, int number, Map<UUID, Words> words) {
        List<Object> items = new ArrayList<>();
        for (Meeting.Item item : meetings.items(sql, meeting)) {
            List<Object> points = new ArrayList<>();
            meetings.recorded(sql, item.id()).forEach(one -> points.add(new TreeMap<>(Map.of(
                    "point", one.point(), "part", one.part(), "about", one.about(),
                    "outcome", FieldSpec.choiceId(one.outcome()), "remark", one.remark(),
                    "dissent", one.dissent()))));
            items.add(new TreeMap<>(Map.of("number", item.number(),
                    "item", item.id().toString(), "points", points, "words",
                    Optional.ofNullable(words.get(item.id())).map(Words::words).orElse(""))));
        }
        Set<String> present = new TreeSet<>();
        present(sql, meeting).forEach(seat -> present.add(seat.toString()));
        String all = Json.write(new TreeMap<>(Map.of("meeting", meeting.toString(),
                "version", number, "items", items, "present", List.copyOf(present))));
        return Sha256.hash(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
