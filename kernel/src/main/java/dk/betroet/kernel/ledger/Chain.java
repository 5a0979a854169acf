package dk.betroet.kernel.ledger;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Ties each fact of a book to the one before, over canonical bytes: every field in a fixed order,
 * texts and lists with their length first, so that no value can be read as a part of another.
 *
 * <p>The bytes are specified in {@code docs/chain.md} and kept by golden files. A change of what
 * they hold is a new {@link #VERSION}; old facts keep the version they were sealed with.
 */
public final class Chain {

    /** The layout of the canonical bytes written now. */
    public static final int VERSION = 1;

    /** What the first fact of every book is tied to: 32 zero bytes. */
    public static final Sha256 START = Sha256.of(new byte[32]);

    private Chain() {}

    /** The hash that seals the fact onto the one before: SHA-256 of its canonical bytes. */
    public static Sha256 seal(Sha256 previous, Fact fact) {
        return Sha256.hash(canonicalBytes(previous, fact));
    }

    /** The bytes that are hashed, in the layout of {@link #VERSION}. */
    public static byte[] canonicalBytes(Sha256 previous, Fact fact) {
        CanonicalBytes bytes = new CanonicalBytes();
        bytes.text("betroet-fact");
        bytes.number(VERSION);
        bytes.raw(previous.toBytes());
        bytes.id(fact.book());
        bytes.number(fact.sequence());
        bytes.id(fact.id());
        bytes.number(fact.voucher().orElse(0L));
        bytes.text(fact.operation());
        bytes.text(fact.happenedOn().toString());
        bytes.number(fact.recordedAt().getEpochSecond());
        bytes.number(fact.recordedAt().getNano() / 1_000);
        bytes.id(fact.actor());
        optional(bytes, fact.mandate());
        optional(bytes, fact.reverses());
        bytes.number(fact.transfers().size());
        for (Transfer transfer : fact.transfers()) {
            bytes.id(transfer.owner());
            bytes.id(transfer.from());
            bytes.id(transfer.to());
            bytes.text(transfer.purpose().code());
            bytes.number(transfer.amount().toOere());
        }
        bytes.text(fact.payload());
        bytes.text(fact.verdict());
        bytes.number(fact.signatures().size());
        for (Signature signature : fact.signatures()) {
            bytes.id(signature.person());
            bytes.text(signature.capacity());
            bytes.text(signature.method().id());
            bytes.number(signature.signedAt().getEpochSecond());
            bytes.number(signature.signedAt().getNano() / 1_000);
            bytes.text(signature.drawing().map(Sha256::toString).orElse(""));
        }
        bytes.number(fact.evidence().size());
        for (Sha256 hash : fact.evidence()) {
            bytes.raw(hash.toBytes());
        }
        return bytes.toBytes();
    }

    private static void optional(CanonicalBytes bytes, Optional<UUID> id) {
        bytes.text(id.map(UUID::toString).orElse(""));
    }

    /** Length-prefixed big-endian writing; no separators, so nothing needs escaping. */
    private static final class CanonicalBytes {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);

        void raw(byte[] bytes) {
            out.writeBytes(bytes);
        }

        void number(long value) {
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) (value >>> shift) & 0xff);
            }
        }

        void id(UUID id) {
            number(id.getMostSignificantBits());
            number(id.getLeastSignificantBits());
        }

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            raw(bytes);
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
