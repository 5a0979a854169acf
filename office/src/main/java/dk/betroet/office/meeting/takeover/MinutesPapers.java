package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.minutes.MinutesFile;
import dk.betroet.minutes.model.Document;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes that were read in, as rows to read, and who may look at them. */
@Component
class MinutesPapers {

    /** The answer that keeps a finding. */
    static final String RIGHT = "right";

    /** The answer that rejects one; where it is a repair, the text is read as it stands. */
    static final String WRONG = "wrong";

    private final EvidenceStore evidence;
    private final CaseRight right;
    private final PaperRight door;

    MinutesPapers(EvidenceStore evidence, CaseRight right, PaperRight door) {
        this.evidence = evidence;
        this.right = right;
        this.door = door;
    }

    private static List<MinutesPaper> in(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from imported_paper where unit_id = ?
                order by dropped_on is not null, taken_on is not null, read_on desc, name, paper_id
                """)
                .param(unit).query((row, n) -> paper(row)).list();
    }

    /** One of a unit. It does not know who asks. */
    Optional<MinutesPaper> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql("select * from imported_paper where unit_id = ? and paper_id = ?")
                .params(unit, id).query((row, n) -> paper(row)).optional();
    }

    /** The one that was read in from the same bytes and not dropped. */
    Optional<UUID> known(JdbcClient sql, UUID unit, Sha256 hash) {
        return sql.sql("""
                select paper_id from imported_paper
                where unit_id = ? and sha256 = ? and dropped_on is null""")
                .params(unit, hash.toBytes()).query(UUID.class).optional();
    }

    private static MinutesPaper paper(ResultSet row) throws SQLException {
        return new MinutesPaper(row.getObject("paper_id", UUID.class), row.getString("name"),
                row.getObject("evidence_id", UUID.class),
                row.getObject("read_on", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("taken_on", LocalDate.class), dropped(row));
    }

    private static MinutesPaper.@Nullable Dropped dropped(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("dropped_on", LocalDate.class);
        return on == null ? null : new MinutesPaper.Dropped(on, row.getString("dropped_because"),
                row.getObject("dropped_by", UUID.class));
    }

    /** What was answered last to each finding and question, by its key. */
    Map<String, String> answers(JdbcClient sql, UUID paper) {
        Map<String, String> answers = new HashMap<>();
        sql.sql("select key, answer from imported_answer where paper_id = ? order by number")
                .param(paper)
                .query(row -> {
                    answers.put(row.getString("key"), row.getString("answer"));
                });
        return answers;
    }

    /** What was said last of each part. */
    Map<Integer, MinutesPaper.Said> said(JdbcClient sql, UUID paper) {
        Map<Integer, MinutesPaper.Said> said = new HashMap<>();
        sql.sql("""
                select s.part, s.said, s.fact_id, f.actor_id, f.recorded_at
                from imported_said s join fact f using (fact_id)
                where s.paper_id = ? order by s.number""")
                .param(paper)
                .query(row -> {
                    said.put(row.getInt("part"), new MinutesPaper.Said(row.getInt("part"),
                            Json.readMap(row.getString("said")),
                            row.getObject("actor_id", UUID.class),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getObject("fact_id", UUID.class)));
                });
        return said;
    }

    /** How far a paper has been looked over; empty when it was dropped. */
    Optional<Review> review(JdbcClient sql, UUID unit, MinutesPaper paper) {
        if (paper.dropped() != null) {
            return Optional.empty();
        }
        Map<String, String> answers = answers(sql, paper.id());
        Set<String> rejected = new HashSet<>();
        answers.forEach((key, answer) -> {
            if (answer.equals(WRONG)) {
                rejected.add(key);
            }
        });
        return read(sql, unit, paper.file(), paper.name(), rejected)
                .map(document -> new Review(document, answers, said(sql, paper.id())));
    }

    /** Reads a file; empty when it is gone, or no minutes at all. */
    Optional<Document> read(
            JdbcClient sql, UUID unit, UUID file, String name, Set<String> rejected) {
        return evidence.open(sql, unit, file)
                .map(opened -> MinutesFile.read(name, opened.bytes(), rejected))
                .flatMap(outcome -> outcome instanceof MinutesFile.Read(Document document)
                        ? Optional.of(document) : Optional.empty());
    }

    /** Whether whoever asks may look at a paper. */
    boolean opens(Context context, UUID paper) {
        return door.opens(
                context.sql(), context.caller(), context.unit(), paper, context.today());
    }

    /** Those of a unit that whoever looks may look at, the latest first. */
    List<MinutesPaper> seen(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        if (!PaperRight.looks(caller, unit)) {
            return List.of();
        }
        Set<UUID> kept = door.kept(sql, caller, unit, today);
        return in(sql, unit).stream().filter(one -> !kept.contains(one.id())).toList();
    }

    /** Whether what was said in a fact may be read: of a paper, and of what came of it. */
    boolean reads(Context context, UUID fact) {
        return PaperRight.looks(context.caller(), context.unit()) && right.reads(context, fact)
                && context.sql().sql("""
                        select paper_id from imported_paper where fact_id = :fact
                        union select paper_id from imported_answer where fact_id = :fact
                        union select paper_id from imported_said where fact_id = :fact""")
                        .param("fact", fact).query(UUID.class).list().stream()
                        .allMatch(paper -> opens(context, paper));
    }
}
