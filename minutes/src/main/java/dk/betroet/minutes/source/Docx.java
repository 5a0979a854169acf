package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a Word file, each a line, with what its style says that it is. Tracked
 * deletions, comments, pictures, headers and footers are not read.
 */
final class Docx {

    private static final int PART_MAX = 60_000_000;
    private static final int PARTS_MAX = 5_000;

    private final Gathered out = new Gathered();
    private final Map<String, Integer> levels;
    private final StringBuilder words = new StringBuilder();
    private Hint hint = new Hint.None();
    private int cells;
    private int tables;
    private int deleted;

    private Docx(Map<String, Integer> levels) {
        this.levels = levels;
    }

    static Intake.Outcome read(String name, byte[] bytes) {
        try {
            Map<String, byte[]> parts = parts(bytes);
            byte[] document = parts.get("word/document.xml");
            if (document == null) {
                return new Intake.Refused("docx-broken", "it is packed, and no Word document");
            }
            Docx docx = new Docx(styles(parts.get("word/styles.xml")));
            docx.body(Xml.reader(document));
            return new Intake.Taken(docx.out.source(name, Source.Kind.DOCX));
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return new Intake.Refused("docx-broken", "it is no Word document that can be read");
        }
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int count = 0;
            long total = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > PARTS_MAX) {
                    throw new IOException("too many parts");
                }
                if (entry.getName().matches("word/(?:document|styles)\\.xml")) {
                    byte[] part = zip.readNBytes(PART_MAX + 1);
                    total += part.length;
                    if (total > PART_MAX) {
                        throw new IOException("too large unpacked");
                    }
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    /** The heading level of each style that is a heading, by its id. */
    private static Map<String, Integer> styles(byte @Nullable [] xml)
            throws XMLStreamException {
        Map<String, Integer> levels = new HashMap<>();
        if (xml == null) {
            return levels;
        }
        XMLStreamReader in = Xml.reader(xml);
        String id = "";
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (in.getLocalName()) {
                case "style" -> id = Xml.value(in, "styleId");
                case "name" -> {
                    String name = Xml.value(in, "val").toLowerCase(Locale.ROOT);
                    if (name.matches("(?:heading|overskrift) [1-9]")) {
                        levels.put(id, name.charAt(name.length() - 1) - '0');
                    } else if (name.matches("title|titel")) {
                        levels.put(id, 1);
                    }
                }
                case "outlineLvl" -> {
                    String level = Xml.value(in, "val");
                    if (level.matches("[0-8]")) {
                        levels.putIfAbsent(id, level.charAt(0) - '0' + 1);
                    }
                }
                default -> { }
            }
        }
        return levels;
    }

    private void body(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(in);
                case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
                default -> { }
            }
            if (out.size() > Intake.LINES_MAX) {
                return;
            }
        }
        if (!words.isEmpty()) {
            out.line(words.toString(), hint);
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "t" -> {
                String text = Xml.text(in);
                words.append(deleted > 0 ? "" : text);
            }
            case "tab" -> words.append(words.isEmpty() ? "" : "\t");
            case "br", "cr" -> flush();
            case "noBreakHyphen" -> words.append('-');
            case "del", "moveFrom" -> deleted++;
            case "tbl" -> tables++;
            case "tr" -> cells = 0;
            case "tc" -> words.append(cells++ > 0 && tables > 0 ? " | " : "");
            case "pStyle" -> {
                Integer level = levels.get(Xml.value(in, "val"));
                hint = level == null ? hint : new Hint.Heading(level);
            }
            case "numPr" -> hint = hint instanceof Hint.None ? new Hint.Bullet() : hint;
            default -> { }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> {
                if (tables == 0) {
                    flush();
                    hint = new Hint.None();
                } else {
                    words.append(words.isEmpty() || words.toString().endsWith(" ") ? "" : "\n");
                }
            }
            case "tr" -> {
                if (cells > 1) {
                    out.row(words.toString());
                    words.setLength(0);
                } else {
                    hint = new Hint.None();
                    flush();
                }
                hint = new Hint.None();
            }
            case "tbl" -> tables = Math.max(0, tables - 1);
            case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
            default -> { }
        }
    }

    private void flush() {
        out.line(words.toString(), hint);
        words.setLength(0);
    }
}
