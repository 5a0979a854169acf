package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import dk.betroet.office.platform.backup.Frames.Frame;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A backup that is read: from its first byte to its last, checked on the way. */
final class BackupFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final BackupSecret secret;

    BackupFile(Path file, BackupSecret secret) {
        this.file = file;
        this.secret = secret;
    }

    /**
     * What a backup holds, once all of it has been read.
     *
     * @param header its open part
     * @param contents what it says first
     * @param sums what each table adds up to, by name
     * @param rows in all tables
     */
    record Whole(BackupHeader header, BackupContents contents, Map<String, Sum> sums, long rows) {

        Instant madeAt() {
            return header.madeAt();
        }
    }

    /** What is done with the rows on the way. */
    interface Rows {

        /** Does nothing: the rows are only checked. */
        Rows NOTHING = new Rows() {
            @Override
            public void begin(String table, List<String> columns) { }

            @Override
            public void data(byte[] bytes) { }

            @Override
            public void end() { }
        };

        /** The rows of a table follow. */
        void begin(String table, List<String> columns) throws IOException;

        /** Some of them. */
        void data(byte[] bytes) throws IOException;

        /** These were all. */
        void end() throws IOException;
    }

    /**
     * Reads all of it.
     *
     * @throws BackupFault when it is not whole, with the first place where it is not
     */
    Whole read(Rows rows, BackupProgress.Step step, BackupProgress progress) throws BackupFault {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            long size = Files.size(file);
            BackupHeader.Read head = BackupHeader.read(in, secret);
            Chunks.Reader chunks = new Chunks.Reader(in, head.key(), head.bytes());
            Frames.Reader frames = new Frames.Reader(
                    new InflaterInputStream(chunks, new Inflater(), BUFFER_BYTES));
            if (!(frames.next() instanceof Frame.Contents(BackupContents contents))) {
                throw disorder("it does not begin with its contents");
            }
            Map<String, Sum> sums = new LinkedHashMap<>();
            long[] all = new long[1];
            for (String table : contents.tables()) {
                sums.put(table, table(frames, table, rows, done -> progress.at(step,
                        (int) (chunks.offset() * 100 / size), all[0] + done)));
                all[0] += sums.get(table).rows();
            }
            if (!(frames.next() instanceof Frame.Done(long said)) || said != all[0]) {
                throw disorder("it does not end as it should");
            }
            frames.drain();
            chunks.drain();
            progress.at(step, 100, all[0]);
            return new Whole(head.header(), contents, sums, all[0]);
        } catch (BackupFault e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new BackupFault(Reason.FILE, "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new BackupFault(Reason.FILE, "The file cannot be read: " + e.getMessage(), e);
        }
    }

    private static Sum table(Frames.Reader frames, String table, Rows rows,
            LongConsumer progress) throws IOException {
        if (!(frames.next() instanceof Frame.Begin(String name, List<String> columns))
                || !name.equals(table)) {
            throw disorder("the table " + table + " is missing");
        }
        Sum.Adding adding = new Sum.Adding();
        rows.begin(name, columns);
        Frame frame = frames.next();
        while (frame instanceof Frame.Data(byte[] bytes)) {
            adding.add(bytes);
            rows.data(bytes);
            progress.accept(adding.rows());
            frame = frames.next();
        }
        Sum sum = adding.sum();
        if (!(frame instanceof Frame.End(Sum said)) || !said.equals(sum)) {
            throw disorder("the rows of " + table + " are not those that were saved");
        }
        rows.end();
        return sum;
    }

    private static BackupFault disorder(String what) {
        return new BackupFault(Reason.DAMAGED, "The backup opens, but " + what + ".");
    }
}
