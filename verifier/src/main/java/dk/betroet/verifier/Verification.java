package dk.betroet.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifies one archive. */
public final class Verification {

    /** What else the archive must agree with, told by whoever verifies; either may be missing. */
    public record Known(Optional<String> key, List<String> heads) {

        /** Nothing is known but the archive. */
        public static final Known NOTHING = new Known(Optional.empty(), List.of());
    }

    private final Problems problems = new Problems();
    private final Tally tally = new Tally();
    private Manifest manifest;

    private Verification() {}

    /**
     * Verifies a file.
     *
     * @throws IOException when the file is not there or cannot be read
     */
    public static Report of(Path file, Known known) throws IOException {
        Verification verification = new Verification();
        try {
            verification.archive(file, known);
        } catch (Broken broken) {
            verification.problems.add(broken.at("", 0));
        }
        return new Report(verification.manifest, verification.problems, verification.tally);
    }

    private void archive(Path file, Known known) throws IOException, Broken {
        try (Container container = Container.open(file, problems)) {
            if (!container.has(Manifest.FILE)) {
                throw new Broken("not-an-archive", "there is no " + Manifest.FILE + " in it");
            }
            byte[] bytes = container.whole(Manifest.FILE);
            manifest = Manifest.read(bytes);
            signature(container, bytes, known);
            manifest.compare(container, problems);
            Reading reading = new Reading(container, manifest, problems);
            House house = House.read(reading);
            tally.erasedPeople = house.erased();
            Set<String> heads = new HashSet<>(known.heads());
            for (Manifest.Book book : manifest.books()) {
                new BookFiles(reading, house, book, tally, heads).verify();
                tally.books++;
            }
            reading.rest();
            heads.forEach(head -> problems.add("head", "", 0, "no book has the head " + head));
        }
    }

    private void signature(Container container, byte[] bytes, Known known)
            throws IOException, Broken {
        if (!container.has(Manifest.SIGNATURE)) {
            problems.add("file-missing", Manifest.SIGNATURE, 0, "every archive has it");
            return;
        }
        String text = new String(container.whole(Manifest.SIGNATURE), StandardCharsets.US_ASCII);
        byte[] signature;
        try {
            signature = HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            signature = new byte[0];
        }
        if (!Ed25519.isSigned(manifest.key(), bytes, signature)) {
            problems.add("manifest-signature", Manifest.SIGNATURE, 0,
                    "the manifest is not signed by the key " + Hash.hex(manifest.key()));
        }
        if (known.key().isPresent()
                && !Arrays.equals(HexFormat.of().parseHex(known.key().get()), manifest.key())) {
            problems.add("manifest-signature", Manifest.SIGNATURE, 0, "signed by the key "
                    + Hash.hex(manifest.key()) + ", not by " + known.key().get());
        }
    }
}
