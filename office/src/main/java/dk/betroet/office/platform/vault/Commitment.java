package dk.betroet.office.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the hash chain keeps of a value that must stay forgettable: SHA-256 over a random salt and
 * the value.
 *
 * <p>With salt and value anyone can check that this was the value; without them the digest tells
 * nothing, also not by trying every CPR number. So the salt is sealed together with the value and
 * disappears with it. The digest alone stays.
 *
 * @param salt 32 random bytes, to be sealed with the value
 * @param digest SHA-256 of a version byte, the salt, the length of the value and the value
 */
public record Commitment(byte[] salt, byte[] digest) {

    private static final int SALT_BYTES = 32;
    private static final byte VERSION = 1;

    public Commitment {
        if (salt.length != SALT_BYTES || digest.length != 32) {
            throw new IllegalArgumentException("salt and digest must be 32 bytes each");
        }
        salt = salt.clone();
        digest = digest.clone();
    }

    /** Commits to a text with a new salt. */
    public static Commitment to(String text, SecureRandom random) {
        return to(text.getBytes(StandardCharsets.UTF_8), random);
    }

    /** Commits to bytes with a new salt. */
    public static Commitment to(byte[] value, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Commitment(salt, digest(salt, value));
    }

    /** Whether this commitment was made to exactly this text. */
    public boolean holds(String text) {
        return holds(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this commitment was made to exactly these bytes. */
    public boolean holds(byte[] value) {
        return MessageDigest.isEqual(digest, digest(salt, value));
    }

    private static byte[] digest(byte[] salt, byte[] value) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(VERSION);
            sha.update(salt);
            sha.update(ByteBuffer.allocate(4).putInt(value.length).array());
            return sha.digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be available", e);
        }
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment that
                && Arrays.equals(salt, that.salt) && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "Commitment[" + HexFormat.of().formatHex(digest) + "]";
    }
}
