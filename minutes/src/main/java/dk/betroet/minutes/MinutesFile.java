package dk.betroet.minutes;

import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Source;
import dk.betroet.minutes.parse.Assembly;
import dk.betroet.minutes.source.Intake;
import java.util.Set;

/**
 * The way in: a file's bytes become a document, or are refused with a reason. What kind of file it
 * is shows in its bytes, never in its name.
 */
public final class MinutesFile {

    /** The most bytes that are read. */
    public static final int BYTES_MAX = 20_000_000;

    private MinutesFile() {}

    /** What became of a file. */
    public sealed interface Outcome {}

    /** It was read; its findings and questions are in the document. */
    public record Read(Document document) implements Outcome {}

    /**
     * It was not read at all.
     *
     * @param id the reason, stable
     * @param detail what is wrong, in English
     */
    public record Refused(String id, String detail) implements Outcome {}

    /**
     * Reads a file.
     *
     * @param name what it is called
     */
    public static Outcome read(String name, byte[] bytes) {
        return read(name, bytes, Set.of());
    }

    /**
     * Reads a file again, after a person has looked at its findings.
     *
     * @param name what it is called
     * @param rejected the keys of the findings that the person rejected; there the text is read as
     *         it stands
     */
    public static Outcome read(String name, byte[] bytes, Set<String> rejected) {
        if (bytes.length > BYTES_MAX) {
            return new Refused("file-too-large", "more than " + BYTES_MAX + " bytes");
        }
        return switch (Intake.read(name, bytes)) {
            case Intake.Taken(Source source) -> new Read(Assembly.read(source, rejected));
            case Intake.Refused(String id, String detail) -> new Refused(id, detail);
        };
    }
}
