package dk.betroet.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Reads the files of one archive, each once, and holds each against the manifest. */
final class Reading {

    private final Container container;
    private final Manifest manifest;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    Reading(Container container, Manifest manifest, Problems problems) {
        this.container = container;
        this.manifest = manifest;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    boolean has(String file) {
        return container.has(file);
    }

    /** Reads the lines of a file; a file that is missing has been said so already, or is now. */
    void lines(String file, Lines.Reader<Cursor> reader) throws IOException {
        lines(file, cursor -> cursor, reader);
    }

    /** Reads a file whose lines are much to parse, and can be parsed beside one another. */
    <T> void lines(String file, Lines.Parser<T> parser, Lines.Reader<T> reader)
            throws IOException {
        if (!container.has(file)) {
            if (!manifest.files().containsKey(file)) {
                problems.add("file-missing", file, 0, "every archive has it");
            }
            return;
        }
        try (InputStream in = container.open(file)) {
            hold(file, Lines.read(in, file, problems, parser, reader));
        }
    }

    /** Reads the lines of a file once more; what is malformed has been said. */
    <T> void again(String file, Lines.Parser<T> parser, Lines.Reader<T> reader)
            throws IOException {
        if (container.has(file)) {
            try (InputStream in = container.open(file)) {
                Lines.read(in, file, new Problems(), parser, reader);
            }
        }
    }

    /** The hash of a file that is read for nothing else. */
    byte[] hash(String file) throws IOException {
        MessageDigest digest = Hash.sha256();
        try (InputStream in = container.open(file);
                OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        byte[] hash = digest.digest();
        hold(file, hash);
        return hash;
    }

    /** Reads what nobody has asked for, so that every byte is held against the manifest. */
    void rest() throws IOException {
        for (String file : manifest.files().keySet()) {
            if (container.has(file) && !read.contains(file)) {
                hash(file);
            }
        }
    }

    private void hold(String file, byte[] hash) {
        read.add(file);
        Manifest.Listed listed = manifest.files().get(file);
        if (listed != null && !Arrays.equals(listed.sha256(), hash)) {
            problems.add("file-changed", file, 0, "the manifest says " + Hash.hex(listed.sha256())
                    + ", the file is " + Hash.hex(hash));
        }
    }
}
