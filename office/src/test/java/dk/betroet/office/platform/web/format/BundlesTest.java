package dk.betroet.office.platform.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Danish and English say the same things, nothing asked for is missing, nothing said is unused. */
class BundlesTest {

    /** A message in a template that is known in full: {@code #{platform.frame.skip}}. */
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]+)[(}]");

    /** A text in Java: {@code "platform.form.cancel"}; a dot at the end begins a family of keys. */
    private static final Pattern IN_JAVA =
            Pattern.compile("\"([a-z][a-z0-9_-]*\\.[A-Za-z0-9_.-]*)\"");

    /** A call that must name a key: {@code Text.of("…")}, {@code words.key("…")}. */
    private static final Pattern ASKED_IN_JAVA =
            Pattern.compile("(?:Text\\.of|\\.key)\\(\\s*\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9])\"[,)]");

    /** What code adds to the end of a key it has: {@code key + ".remedy"}. */
    private static final Pattern SUFFIX_IN_JAVA = Pattern.compile("\"(\\.[a-z]+)\"");

    /** Named after an enum or a word on a line of the ledger, put together when running. */
    private static final List<String> SHARED_BY_OPERATIONS = List.of("choice.", "purpose.");

    /** The name of an operation; the names of its fields and choices begin with it. */
    private static final Pattern OPERATION_IN_JAVA =
            Pattern.compile("return \"([a-z]+\\.[a-z-]+)\";");

    /** Families whose last part is known only when running: enum values and statuses. */
    private static final Pattern FAMILY_IN_TEMPLATE =
            Pattern.compile("#\\{\\|([a-z][a-z0-9_.-]+\\.)\\$\\{");

    /** The key of a line in a bundle. */
    private static final Pattern KEY = Pattern.compile("^([^#\\s=]+)\\s*=");

    @Test
    void bothLanguagesHaveTheSameKeysAndNoneIsEmpty() {
        for (String base : WordingConfiguration.basenames()) {
            Map<String, String> danish = read(base, Language.DANISH);
            Map<String, String> english = read(base, Language.ENGLISH);
            assertThat(english.keySet()).as(base).isEqualTo(danish.keySet());
            danish.forEach((key, text) -> assertThat(text).as(key).isNotBlank());
            english.forEach((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String base : WordingConfiguration.basenames()) {
            Map<String, String> english = read(base, Language.ENGLISH);
            read(base, Language.DANISH).forEach((key, text) -> assertThat(
                            arguments(english.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(arguments(text)));
        }
    }

    /** A straight apostrophe starts a quotation in message formats and swallows arguments. */
    @Test
    void noTextHasAStraightApostropheAndAllAreWellFormed() {
        for (String base : WordingConfiguration.basenames()) {
            for (Language language : Language.values()) {
                read(base, language).forEach((key, text) -> {
                    assertThat(text).as(key + ", " + language).doesNotContain("'");
                    assertThat(new MessageFormat(text).format(new Object[] {"a", "b", "c"}))
                            .as(key)
                            .isNotBlank();
                });
            }
        }
    }

    /** The second would win, and nobody would see the first. */
    @Test
    void aKeyStandsOnceInItsBundle() throws IOException {
        for (String base : WordingConfiguration.basenames()) {
            for (Language language : Language.values()) {
                try (BufferedReader lines = open(base, language)) {
                    Set<String> seen = new TreeSet<>();
                    lines.lines().map(KEY::matcher).filter(Matcher::find).forEach(line ->
                            assertThat(seen.add(line.group(1)))
                                    .as(line.group(1) + ", " + language).isTrue());
                }
            }
        }
    }

    @Test
    void aKeyBelongsToOneBundleOnly() {
        Map<String, String> home = new TreeMap<>();
        for (String base : WordingConfiguration.basenames()) {
            read(base, Language.DANISH).keySet().forEach(key ->
                    assertThat(home.put(key, base)).as(key).isNull());
        }
    }

    @Test
    void everyTextAskedForExists() throws IOException {
        Set<String> known = known();
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            boolean java = source.getKey().toString().endsWith(".java");
            Pattern asked = java ? ASKED_IN_JAVA : IN_TEMPLATE;
            for (String key : found(asked, source.getValue())) {
                if (!known.contains(key)) {
                    missing.add(key + " in " + source.getKey().getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        List<String> families = new ArrayList<>(SHARED_BY_OPERATIONS);
        Set<String> suffixes = new TreeSet<>();
        for (String source : sources().values()) {
            used.addAll(found(IN_TEMPLATE, source));
            families.addAll(found(FAMILY_IN_TEMPLATE, source));
            suffixes.addAll(found(SUFFIX_IN_JAVA, source));
            found(OPERATION_IN_JAVA, source).forEach(name -> families.add(name + "."));
            for (String key : found(IN_JAVA, source)) {
                if (key.endsWith(".")) {
                    families.add(key);
                }
                used.add(key);
            }
        }
        Set<String> unused = new TreeSet<>(known());
        unused.removeAll(used);
        unused.removeIf(key -> suffixes.stream().anyMatch(suffix -> key.endsWith(suffix)
                && used.contains(key.substring(0, key.length() - suffix.length()))));
        unused.removeIf(key -> families.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        WordingConfiguration.basenames()
                .forEach(base -> known.addAll(read(base, Language.DANISH).keySet()));
        return known;
    }

    /** All Java sources and templates of this module. */
    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        for (String root : List.of("src/main/java", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.put(file, Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static Set<String> found(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> arguments(String text) {
        return found(Pattern.compile("\\{([0-9]+)"), text);
    }

    private static BufferedReader open(String base, Language language) {
        String file = "/" + base + "_" + language.tag() + ".properties";
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8));
    }

    private static Map<String, String> read(String base, Language language) {
        Properties properties = new Properties();
        try (Reader reader = open(base, language)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(base, unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
