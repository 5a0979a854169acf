package dk.betroet.office.platform.archive;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.evidence.EvidenceStore;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    void write(JdbcClient sql, UUID unit, ArchiveFile archive) throws IOException {
        String folder = unit + "/";
        archive.lines(folder + "facts.ndjson", rows -> facts.facts(sql, unit, rows));
        archive.lines(folder + "sealed.ndjson", rows -> facts.sealed(sql, unit, rows));
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
        evidence(sql, unit, archive, folder);
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

    private void evidence(JdbcClient sql, UUID unit, ArchiveFile archive, String folder)
            throws IOException {
        List<Paper> papers = sql.sql("""
                select distinct on (e.sha256) e.evidence_id, e.sha256, e.size, e.media_type
                from fact_evidence f join evidence e using (evidence_id)
                where f.unit_id = ? order by e.sha256, e.uploaded_at, e.evidence_id""")
                .param(unit)
                .query((row, n) -> new Paper(row.getObject("evidence_id", UUID.class),
                        Sha256.of(row.getBytes("sha256")), row.getLong("size"),
                        row.getString("media_type")))
                .list();
        for (Paper paper : papers) {
            Optional<EvidenceStore.Opened> opened = evidence.open(sql, unit, paper.id());
            if (opened.isPresent()) {
                archive.file(name(folder, paper), out -> out.write(opened.get().bytes()));
            }
        }
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
