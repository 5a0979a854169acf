package dk.betroet.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads a file line by line and hashes it on the way, with one line in memory at a time. */
final class Lines {

    /** No record is longer; a text in it is no longer than a page or two. */
    static final int LENGTH_MAX = 64 << 20;

    private static final int CHUNK = 1 << 18;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long LINE_ENDS = LOWEST_BITS * '\n';

    private Lines() {}

    /** What is done with one line. */
    interface Reader {

        /** Reads one line. The bytes are only valid until it returns. */
        void read(long line, Cursor cursor) throws Broken;
    }

    /**
     * Reads a file to its end. A line that cannot be read is a problem, and the next one is read.
     *
     * @return the SHA-256 of the whole file
     */
    static byte[] read(InputStream in, String file, Problems problems, Reader reader)
            throws IOException {
        try (Ahead ahead = new Ahead(in)) {
            read(ahead, file, problems, reader);
            return ahead.digest();
        }
    }

    private static void read(Ahead in, String file, Problems problems, Reader reader)
            throws IOException {
        byte[] buffer = new byte[2 * CHUNK];
        int filled = 0;
        long line = 0;
        while (true) {
            int got = in.read(buffer, filled, buffer.length - filled);
            if (got < 0) {
                break;
            }
            int from = 0;
            int searched = filled;
            filled += got;
            for (int at = lineEnd(buffer, searched, filled); at < filled;
                    at = lineEnd(buffer, from, filled)) {
                one(++line, new Cursor(buffer, from, at), file, problems, reader);
                from = at + 1;
            }
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            if (filled == buffer.length) {
                if (filled >= LENGTH_MAX) {
                    throw new IOException(file + ":" + (line + 1) + ": the line has no end");
                }
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
        }
        if (filled > 0) {
            problems.add("malformed", file, line + 1, "the last line has no end");
        }
    }

    /**
     * Where the next line ends, eight bytes looked at together; {@code end} when it does not. The
     * lowest byte that becomes nothing is the first line end, whatever is borrowed above it.
     */
    static int lineEnd(byte[] bytes, int from, int end) {
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long other = (long) EIGHT.get(bytes, at) ^ LINE_ENDS;
            long found = (other - LOWEST_BITS) & ~other & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static void one(long line, Cursor cursor, String file, Problems problems,
            Reader reader) {
        try {
            reader.read(line, cursor);
        } catch (Broken broken) {
            problems.add(broken.at(file, line));
        }
    }
}
