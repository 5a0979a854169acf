package dk.betroet.office.platform.archive;

import dk.betroet.kernel.evidence.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file that is being written; notes length and hash of every file for the manifest. */
final class ArchiveFile implements AutoCloseable {

    /** What the manifest says of a file. */
    record Listed(long bytes, Sha256 sha256) {}

    /** Writes the content of one file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes the lines of one file. */
    interface Lines {
        void write(Rows rows) throws IOException;
    }

    private final ZipOutputStream zip;
    private final SortedMap<String, Listed> files = new TreeMap<>();

    ArchiveFile(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void lines(String name, Lines lines) throws IOException {
        file(name, out -> lines.write(new Rows(out)));
    }

    void file(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        long[] bytes = new long[1];
        zip.putNextEntry(new ZipEntry(name));
        OutputStream counted = new DigestOutputStream(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] part, int from, int length) throws IOException {
                zip.write(part, from, length);
                bytes[0] += length;
            }

            @Override
            public void close() {
                // the ZIP file goes on
            }
        }, digest);
        try (OutputStream buffered = new BufferedOutputStream(counted, 1 << 16)) {
            content.write(buffered);
        }
        zip.closeEntry();
        files.put(name, new Listed(bytes[0], Sha256.of(digest.digest())));
    }

    SortedMap<String, Listed> files() {
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be available", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
