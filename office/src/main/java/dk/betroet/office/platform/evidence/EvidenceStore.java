package dk.betroet.office.platform.evidence;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.TenantSql;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that prove something, sealed under the key of the person they concern, or the unit's when
 * they concern several. Known by the hash of their bytes, which is what stands in the chain.
 */
@Component
public class EvidenceStore {

    /** The largest file: 10 MiB, a generous photo. */
    public static final int SIZE_MAX = 10 * 1024 * 1024;

    /** A file that was received. */
    public record Stored(EvidenceId id, Sha256 hash, FileKind kind, int size) {}

    /** A file with its bytes. */
    public record Opened(FileKind kind, byte[] bytes) {}

    /** What became of an upload. */
    public sealed interface Received {

        /** Kept. */
        record Kept(Stored stored) implements Received {}

        /** Not kept: a code with the text {@code input.<code>}. */
        record Refused(String code) implements Received {}
    }

    private final Vault vault;

    public EvidenceStore(Vault vault) {
        this.vault = vault;
    }

    /**
     * Keeps a file.
     *
     * @param subject whose key seals it: a person or the unit
     */
    public Received receive(Context context, UUID subject, byte[] bytes) {
        return receive(context, subject, bytes, "");
    }

    /**
     * Keeps a file of a kind that a field takes.
     *
     * @param subject whose key seals it: a person or the unit
     * @param from what the field says, see {@link FileKind#sniff(byte[], String)}
     */
    public Received receive(Context context, UUID subject, byte[] bytes, String from) {
        if (bytes.length == 0) {
            return new Received.Refused("file_empty");
        }
        if (bytes.length > SIZE_MAX) {
            return new Received.Refused("file_too_large");
        }
        Optional<FileKind> kind = FileKind.sniff(bytes, from);
        if (kind.isEmpty()) {
            return new Received.Refused("file_kind_unknown");
        }
        return new Received.Kept(
                keep(context.sql(), context, subject, context.ids().next(), bytes, kind.get()));
    }

    /**
     * Keeps a file that the house itself has made, such as a statement.
     *
     * @param sql the transaction that writes
     * @param id its identity, told beforehand to the fact that it belongs to
     */
    public Stored keep(JdbcClient sql, Context context, UUID subject, UUID id, byte[] bytes,
            FileKind kind) {
        Sha256 hash = Sha256.hash(bytes);
        sql.sql("""
                insert into evidence (evidence_id, authority_id, unit_id, sha256, media_type, size,
                    key_id, sealed, uploaded_by, uploaded_at)
                values (:id, :authority, :unit, :hash, :type, :size, :key, :sealed, :by, :at)""")
                .param("id", id)
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("hash", hash.toBytes())
                .param("type", kind.mediaType())
                .param("size", bytes.length)
                .param("key", subject)
                .param("sealed", vault.key(sql, subject).seal(subject, place(id), bytes))
                .param("by", context.actor())
                .param("at", at(context.now()))
                .update();
        return new Stored(new EvidenceId(id), hash, kind, bytes.length);
    }

    /** The file, if it is in the unit and its person has not been erased. */
    public Optional<Opened> open(JdbcClient sql, UUID unit, UUID evidence) {
        record Row(UUID key, String type, byte[] sealed) {}
        return sql.sql("""
                select key_id, media_type, sealed from evidence
                where unit_id = ? and evidence_id = ?""")
                .params(unit, evidence)
                .query((row, n) -> new Row(row.getObject("key_id", UUID.class),
                        row.getString("media_type"), row.getBytes("sealed")))
                .optional()
                .flatMap(row -> vault.key(sql, row.key())
                        .bytes(row.key(), place(evidence), row.sealed())
                        .map(bytes -> new Opened(FileKind.ofMediaType(row.type()), bytes)));
    }

    /**
     * What a transaction knows of files without opening them.
     *
     * @param key whose key seals it
     */
    private record Known(UUID unit, Sha256 hash, String type, UUID key) {}

    private static final class Files {
        private final Map<UUID, Known> byId = new HashMap<>();
    }

    /** Reads what is known of these files, together with what begins a transaction. */
    public List<Part> opening(TenantSql sql, Collection<UUID> files) {
        Map<UUID, Known> known = sql.kept(Files.class, Files::new).byId;
        return List.of(Part.of("""
                select evidence_id, unit_id, sha256, media_type, key_id from evidence
                where evidence_id = any (?)""", (Object) files.toArray(UUID[]::new))
                .reading(row -> known.put(row.getObject("evidence_id", UUID.class), known(row))));
    }

    private static Optional<Known> known(JdbcClient sql, UUID file) {
        Known known = TenantSql.of(sql).kept(Files.class, Files::new).byId.get(file);
        return known != null ? Optional.of(known) : sql.sql("""
                select unit_id, sha256, media_type, key_id from evidence
                where evidence_id = ?""")
                .param(file)
                .query((row, n) -> known(row))
                .optional();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(row.getObject("unit_id", UUID.class), Sha256.of(row.getBytes("sha256")),
                row.getString("media_type"), row.getObject("key_id", UUID.class));
    }

    /** What kind of file it is, if it is one of the unit's. */
    public Optional<FileKind> kind(JdbcClient sql, UUID unit, UUID file) {
        return known(sql, file)
                .filter(found -> found.unit().equals(unit))
                .map(found -> FileKind.ofMediaType(found.type()));
    }

    /** The hash of a file that is known to be there. */
    public Sha256 hash(JdbcClient sql, UUID file) {
        return known(sql, file).orElseThrow().hash();
    }

    /**
     * Seals a file under the key of the person that it turned out to concern. A photo is often
     * taken before the resident is chosen; left under the unit's key it would outlive the erasure
     * of its person. A file that is sealed under somebody's key already stays there.
     *
     * @param unit whose key it is sealed under, if it is to be sealed anew
     */
    public void sealFor(JdbcClient sql, UUID unit, UUID evidence, UUID person) {
        if (known(sql, evidence).filter(found -> found.key().equals(unit)).isEmpty()) {
            return;
        }
        sql.sql("select sealed from evidence where evidence_id = ? and unit_id = ? and key_id = ?")
                .params(evidence, unit, unit)
                .query(byte[].class)
                .optional()
                .flatMap(sealed -> vault.key(sql, unit).bytes(unit, place(evidence), sealed))
                .ifPresent(bytes -> sql
                        .sql("update evidence set key_id = ?, sealed = ? where evidence_id = ?")
                        .params(person, vault.key(sql, person)
                                .seal(person, place(evidence), bytes), evidence)
                        .update());
    }

    /**
     * Lets go of a file that was used by mistake. The chain names it, so its row stays: it is
     * sealed under a key of its own, which {@link UnusedFiles} destroys when it would have removed
     * a file that was never used. Whoever lets go of it knows that nothing else needs it.
     *
     * @param fact the one that says so
     */
    public void letGo(JdbcClient sql, Context context, UUID file, UUID fact) {
        if (sql.sql("select exists (select 1 from evidence_let_go where evidence_id = ?)")
                .param(file).query(Boolean.class).single()) {
            return;
        }
        vault.create(sql, file, Vault.Subject.FILE);
        sealFor(sql, context.unit(), file, file);
        sql.sql("""
                insert into evidence_let_go (evidence_id, authority_id, unit_id, let_go_at, fact_id)
                values (?, ?, ?, ?, ?)""")
                .params(file, context.authority(), context.unit(), at(context.now()), fact)
                .update();
    }

    private static String place(UUID evidence) {
        return "evidence/" + evidence;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
