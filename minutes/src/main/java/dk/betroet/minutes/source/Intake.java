package dk.betroet.minutes.source;

import dk.betroet.accounts.read.PdfText;
import dk.betroet.accounts.read.TextDecoding;
import dk.betroet.minutes.model.Line;
import dk.betroet.minutes.model.Source;
import java.util.List;
import java.util.regex.Pattern;

/** Bytes to lines, whatever kind of file they are. */
public final class Intake {

    /** The most lines of a source. */
    public static final int LINES_MAX = 100_000;

    private static final int LINE_LENGTH_MAX = 64_000;
    private static final Pattern MARKUP = Pattern.compile("(?is)^\\s*(?:<!--.{0,2000}?-->\\s*)?<(?"
            + ":!doctype html|html|head|body|div|p|h[1-6]|table|article|section|main)\\b");
    private static final Pattern SBSYS = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml.{0,200}?\\?>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<Dagsorden\\b");
    private static final int START = 4_000;

    private Intake() {}

    /** What became of the bytes. */
    public sealed interface Outcome {}

    /** They were taken in. */
    public record Taken(Source source) implements Outcome {}

    /**
     * They cannot be read.
     *
     * @param id the reason, stable
     * @param detail what is wrong, in English
     */
    public record Refused(String id, String detail) implements Outcome {}

    /** Takes a file in; what kind of file it is shows in its bytes. */
    public static Outcome read(String name, byte[] bytes) {
        Outcome outcome = taken(name, bytes);
        if (!(outcome instanceof Taken(Source source))) {
            return outcome;
        }
        if (source.lines().size() > LINES_MAX) {
            return new Refused("file-too-long", "more than " + LINES_MAX + " lines");
        }
        for (Line line : source.lines()) {
            if (line.text().length() > LINE_LENGTH_MAX) {
                return new Refused("line-too-long", "line " + line.number() + " is no line of a "
                        + "paper");
            }
        }
        return outcome;
    }

    private static Outcome taken(String name, byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return Docx.read(name, bytes);
        }
        if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D'
                && bytes[3] == 'F') {
            return switch (PdfText.read(bytes)) {
                case PdfText.Pages(List<String> pages) -> new Taken(Plain.of(name, pages));
                case PdfText.Refused(String id, String detail) -> new Refused(id, detail);
            };
        }
        String text = TextDecoding.decode(bytes);
        String start = text.substring(0, Math.min(START, text.length()));
        if (SBSYS.matcher(start).find()) {
            return Sbsys.read(name, bytes);
        }
        if (MARKUP.matcher(start).find()) {
            return Html.read(name, text);
        }
        if ((start.stripLeading().startsWith("{") || start.stripLeading().startsWith("["))
                && FirstAgenda.isOne(start)) {
            return FirstAgenda.read(name, text);
        }
        return new Taken(Plain.of(name, text));
    }
}
