package dk.betroet.office.platform.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A key of 256 bits in a file, as 64 hexadecimal digits, for its owner alone. */
public final class KeyFile {

    static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The text of the key kept in this file, which is made when it is not there.
     *
     * @throws IOException when it cannot be read, or others may read it
     */
    public static String keptIn(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            make(file, HexFormat.of().formatHex(bytes));
        }
        return in(file);
    }

    /** The text of the key in a file that is there. */
    public static String in(Path file) throws IOException {
        refuseOpen(file);
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /**
     * Writes a key into a file that is not there. It is written whole beside its place and then
     * linked, so that two starts at once end with one key.
     *
     * @return whether it was written; not when the file was there
     */
    public static boolean make(Path file, String hexadecimal) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(
                        (hexadecimal + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            // A hard link fails when the name is taken, where a move would replace the key.
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            // Another start was first; its key is the key.
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void refuseOpen(Path file) throws IOException {
        Set<?> rights = Files.getPosixFilePermissions(file);
        if (!rights.stream().allMatch(right -> right.toString().startsWith("OWNER_"))) {
            throw new IOException("the key " + file
                    + " can be read by others: make it readable by its owner only (chmod 600)");
        }
    }
}
