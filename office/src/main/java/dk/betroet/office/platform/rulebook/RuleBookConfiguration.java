package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.RuleBooks;
import dk.betroet.rules.Loaded;
import dk.betroet.rules.RuleBookLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the rule books that come with Betroet and those in the operator's own folder. A rule book
 * that is wrong in any way stops the start, with file, line and reason.
 */
@Configuration
class RuleBookConfiguration {

    /**
     * Where the operator's rule books are.
     *
     * @param folder a folder with files {@code <id>/<version>.yaml}, or null
     */
    @ConfigurationProperties("betroet.rule-books")
    record Settings(@Nullable Path folder) {}

    @Bean
    RuleBooks ruleBooks(RuleBookTexts texts) {
        return RuleBooks.of(texts.all().stream().map(RuleBookTexts.Text::book).toList());
    }

    @Bean
    RuleBookTexts ruleBookTexts(Settings settings) throws IOException {
        Map<String, String> texts = new TreeMap<>(builtIn());
        if (settings.folder() != null) {
            texts.putAll(inFolder(settings.folder()));
        }
        return switch (new RuleBookLoader(RuleBookLoader.builtIn()).load(texts)) {
            case Loaded.Good<List<RuleBook>>(List<RuleBook> books) -> new RuleBookTexts(
                    books.stream()
                            .map(book -> new RuleBookTexts.Text(book, text(book, texts)))
                            .toList());
            case Loaded.Bad<List<RuleBook>>(var problems) -> throw new IllegalStateException(
                    problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    /** The file of a rule book: they lie as {@code <id>/<version>.yaml}. */
    private static String text(RuleBook book, Map<String, String> texts) {
        String path = book.header().id() + "/" + book.header().version() + ".yaml";
        return texts.entrySet().stream()
                .filter(file -> file.getKey().replace('\\', '/').endsWith("/" + path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the rule book " + book
                        + " does not lie in a file " + path));
    }

    private static Map<String, String> builtIn() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:rulebooks/*/*.yaml")) {
            String address = resource.getURL().toString();
            String name = address.substring(address.lastIndexOf("/rulebooks/") + 1);
            if (isRuleBook(name)) {
                texts.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Map<String, String> inFolder(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(path -> isRuleBook(path.toString())).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static boolean isRuleBook(String name) {
        return name.endsWith(".yaml") && !name.endsWith(".cases.yaml")
                && !name.endsWith(".key.yaml")
                && !name.contains("rulebooks/examples/") && !name.contains("rulebooks/schema/");
    }
}
