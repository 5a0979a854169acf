package dk.betroet.office.platform.archive;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.evidence.EvidenceStore;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of one book in an archive. */
@Component
class BookFiles {

    private final FactFiles facts;
    private final EvidenceStore evidence;
    private final ObjectProvider<ArchiveSource> sources;

    BookFiles(FactFiles facts, EvidenceStore evidence, ObjectProvider<ArchiveSource> sources) {
        this.facts = facts;
        this.evidence = evidence;
        this.sources = sources;
    }

    /**
     * A book and the homes that its files were received in.
     *
     * @param unit whose book
     * @param homes the unit alone; for an oversight book all units of the authority
     * @param seeing makes the transaction see a home beside the book
     */
    record Kept(UUID unit, List<UUID> homes, Consumer<UUID> seeing) {

        /** The book of a unit. */
        static Kept of(UUID unit) {
            return new Kept(unit, List.of(unit), home -> { });
        }
    }

    void write(JdbcClient sql, Kept kept, ArchiveFile archive) throws IOException {
        UUID unit = kept.unit();
        String folder = unit + "/";
        archive.lines(folder + "facts.ndjson", rows -> facts.facts(sql, unit, rows));
        archive.lines(folder + "sealed.ndjson", rows -> facts.sealed(sql, kept, rows));
        archive.lines(folder + "funds.ndjson", rows -> sql.sql("""
                select * from fund where unit_id = ? order by opened_on, fund_id""")
                .param(unit)
                .query(row -> {
                    rows.begin().id("fund", row.getObject("fund_id", UUID.class))
                            .text("kind", row.getString("kind"))
                            .id("person", row.getObject("person_id", UUID.class))
                            .text("name", row.getString("name"))
                            .day("openedOn", row.getObject("opened_on", LocalDate.class))
                            .day("closedOn", row.getObject("closed_on", LocalDate.class))
                            .write();
                }));
        archive.lines(folder + "places.ndjson", rows -> sql.sql("""
                select * from place where unit_id = ? order by opened_on, place_id""")
                .param(unit)
                .query(row -> {
                    rows.begin().id("place", row.getObject("place_id", UUID.class))
                            .text("kind", row.getString("kind"))
                            .text("name", row.getString("name"))
                            .day("openedOn", row.getObject("opened_on", LocalDate.class))
                            .day("closedOn", row.getObject("closed_on", LocalDate.class))
                            .write();
                }));
        archive.lines(folder + "balances.ndjson", rows -> sql.sql("""
                select * from balance where unit_id = ? and amount <> 0
                order by fund_id, place_id""")
                .param(unit)
                .query(row -> {
                    rows.begin().id("fund", row.getObject("fund_id", UUID.class))
                            .id("place", row.getObject("place_id", UUID.class))
                            .number("oere", row.getLong("amount")).write();
                }));
        checkpoints(sql, unit, archive, folder);
        evidence(sql, kept, archive, folder);
        reads(sql, unit, archive, folder);
        for (ArchiveSource source : sources.orderedStream().toList()) {
            archive.lines(folder + source.file(), rows -> source.write(sql, unit, rows));
        }
    }

    private static void checkpoints(JdbcClient sql, UUID unit, ArchiveFile archive,
            String folder) throws IOException {
        archive.lines(folder + "checkpoints.ndjson", rows -> sql.sql("""
                select * from checkpoint where unit_id = ? order by sequence""")
                .param(unit)
                .query(row -> {
                    rows.begin().number("sequence", row.getLong("sequence"))
                            .hex("head", row.getBytes("head"))
                            .moment("at", row.getObject("at", OffsetDateTime.class).toInstant())
                            .hex("key", row.getBytes("key"))
                            .hex("signature", row.getBytes("signature")).write();
                }));
    }

    /** A file that the chain names. */
    private record Paper(UUID id, Sha256 sha256, long bytes, String mediaType) {}

    private void evidence(JdbcClient sql, Kept kept, ArchiveFile archive, String folder)
            throws IOException {
        Map<Sha256, Paper> papers = new LinkedHashMap<>();
        for (UUID home : kept.homes()) {
            kept.seeing().accept(home);
            for (Paper paper : papers(sql, kept.unit(), home)) {
                papers.putIfAbsent(paper.sha256(), paper);
                Optional<EvidenceStore.Opened> opened = evidence.open(sql, home, paper.id());
                if (opened.isPresent() && !archive.files().containsKey(name(folder, paper))) {
                    archive.file(name(folder, paper), out -> out.write(opened.get().bytes()));
                }
            }
        }
        list(papers.values(), archive, folder);
    }

    private static List<Paper> papers(JdbcClient sql, UUID unit, UUID home) {
        return sql.sql("""
                select distinct on (e.sha256) e.evidence_id, e.sha256, e.size, e.media_type
                from fact_evidence f join evidence e using (evidence_id)
                where f.unit_id = ? and e.unit_id = ?
                order by e.sha256, e.uploaded_at, e.evidence_id""")
                .params(unit, home)
                .query((row, n) -> new Paper(row.getObject("evidence_id", UUID.class),
                        Sha256.of(row.getBytes("sha256")), row.getLong("size"),
                        row.getString("media_type")))
                .list();
    }

    private static void list(Collection<Paper> papers, ArchiveFile archive, String folder)
            throws IOException {
        archive.lines(folder + "evidence.ndjson", rows -> papers.forEach(paper -> {
            boolean here = archive.files().containsKey(name(folder, paper));
            rows.begin().text("sha256", paper.sha256().toString())
                    .text("state", here ? "here" : "erased")
                    .number("bytes", paper.bytes())
                    .text("mediaType", paper.mediaType())
                    .text("file", here ? name(folder, paper) : null)
                    .write();
        }));
    }

    private static String name(String folder, Paper paper) {
        return folder + "evidence/" + paper.sha256();
    }

    private static void reads(JdbcClient sql, UUID unit, ArchiveFile archive, String folder)
            throws IOException {
        archive.lines(folder + "reads.ndjson", rows -> sql.sql("""
                select * from read_log where unit_id = ? order by read_id""")
                .param(unit)
                .query(row -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    rows.begin().moment("at", at)
                            .id("reader", row.getObject("reader_id", UUID.class))
                            .id("subject", row.getObject("subject_id", UUID.class))
                            .text("what", row.getString("what"))
                            .text("why", row.getString("why"))
                            .write();
                }));
    }
}
