package dk.betroet.office.platform.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret that is not in the database: 256 random bits, kept in a file that only the
 * operator's account can read, or handed over as a setting of 64 hexadecimal digits.
 *
 * <p>Nothing is encrypted with it directly. Keys for each use (wrapping data keys, looking up CPR
 * numbers, hashing tokens) are derived from it by HKDF, so that none of them betrays another.
 * Whoever loses it loses every sealed value; a backup of the database without it is unreadable.
 */
public final class MasterKey {

    private final SecretKey root;

    private MasterKey(byte[] bytes) {
        if (bytes.length != KeyFile.BYTES) {
            throw new IllegalArgumentException("the master key must be 32 bytes");
        }
        root = new SecretKeySpec(bytes, "HKDF-SHA256");
    }

    /** A key from a setting: exactly 64 hexadecimal digits. */
    public static MasterKey of(String hex) {
        return new MasterKey(HexFormat.of().parseHex(hex.strip()));
    }

    /** A new random key that is written nowhere. */
    public static MasterKey random(SecureRandom random) {
        byte[] bytes = new byte[KeyFile.BYTES];
        random.nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /** The key kept in this file, which is made when it is not there; see {@link KeyFile}. */
    public static MasterKey keptIn(Path file, SecureRandom random) throws IOException {
        return of(KeyFile.keptIn(file, random));
    }

    /** The AES-256 key for one use. The same use always gives the same key. */
    SecretKey derived(String use) {
        return derived(use, "AES");
    }

    /** A keyed fingerprint (HMAC-SHA256, 32 bytes): the same text gives the same bytes. */
    public byte[] fingerprint(String use, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived(use, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC must be available", e);
        }
    }

    /** Whether this is the key that made the given check value, compared in constant time. */
    public boolean made(byte[] check) {
        return MessageDigest.isEqual(check(), check);
    }

    /** A value that tells this key from another and tells nothing about it. */
    public byte[] check() {
        return fingerprint("check/1", "betroet");
    }

    private SecretKey derived(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(root)
                            .thenExpand(use.getBytes(StandardCharsets.UTF_8), KeyFile.BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF must be available", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[kept secret]";
    }
}
