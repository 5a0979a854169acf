package dk.betroet.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The ZIP file around an archive. */
final class Container implements AutoCloseable {

    /** What is read whole into memory is no larger. */
    private static final int WHOLE_MAX = 64 << 20;

    private final ZipFile zip;
    private final Set<String> names = new LinkedHashSet<>();

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens a file; says what in it stands twice. */
    static Container open(Path file, Problems problems) throws IOException, Broken {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Broken("not-an-archive", "no ZIP file: " + e.getMessage());
        }
        Container container = new Container(zip);
        for (ZipEntry entry : (Iterable<ZipEntry>) () -> zip.stream()
                .<ZipEntry>map(each -> each).iterator()) {
            if (!container.names.add(entry.getName())) {
                problems.add("file-twice", entry.getName(), 0, "the file is there twice");
            }
        }
        return container;
    }

    /** The files in it, in the order in which they are listed. */
    List<String> names() {
        return List.copyOf(names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    InputStream open(String name) throws IOException {
        InputStream in = zip.getInputStream(zip.getEntry(name));
        if (in == null) {
            throw new IOException(name + " cannot be opened");
        }
        return in;
    }

    /** A small file as a whole. */
    byte[] whole(String name) throws IOException, Broken {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(WHOLE_MAX);
            if (in.read() >= 0) {
                throw new Broken("malformed", name + " is larger than any such file");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
