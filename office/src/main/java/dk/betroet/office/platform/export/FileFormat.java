package dk.betroet.office.platform.export;

import java.util.Locale;

/** The two files that a list can become. */
public enum FileFormat {
    /** Semicolons, decimal comma, UTF-8 with a byte order mark: opens in Danish Excel as it is. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** A workbook with typed cells. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The end of the file's name and of the address, without a dot. */
    public String ending() {
        return ending;
    }

    /** The format of an ending; another ending is a bug, since addresses name these alone. */
    public static FileFormat ofEnding(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** What the answer's {@code Content-Type} says. */
    public String mediaType() {
        return mediaType;
    }
}
