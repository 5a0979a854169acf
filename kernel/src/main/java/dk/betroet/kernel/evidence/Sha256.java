package dk.betroet.kernel.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes, 64 lower-case hexadecimal digits as text. Immutable. */
public final class Sha256 {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that was made elsewhere.
     *
     * @throws IllegalArgumentException when it is not 32 bytes
     */
    public static Sha256 of(byte[] hash) {
        if (hash.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes: " + hash.length);
        }
        return new Sha256(hash.clone());
    }

    /**
     * A hash from its 64 hexadecimal digits, either case.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Sha256 parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The hash of the bytes. */
    public static Sha256 hash(byte[] content) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The 32 bytes, a copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Sha256 other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
