package dk.betroet.office.platform.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Lines of one file of an archive: one JSON object each, keys in the order they are given. */
public final class Rows {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(1_024);
    private String comma = "";

    Rows(OutputStream out) {
        this.out = out;
    }

    /** Begins an object: a line, or one in a list. */
    public Rows begin() {
        line.append('{');
        comma = "";
        return this;
    }

    /** A text; null is the empty text. */
    public Rows text(String key, @Nullable String value) {
        key(key).append('"');
        if (value != null) {
            JsonStringEncoder.getInstance().quoteAsString(value, line);
        }
        line.append('"');
        return this;
    }

    /** An identity; null is the empty text. */
    public Rows id(String key, @Nullable UUID value) {
        return plain(key, value == null ? "" : value.toString());
    }

    /** A day; null is the empty text. */
    public Rows day(String key, @Nullable LocalDate value) {
        return plain(key, value == null ? "" : value.toString());
    }

    /** A moment, to the microsecond; null is the empty text. */
    public Rows moment(String key, @Nullable Instant value) {
        return plain(key, value == null ? "" : MOMENT.format(value));
    }

    /** Bytes in hexadecimal; null is the empty text. */
    public Rows hex(String key, byte @Nullable [] value) {
        return plain(key, value == null ? "" : HEX.formatHex(value));
    }

    /** A whole number. */
    public Rows number(String key, long value) {
        key(key).append(value);
        return this;
    }

    /** A value that is JSON already. */
    public Rows json(String key, String json) {
        key(key).append(json);
        return this;
    }

    /** A list of whatever is written for each element, between its begin and its end. */
    public <T> Rows list(String key, Iterable<T> elements, Consumer<T> element) {
        key(key).append('[');
        String between = "";
        for (T one : elements) {
            line.append(between);
            element.accept(one);
            between = ",";
        }
        line.append(']');
        comma = ",";
        return this;
    }

    /** An element of a list that is a text of letters and digits. */
    void element(String text) {
        line.append('"').append(text).append('"');
    }

    /** The end of an object in a list. */
    public Rows end() {
        line.append('}');
        comma = ",";
        return this;
    }

    /**
     * The end of the line's object: the line is written.
     *
     * @throws UncheckedIOException when it cannot be; whoever exports says so
     */
    public void write() {
        line.append("}\n");
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
    }

    private Rows plain(String key, String value) {
        key(key).append('"').append(value).append('"');
        return this;
    }

    private StringBuilder key(String key) {
        line.append(comma).append('"').append(key).append("\":");
        comma = ",";
        return line;
    }
}
