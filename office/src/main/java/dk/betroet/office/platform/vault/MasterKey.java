package dk.betroet.office.platform.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
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

    private static final int BYTES = 32;

    private final SecretKey root;

    private MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
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
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /**
     * The key kept in this file, which is made when it is not there. The file is written whole
     * beside its place and then moved, so that two starts at once end with one key.
     */
    public static MasterKey keptIn(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            create(file, random);
        }
        refuseOpenFile(file);
        return of(Files.readString(file, StandardCharsets.US_ASCII));
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        byte[] text = (HexFormat.of().formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
        Path draft = Files.createTempFile(folder, "master", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text));
                channel.force(true);
            }
            // A hard link fails when the name is taken, where a move would replace the key.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another start was first; its key is the key.
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void refuseOpenFile(Path file) throws IOException {
        Set<?> rights = Files.getPosixFilePermissions(file);
        if (!rights.stream().allMatch(right -> right.toString().startsWith("OWNER_"))) {
            throw new IOException("the master key " + file
                    + " can be read by others: make it readable by its owner only (chmod 600)");
        }
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
    boolean made(byte[] check) {
        return MessageDigest.isEqual(check(), check);
    }

    /** A value that tells this key from another and tells nothing about it. */
    byte[] check() {
        return fingerprint("check/1", "betroet");
    }

    private SecretKey derived(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(root)
                            .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF must be available", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[kept secret]";
    }
}
