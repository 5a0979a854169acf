package dk.betroet.office.platform.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of file that can prove something. Decided by the bytes; the name and the type that a
 * browser claims are not asked, so a renamed program is no photo.
 */
public enum FileKind {
    JPEG("image/jpeg", "jpg", new int[] {0xFF, 0xD8, 0xFF}, 0),
    PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, 0),
    WEBP("image/webp", "webp", new int[] {'W', 'E', 'B', 'P'}, 8),
    HEIC("image/heic", "heic", new int[] {'f', 't', 'y', 'p', 'h', 'e'}, 4),
    PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}, 0);

    private final String mediaType;
    private final String extension;
    private final int[] mark;
    private final int offset;

    FileKind(String mediaType, String extension, int[] mark, int offset) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.mark = mark;
        this.offset = offset;
    }

    /** The media type it is sent out as. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of its file name, without a dot. */
    public String extension() {
        return extension;
    }

    /** What the bytes are, if they are one of the kinds. */
    public static Optional<FileKind> sniff(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.marks(bytes)).findFirst();
    }

    /** The kind of a stored media type. */
    static FileKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private boolean marks(byte[] bytes) {
        if (bytes.length < offset + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[offset + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
