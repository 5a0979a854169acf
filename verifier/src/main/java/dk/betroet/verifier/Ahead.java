package dk.betroet.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Unpacks and hashes a file on a thread of its own, a little ahead of whoever looks at its lines.
 * No more than a few pieces of it are in memory.
 */
final class Ahead implements AutoCloseable {

    private static final int PIECE = 1 << 18;
    private static final int PIECES = 6;

    /**
     * A piece of the file, or its end.
     *
     * @param length how many of the bytes are the file's; negative at the end
     * @param failure why there is no more before the end, or null
     */
    private record Piece(byte[] bytes, int length, IOException failure) {}

    private final BlockingQueue<Piece> read = new ArrayBlockingQueue<>(PIECES);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(PIECES);
    private final MessageDigest digest = Hash.sha256();
    private final Thread thread;
    private Piece here = new Piece(new byte[0], 0, null);
    private int taken;

    /** Of a file; the thread is the only one to touch it from now on. */
    Ahead(InputStream in) {
        for (int i = 0; i < PIECES; i++) {
            free.add(new byte[PIECE]);
        }
        thread = Thread.ofPlatform().daemon().name("unpacking").start(() -> run(in));
    }

    private void run(InputStream in) {
        try {
            IOException failure = null;
            int length = 0;
            while (length >= 0 && failure == null) {
                byte[] bytes = free.take();
                try {
                    length = in.readNBytes(bytes, 0, bytes.length);
                    digest.update(bytes, 0, length);
                    length = length == 0 ? -1 : length;
                } catch (IOException e) {
                    failure = e;
                }
                read.put(new Piece(bytes, length, failure));
            }
        } catch (InterruptedException e) {
            // Nobody wants the rest.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next bytes, at least one.
     *
     * @return how many, or negative at the end
     */
    int read(byte[] into, int at, int most) throws IOException {
        while (here.failure() == null && here.length() >= 0 && taken == here.length()) {
            next();
        }
        if (here.failure() != null) {
            throw here.failure();
        }
        if (here.length() < 0) {
            return -1;
        }
        int got = Math.min(most, here.length() - taken);
        System.arraycopy(here.bytes(), taken, into, at, got);
        taken += got;
        return got;
    }

    private void next() throws IOException {
        try {
            if (here.length() > 0) {
                free.put(here.bytes());
            }
            here = read.take();
            taken = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a file was read");
        }
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
