package dk.betroet.office.platform.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of municipalities, three digits, by their names. */
public final class MunicipalityCodes {

    private static final Map<String, String> CODES = read();

    private MunicipalityCodes() {}

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(
                MunicipalityCodes.class.getResourceAsStream("/municipalities/codes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(";"))
                    .collect(Collectors.toMap(row -> plain(row[1]), row -> row[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of a municipality, with or without the word for what it is; else none. */
    public static Optional<String> of(String name) {
        return Optional.ofNullable(CODES.get(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT)
                .replaceFirst("\\s+kommune$", "").replaceFirst("s$", "");
    }
}
