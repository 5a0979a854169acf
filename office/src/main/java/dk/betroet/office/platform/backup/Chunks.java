package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A long stream of bytes as encrypted chunks: AES-256-GCM, the number of the chunk and whether it
 * is the last in the nonce (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár), so
 * that chunks that are changed, moved, left out or added are found. Nothing is handed on of a
 * chunk before its tag is checked. The key is of one file alone.
 */
final class Chunks {

    /** Plain bytes in every chunk but the last. */
    static final int BYTES = 64 * 1024;

    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int LAST = 1 << 31;

    private Chunks() {}

    private static Cipher cipher(int mode, SecretKey key, long number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(number).putInt(last ? 1 : 0).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }

    /** Encrypts what is written to it; only what was closed is whole. */
    static final class Writer extends OutputStream {

        private final OutputStream out;
        private final SecretKey key;
        private final byte[] chunk = new byte[BYTES];
        private int filled;
        private long number;

        Writer(OutputStream out, SecretKey key) {
            this.out = out;
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (filled == BYTES) {
                    seal(false);
                }
                int part = Math.min(left, BYTES - filled);
                System.arraycopy(bytes, at, chunk, filled, part);
                filled += part;
                at += part;
                left -= part;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, number++, last)
                        .doFinal(chunk, 0, filled);
                out.write(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(last ? filled | LAST : filled).array());
                out.write(sealed);
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM must be available", e);
            }
        }

        @Override
        public void close() throws IOException {
            seal(true);
            out.close();
        }
    }

    /** Decrypts; says where when a byte is not as it was. */
    static final class Reader extends InputStream {

        private final InputStream in;
        private final SecretKey key;
        private byte[] chunk = new byte[0];
        private int at;
        private long number;
        private long offset;
        private boolean ended;

        /** Begins at the chunk that starts at this offset of the file. */
        Reader(InputStream in, SecretKey key, long offset) {
            this.in = in;
            this.key = key;
            this.offset = offset;
        }

        /** How many bytes of the file have been read. */
        long offset() {
            return offset;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (at == chunk.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int part = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, from, part);
            at += part;
            return part;
        }

        private void next() throws IOException {
            byte[] head = in.readNBytes(Integer.BYTES);
            if (head.length < Integer.BYTES) {
                throw truncated();
            }
            int word = ByteBuffer.wrap(head).getInt();
            boolean last = (word & LAST) != 0;
            int length = word & ~LAST;
            if (length > BYTES || !last && length != BYTES) {
                throw damaged();
            }
            byte[] sealed = in.readNBytes(length + TAG_BYTES);
            if (sealed.length < length + TAG_BYTES) {
                throw truncated();
            }
            try {
                chunk = cipher(Cipher.DECRYPT_MODE, key, number, last).doFinal(sealed);
            } catch (AEADBadTagException e) {
                throw damaged();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM must be available", e);
            }
            at = 0;
            number++;
            offset += head.length + sealed.length;
            if (last) {
                ended = true;
                if (in.read() >= 0) {
                    throw damaged();
                }
            }
        }

        /** Reads on to the end of the file, so that its last chunk is checked as well. */
        void drain() throws IOException {
            byte[] rest = new byte[BYTES];
            while (read(rest, 0, rest.length) >= 0) {
                // what stands after the compressed stream is checked and of no use
                continue;
            }
        }

        private BackupFault truncated() {
            return new BackupFault(Reason.TRUNCATED,
                    "The backup ends before its end: after part " + number + ", at byte " + offset
                            + ".");
        }

        private BackupFault damaged() {
            return new BackupFault(Reason.DAMAGED, "The backup is damaged in part " + (number + 1)
                    + ", which begins at byte " + offset + ".");
        }

        @Override
        public void close() throws IOException {
            Arrays.fill(chunk, (byte) 0);
            in.close();
        }
    }
}
