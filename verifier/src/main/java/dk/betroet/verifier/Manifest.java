package dk.betroet.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the archive says it holds.
 *
 * @param name of the authority
 * @param exportedAt when it was written
 * @param key the Ed25519 key that signed it
 * @param files every other file, by name
 */
record Manifest(String name, String exportedAt, byte[] key, List<Book> books,
        Map<String, Listed> files) {

    /** The file it stands in. */
    static final String FILE = "manifest.json";
    /** Its signature. */
    static final String SIGNATURE = "manifest.signature";

    private static final int KEY_DIGITS = 64;

    /** One book, and where it ends. */
    record Book(Id unit, String name, long facts, long vouchers, byte[] head) {}

    /** One file of the archive. */
    record Listed(long bytes, byte[] sha256) {}

    static Manifest read(byte[] bytes) throws Broken {
        Cursor at = new Cursor(bytes);
        String format = at.first("format").text();
        if (!"betroet-archive".equals(format)) {
            throw new Broken("not-an-archive", "the manifest is of the format " + format);
        }
        long version = at.then("version").number();
        if (version != 1) {
            throw new Broken("not-an-archive", "the manifest is of version " + version
                    + "; this program knows version 1");
        }
        at.then("authority").id();
        String name = at.then("name").text();
        String exportedAt = at.then("exportedAt").text();
        Moment.moment(exportedAt);
        at.then("reader").text();
        byte[] key = at.then("key").hex(KEY_DIGITS);
        at.then("books");
        List<Book> books = new ArrayList<>();
        for (boolean another = at.list(); another; another = at.more()) {
            Book book = new Book(at.first("unit").id(), at.then("name").text(),
                    at.then("facts").number(), at.then("vouchers").number(),
                    at.then("head").hash());
            at.close();
            books.add(book);
        }
        at.then("files");
        Map<String, Listed> files = new LinkedHashMap<>();
        String last = "";
        for (boolean another = at.list(); another; another = at.more()) {
            String file = at.first("name").text();
            if (file.compareTo(last) <= 0) {
                throw Broken.malformed("the file " + file + " is listed out of order");
            }
            last = file;
            files.put(file, new Listed(at.then("bytes").number(), at.then("sha256").hash()));
            at.close();
        }
        at.close();
        at.end();
        return new Manifest(name, exportedAt, key, books, files);
    }

    /** Says which files are missing and which are not listed. */
    void compare(Container container, Problems problems) throws IOException {
        for (String file : files.keySet()) {
            if (!container.has(file)) {
                problems.add("file-missing", file, 0,
                        "the manifest lists it, the archive lacks it");
            }
        }
        for (String file : container.names()) {
            if (!files.containsKey(file) && !FILE.equals(file) && !SIGNATURE.equals(file)) {
                problems.add("file-unknown", file, 0, "the manifest does not list it");
            }
        }
    }
}
