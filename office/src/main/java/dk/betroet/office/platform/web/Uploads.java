package dk.betroet.office.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** What a browser sends along with a form: files that are read while one waits. */
public final class Uploads {

    private static final int NAME_MAX = 80;

    private Uploads() {}

    /** The file's own name, without what a browser may put before it; at most 80 characters. */
    public static String name(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String bare = given.substring(
                Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "?" : bare.length() <= NAME_MAX ? bare
                : bare.substring(0, NAME_MAX);
    }

    /** Its bytes, which the server has taken in already. */
    public static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read back", e);
        }
    }
}
