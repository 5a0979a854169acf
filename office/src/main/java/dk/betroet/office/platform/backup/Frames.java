package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import dk.betroet.office.platform.operation.Json;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in the decrypted stream: the contents, then for each table its name and columns, its
 * rows and what they add up to, then the end. Each part is one letter, a length of four bytes and
 * as many bytes.
 */
final class Frames {

    private static final int BYTES_MAX = 1 << 20;
    private static final int CONTENTS_MAX = 1 << 28;

    private Frames() {}

    /** One part. */
    sealed interface Frame {

        /** What the backup holds; the first part. */
        record Contents(BackupContents contents) implements Frame {}

        /** The rows of this table follow. */
        record Begin(String table, List<String> columns) implements Frame {}

        /** Some of the rows, as COPY writes them; a row may go on in the next part. */
        record Data(byte[] bytes) implements Frame {}

        /** What the table's rows add up to. */
        record End(Sum sum) implements Frame {}

        /** Nothing follows. */
        record Done(long rows) implements Frame {}
    }

    /** Writes parts. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        Writer(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        void contents(BackupContents contents) throws IOException {
            write('C', contents.text());
        }

        void begin(Catalogue.Table table) throws IOException {
            write('T', json(Map.of("table", table.name(), "columns", table.columns())));
        }

        void data(byte[] rows) throws IOException {
            for (int from = 0; from < rows.length; from += BYTES_MAX) {
                int length = Math.min(BYTES_MAX, rows.length - from);
                out.writeByte('D');
                out.writeInt(length);
                out.write(rows, from, length);
            }
        }

        void end(Sum sum) throws IOException {
            write('E', json(sum.map()));
        }

        void done(long rows) throws IOException {
            write('Z', json(Map.of("rows", rows)));
        }

        private void write(char letter, byte[] bytes) throws IOException {
            out.writeByte(letter);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static byte[] json(Map<String, Object> map) {
            return Json.write(new TreeMap<>(map)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads parts. */
    static final class Reader {

        private final DataInputStream in;

        Reader(InputStream in) {
            this.in = new DataInputStream(in);
        }

        @SuppressWarnings("unchecked")
        Frame next() throws IOException {
            try {
                int letter = in.readUnsignedByte();
                int length = in.readInt();
                if (length < 0 || length > (letter == 'C' ? CONTENTS_MAX : BYTES_MAX)) {
                    throw nonsense();
                }
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    throw nonsense();
                }
                return switch (letter) {
                    case 'C' -> new Frame.Contents(BackupContents.parsed(bytes));
                    case 'T' -> {
                        Map<String, Object> map = map(bytes);
                        yield new Frame.Begin((String) map.get("table"),
                                (List<String>) map.get("columns"));
                    }
                    case 'D' -> new Frame.Data(bytes);
                    case 'E' -> new Frame.End(Sum.of(map(bytes)));
                    case 'Z' -> new Frame.Done(((Number) map(bytes).get("rows")).longValue());
                    default -> throw nonsense();
                };
            } catch (EOFException e) {
                throw nonsense();
            }
        }

        /** Reads on to the end of the file, so that its last part is checked as well. */
        void drain() throws IOException {
            if (in.read() >= 0) {
                throw nonsense();
            }
        }

        private static Map<String, Object> map(byte[] bytes) {
            return Json.readMap(new String(bytes, StandardCharsets.UTF_8));
        }

        private static BackupFault nonsense() {
            return new BackupFault(Reason.DAMAGED,
                    "The backup opens, but what stands in it is not in order.");
        }
    }
}
