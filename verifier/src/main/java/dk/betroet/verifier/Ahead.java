package dk.betroet.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Unpacks and hashes a file on a thread of its own, ahead of whoever looks at its lines. No more
 * than a few pieces of it are in memory.
 */
final class Ahead implements AutoCloseable {

    /** How many pieces a caller may keep at a time; with more the unpacking would never go on. */
    static final int KEPT_MAX = 4;

    private static final int PIECE = 1 << 18;
    private static final int PIECES = KEPT_MAX + 4;

    /**
     * Whole lines of the file; only at its end may the last one have no line end.
     *
     * @param bytes the lines, and behind them what is nothing
     * @param length how many of the bytes are the file's; 0 at the end
     * @param failure why there is no more before the end, or null
     */
    record Piece(byte[] bytes, int length, IOException failure) {

        private static Piece end(IOException failure) {
            return new Piece(new byte[0], 0, failure);
        }
    }

    private final BlockingQueue<Piece> read = new ArrayBlockingQueue<>(PIECES);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(PIECES);
    private final MessageDigest digest = Hash.sha256();
    private final Thread thread;

    /** Of a file; the thread is the only one to touch it from now on. */
    Ahead(InputStream in) {
        for (int i = 0; i < PIECES; i++) {
            free.add(new byte[PIECE]);
        }
        thread = Thread.ofPlatform().daemon().name("unpacking").start(() -> run(in));
    }

    private void run(InputStream in) {
        try {
            try {
                pieces(in);
                read.put(Piece.end(null));
            } catch (IOException failure) {
                read.put(Piece.end(failure));
            }
        } catch (InterruptedException e) {
            // Nobody wants the rest.
            Thread.currentThread().interrupt();
        }
    }

    private void pieces(InputStream in) throws IOException, InterruptedException {
        byte[] bytes = free.take();
        int filled = 0;
        boolean more = true;
        while (more) {
            int got = in.readNBytes(bytes, filled, bytes.length - filled);
            digest.update(bytes, filled, got);
            filled += got;
            more = filled == bytes.length;
            int whole = more ? Lines.behindLastEnd(bytes, filled) : filled;
            if (whole > 0) {
                byte[] rest = Arrays.copyOfRange(bytes, whole, filled);
                read.put(new Piece(bytes, whole, null));
                filled = rest.length;
                bytes = free.take();
                bytes = bytes.length > filled ? bytes : new byte[2 * filled];
                System.arraycopy(rest, 0, bytes, 0, filled);
            } else if (filled >= Lines.LENGTH_MAX) {
                throw new IOException("a line has no end");
            } else if (more) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
        }
    }

    /**
     * The next lines, or the end. The bytes are the caller's until they are given back.
     *
     * @throws IOException when the file cannot be read on, or a line of it does not end
     */
    Piece next() throws IOException {
        try {
            Piece piece = read.take();
            if (piece.failure() != null) {
                throw piece.failure();
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a file was read");
        }
    }

    /** Takes back the bytes of a piece, to be filled anew. */
    void giveBack(Piece piece) {
        free.add(piece.bytes());
    }

    /** The SHA-256 of the whole file, once its end has been read. */
    byte[] digest() {
        return digest.digest();
    }

    /** Leaves the rest of the file unread. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
