package dk.betroet.office.platform.evidence;

import java.nio.charset.StandardCharsets;
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
    PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}, 0),
    /** A text from a word processor; taken only where one is asked for. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            new int[] {'P', 'K', 3, 4}, 0),
    /** A workbook; proves nothing by itself and is taken only where one is asked for. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            new int[] {'P', 'K', 3, 4}, 0),
    /** A bank's file as XML; proves nothing by itself and is taken only where one is asked for. */
    XML("application/xml", "xml", new int[0], 0),
    /** A bank's file as rows of text; as for {@link #XML}. */
    CSV("text/csv", "csv", new int[0], 0);

    /** What a field says that takes a bank's file: {@code @Field(from = FileKind.BANK_FILE)}. */
    public static final String BANK_FILE = "bank-file";

    /** What a field says that takes rows of text that are not the bank's. */
    public static final String TABLE = "table";

    /** What a field says that takes a table of budget or accounts: workbook, text or PDF. */
    public static final String BUDGET = "budget";

    /** What a field says that takes minutes: text, PDF, Word, a web page or an export. */
    public static final String MINUTES = "minutes";

    private static final int LOOKED_AT = 4096;

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

    /** What the bytes are, if they are a photo or a PDF. */
    public static Optional<FileKind> sniff(byte[] bytes) {
        return sniff(bytes, "");
    }

    /**
     * What the bytes are, if that is taken in a field.
     *
     * @param from what the field says: {@link #BANK_FILE}, {@link #TABLE}, {@link #BUDGET},
     *     {@link #MINUTES}, or nothing for photos and PDF
     */
    public static Optional<FileKind> sniff(byte[] bytes, String from) {
        return marked(bytes).or(() -> sniffText(bytes)).filter(kind -> kind.isTakenIn(from));
    }

    private static Optional<FileKind> marked(byte[] bytes) {
        return Arrays.stream(values())
                .filter(kind -> kind.mark.length > 0 && kind.marks(bytes))
                .findFirst();
    }

    /** Whether a file of this kind is taken in a field that says so. */
    public boolean isTakenIn(String from) {
        return switch (from) {
            case BANK_FILE -> this == XML || this == CSV;
            case TABLE -> this == CSV;
            case BUDGET -> this == CSV || this == XLSX || this == PDF;
            case MINUTES -> this == CSV || this == XML || this == DOCX || this == PDF;
            default -> this != XML && this != CSV && this != XLSX && this != DOCX;
        };
    }

    /**
     * Text has no control characters; the zero bytes of UTF-16 come only with its mark. Whether it
     * is a bank's file is for its reader to say.
     */
    private static Optional<FileKind> sniffText(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        boolean wide = length > 1 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        int first = 0;
        for (int i = 0; i < length; i++) {
            int sign = bytes[i] & 0xFF;
            boolean blank = sign == '\t' || sign == '\n' || sign == '\r' || sign == ' ';
            if (sign < ' ' && !blank && !(sign == 0 && wide)) {
                return Optional.empty();
            }
            if (first == 0 && !blank && sign > ' ' && sign < 0x7F) {
                first = sign;
            }
        }
        return Optional.of(first == '<' ? XML : CSV);
    }

    /** The kind of a stored media type. */
    public static FileKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private boolean marks(byte[] bytes) {
        if (this == DOCX && !packs(bytes, "word/document.xml")) {
            return false;
        }
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

    /** Whether a packed file names a part; its list of parts stands at its end. */
    private static boolean packs(byte[] bytes, String part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(part);
    }
}
