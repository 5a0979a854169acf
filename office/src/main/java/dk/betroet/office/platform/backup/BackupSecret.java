package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.vault.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What opens a backup, as the operator has it: a passphrase, or a key of 256 random bits. */
public sealed interface BackupSecret {

    /** The shortest passphrase: what protects everything may not be guessed by trying. */
    int PASSPHRASE_MIN = 12;

    /** The word for it in a backup's header. */
    String kind();

    /** The 32 bytes that a file's own key is derived from. */
    byte[] root(BackupHeader header);

    /** A passphrase, to be typed the same again; by Argon2id (RFC 9106). */
    record Passphrase(String text) implements BackupSecret {

        /** Refuses one that is too short. */
        public Passphrase {
            if (text.length() < PASSPHRASE_MIN) {
                throw new IllegalArgumentException(
                        "a passphrase has at least " + PASSPHRASE_MIN + " characters");
            }
        }

        @Override
        public String kind() {
            return "passphrase";
        }

        @Override
        public byte[] root(BackupHeader header) {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(header.memoryKiB())
                    .withIterations(header.iterations())
                    .withParallelism(1)
                    .withSalt(header.salt())
                    .build());
            byte[] root = new byte[BackupHeader.KEY_BYTES];
            // One way of writing a letter with a ring or a stroke, whatever the keyboard.
            argon.generateBytes(Normalizer.normalize(text, Normalizer.Form.NFC)
                    .getBytes(StandardCharsets.UTF_8), root);
            return root;
        }

        /** Kept secret. */
        @Override
        public String toString() {
            return "Passphrase[kept secret]";
        }
    }

    /** A key kept in a file as 64 hexadecimal digits. */
    final class Key implements BackupSecret {

        private final byte[] bytes;

        private Key(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The key in a file; the file is refused when it holds anything else. */
        public static Key in(Path file) throws BackupFault {
            try {
                return of(KeyFile.in(file));
            } catch (IOException e) {
                throw new BackupFault(BackupFault.Reason.FILE, "The key " + file
                        + " cannot be read: " + e.getMessage(), e);
            } catch (IllegalArgumentException e) {
                throw new BackupFault(BackupFault.Reason.WRONG_KEY, file
                        + " is not a key: a key is 64 hexadecimal digits.", e);
            }
        }

        /** A key from its 64 hexadecimal digits. */
        public static Key of(String hexadecimal) {
            byte[] bytes = HexFormat.of().parseHex(hexadecimal);
            if (bytes.length != BackupHeader.KEY_BYTES) {
                throw new IllegalArgumentException("a key is 64 hexadecimal digits");
            }
            return new Key(bytes);
        }

        @Override
        public String kind() {
            return "key";
        }

        @Override
        public byte[] root(BackupHeader header) {
            return bytes.clone();
        }

        /** Kept secret. */
        @Override
        public String toString() {
            return "Key[kept secret]";
        }
    }
}
