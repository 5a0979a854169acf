package dk.betroet.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Reads a file line by line and hashes it on the way. Some lines are parsed beside one another,
 * ahead of the one that is read; however long the file, no more of it is in memory than those.
 */
final class Lines {

    /** No record is longer; a text in it is no longer than a page or two. */
    static final int LENGTH_MAX = 64 << 20;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long LINE_ENDS = LOWEST_BITS * '\n';

    private Lines() {}

    /** What one line is by itself, whatever stands around it. */
    interface Parser<T> {

        /** Parses one line, on any thread. The bytes are the line's until it has been read. */
        T parse(Cursor cursor) throws Broken;
    }

    /** What is done with one line. */
    interface Reader<T> {

        /** Reads one line after those before it, on the thread of whoever reads the file. */
        void read(long line, T parsed) throws Broken;
    }

    /** A line that was parsed, or why it could not be. */
    private record Row<T>(T parsed, Broken broken) {}

    /** Lines that are being parsed. */
    private record Parsing<T>(Ahead.Piece piece, ForkJoinTask<List<Row<T>>> rows) {}

    /**
     * Reads a file to its end. A line that cannot be read is a problem, and the next one is read.
     *
     * @return the SHA-256 of the whole file
     * @throws IOException when the file cannot be read, or a line of it does not end
     */
    static <T> byte[] read(InputStream in, String file, Problems problems, Parser<T> parser,
            Reader<T> reader) throws IOException {
        try (Ahead ahead = new Ahead(in)) {
            Queue<Parsing<T>> parsing = new ArrayDeque<>();
            long line = 0;
            boolean more = true;
            while (more || !parsing.isEmpty()) {
                while (more && parsing.size() < Ahead.KEPT_MAX) {
                    Ahead.Piece piece = ahead.next();
                    more = piece.length() > 0;
                    parsing.add(new Parsing<>(piece, ForkJoinPool.commonPool()
                            .submit(() -> parse(piece, parser))));
                }
                Parsing<T> first = parsing.remove();
                for (Row<T> row : first.rows().join()) {
                    one(++line, row, file, problems, reader);
                }
                ahead.giveBack(first.piece());
            }
            return ahead.digest();
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static <T> List<Row<T>> parse(Ahead.Piece piece, Parser<T> parser) {
        List<Row<T>> rows = new ArrayList<>();
        int from = 0;
        while (from < piece.length()) {
            int end = lineEnd(piece.bytes(), from, piece.length());
            rows.add(parse(new Cursor(piece.bytes(), from, end), end < piece.length(), parser));
            from = end + 1;
        }
        return rows;
    }

    private static <T> Row<T> parse(Cursor line, boolean ended, Parser<T> parser) {
        try {
            if (!ended) {
                throw Broken.malformed("the last line has no end");
            }
            return new Row<>(parser.parse(line), null);
        } catch (Broken broken) {
            return new Row<>(null, broken);
        }
    }

    private static <T> void one(long line, Row<T> row, String file, Problems problems,
            Reader<T> reader) {
        try {
            if (row.broken() != null) {
                throw row.broken();
            }
            reader.read(line, row.parsed());
        } catch (Broken broken) {
            problems.add(broken.at(file, line));
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

    /** The place behind the last line end before {@code end}; 0 where there is none. */
    static int behindLastEnd(byte[] bytes, int end) {
        int at = end;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
