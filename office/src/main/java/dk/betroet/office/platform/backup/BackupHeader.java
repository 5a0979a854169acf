package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import dk.betroet.office.platform.operation.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The part of a backup that can be read without a key: when it was made and how to get from the
 * secret to the key. Nothing of it tells of a person.
 *
 * @param madeAt when the rows were as they are in it
 * @param schema the version of the tables
 * @param server the version of PostgreSQL that it was read from
 * @param secret {@code passphrase} or {@code key}
 * @param memoryKiB of Argon2id; 0 with a key
 * @param iterations of Argon2id; 0 with a key
 * @param salt 32 random bytes, so that no two files have one key
 */
record BackupHeader(Instant madeAt, String schema, String server, String secret, int memoryKiB,
        int iterations, byte[] salt) {

    static final int KEY_BYTES = 32;
    static final int VERSION = 1;

    /** A text sent as text, with its line ends changed, no longer begins like this. */
    private static final byte[] MAGIC = "betroet-backup\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_MAX = 10_000;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int MEMORY_KIB_MAX = 512 * 1024;
    private static final int ITERATIONS = 3;
    private static final int ITERATIONS_MAX = 20;

    /** The header of a new backup. */
    static BackupHeader of(Instant madeAt, String schema, String server, BackupSecret secret,
            SecureRandom random) {
        byte[] salt = new byte[KEY_BYTES];
        random.nextBytes(salt);
        boolean typed = secret instanceof BackupSecret.Passphrase;
        return new BackupHeader(madeAt, schema, server, secret.kind(), typed ? MEMORY_KIB : 0,
                typed ? ITERATIONS : 0, salt);
    }

    private byte[] text() {
        return Json.write(new TreeMap<>(Map.of("madeAt", madeAt.toString(), "schema", schema,
                "server", server, "secret", secret, "memoryKiB", memoryKiB,
                "iterations", iterations, "salt", HexFormat.of().formatHex(salt))))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes it and gives the key of the rest of the file. */
    SecretKey write(OutputStream out, BackupSecret with) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(MAGIC);
        data.writeShort(VERSION);
        byte[] text = text();
        data.writeInt(text.length);
        data.write(text);
        byte[] root = with.root(this);
        byte[] context = sha256(bytes.toByteArray());
        data.write(derived(root, "check", context).getEncoded());
        out.write(bytes.toByteArray());
        out.write(sha256(bytes.toByteArray()));
        return derived(root, "chunks", context);
    }

    /** What was read: the header, the key, and how many bytes it took. */
    record Read(BackupHeader header, SecretKey key, long bytes) {}

    /** Reads it and finds out whether the secret is the right one. */
    static Read read(InputStream in, BackupSecret with) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataInputStream data = new DataInputStream(in);
            byte[] magic = data.readNBytes(MAGIC.length);
            if (!MessageDigest.isEqual(magic, MAGIC)) {
                throw new BackupFault(Reason.NOT_A_BACKUP, "That file is no backup of Betroet, or "
                        + "its first bytes were changed.");
            }
            int version = data.readUnsignedShort();
            if (version != VERSION) {
                throw new BackupFault(Reason.NEWER, "The backup is of version " + version
                        + "; this program reads version " + VERSION
                        + ". Use the Betroet that made it, or a newer one.");
            }
            int length = data.readInt();
            if (length < 2 || length > TEXT_MAX) {
                throw damaged();
            }
            byte[] text = data.readNBytes(length);
            DataOutputStream copy = new DataOutputStream(bytes);
            copy.write(magic);
            copy.writeShort(version);
            copy.writeInt(length);
            copy.write(text);
            byte[] context = sha256(bytes.toByteArray());
            byte[] check = data.readNBytes(KEY_BYTES);
            copy.write(check);
            byte[] digest = data.readNBytes(KEY_BYTES);
            if (digest.length < KEY_BYTES) {
                throw new EOFException();
            }
            if (!MessageDigest.isEqual(digest, sha256(bytes.toByteArray()))) {
                throw damaged();
            }
            BackupHeader header = parsed(text);
            byte[] root = header.rootOf(with);
            if (!MessageDigest.isEqual(check, derived(root, "check", context).getEncoded())) {
                throw new BackupFault(Reason.WRONG_KEY, "The backup was not made with that "
                        + header.secret + ".");
            }
            return new Read(header, derived(root, "chunks", context), bytes.size() + KEY_BYTES);
        } catch (EOFException e) {
            throw new BackupFault(Reason.TRUNCATED, "The backup ends within its first bytes.", e);
        }
    }

    private byte[] rootOf(BackupSecret with) throws BackupFault {
        if (!with.kind().equals(secret)) {
            throw new BackupFault(Reason.WRONG_KEY, "The backup was made with a " + secret
                    + ", not with a " + with.kind() + ".");
        }
        return with.root(this);
    }

    private static BackupHeader parsed(byte[] text) throws BackupFault {
        try {
            Map<String, Object> map = Json.readMap(new String(text, StandardCharsets.UTF_8));
            BackupHeader header = new BackupHeader(Instant.parse((String) map.get("madeAt")),
                    (String) map.get("schema"), (String) map.get("server"),
                    (String) map.get("secret"), (Integer) map.get("memoryKiB"),
                    (Integer) map.get("iterations"),
                    HexFormat.of().parseHex((String) map.get("salt")));
            boolean typed = header.secret.equals("passphrase");
            boolean fits = typed
                    ? header.memoryKiB >= MEMORY_KIB && header.memoryKiB <= MEMORY_KIB_MAX
                            && header.iterations >= 1 && header.iterations <= ITERATIONS_MAX
                    : header.memoryKiB == 0 && header.iterations == 0;
            if (fits && header.salt.length == KEY_BYTES) {
                return header;
            }
        } catch (RuntimeException e) {
            throw new BackupFault(Reason.DAMAGED, "The backup's first lines make no sense.", e);
        }
        throw new BackupFault(Reason.DAMAGED, "The backup's first lines make no sense.");
    }

    private static BackupFault damaged() {
        return new BackupFault(Reason.DAMAGED, "The backup is damaged in its first lines.");
    }

    private static SecretKey derived(byte[] root, String use, byte[] context) {
        try {
            byte[] use0 = ("betroet-backup/" + VERSION + "/" + use)
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] info = new byte[use0.length + context.length];
            System.arraycopy(use0, 0, info, 0, use0.length);
            System.arraycopy(context, 0, info, use0.length, context.length);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(root, "HKDF-SHA256")).thenExpand(info, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF must be available", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 must be available", e);
        }
    }
}
