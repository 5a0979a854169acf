package dk.betroet.office.platform.archive;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs the heads of books, so that a book cannot be chained anew without the key. */
@Component
public class Checkpoints {

    private static final int VERSION = 1;
    private static final int NANOS_A_MICRO = 1_000;

    private final Ledger ledger;
    private final SigningKeys keys;

    Checkpoints(Ledger ledger, SigningKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /**
     * Signs the head of the book as this transaction sees it, unless it is signed or the book is
     * empty.
     *
     * @return whether it was signed now
     */
    public boolean sign(JdbcClient sql, UUID authority, UUID unit, Instant now) {
        Ledger.Head head = ledger.read(sql, unit);
        if (head.sequence() == 0) {
            return false;
        }
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        SigningKeys.Signer signer = keys.signer(sql, authority, at);
        return sql.sql("""
                insert into checkpoint (authority_id, unit_id, sequence, head, at, key, signature)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(authority, unit, head.sequence(), head.head().toBytes(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC), signer.key(),
                        signer.sign(bytes(unit, head.sequence(), head.head(), at)))
                .update() == 1;
    }

    /**
     * A head that was signed.
     *
     * @param key who signed: the 64 hexadecimal digits of the public key
     */
    public record Signed(long sequence, Sha256 head, Instant at, String key) {}

    /** The newest checkpoint of a book. */
    public Optional<Signed> newest(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select sequence, head, at, key from checkpoint
                where unit_id = ? order by sequence desc limit 1""")
                .param(unit)
                .query((row, n) -> new Signed(row.getLong("sequence"),
                        Sha256.of(row.getBytes("head")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        HexFormat.of().formatHex(row.getBytes("key"))))
                .optional();
    }

    /** The facts whose checkpoint is not signed by its key, or is of another head. */
    public List<Long> wrong(JdbcClient sql, UUID unit) {
        List<Long> wrong = new ArrayList<>();
        sql.sql("""
                select c.*, f.hash from checkpoint c
                left join fact f on f.unit_id = c.unit_id and f.sequence = c.sequence
                where c.unit_id = ? order by c.sequence""")
                .param(unit)
                .query(row -> {
                    byte[] head = row.getBytes("head");
                    byte[] signed = bytes(unit, row.getLong("sequence"), Sha256.of(head),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                    if (!Arrays.equals(head, row.getBytes("hash")) || !SigningKeys.hasSigned(
                            row.getBytes("key"), signed, row.getBytes("signature"))) {
                        wrong.add(row.getLong("sequence"));
                    }
                });
        return wrong;
    }

    /** The bytes that are signed, as {@code docs/archive.md} says. */
    static byte[] bytes(UUID unit, long sequence, Sha256 head, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = "betroet-checkpoint".getBytes(StandardCharsets.UTF_8);
            out.writeLong(name.length);
            out.write(name);
            out.writeLong(VERSION);
            out.writeLong(unit.getMostSignificantBits());
            out.writeLong(unit.getLeastSignificantBits());
            out.writeLong(sequence);
            out.write(head.toBytes());
            out.writeLong(at.getEpochSecond());
            out.writeLong(at.getNano() / NANOS_A_MICRO);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
        return bytes.toByteArray();
    }
}
