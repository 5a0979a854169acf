package dk.betroet.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import dk.betroet.kernel.rulebook.Vocabulary;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One file being read: its name, its words, and what has been found wrong with it.
 *
 * <p>Only nodes are made, never objects, so a file cannot make anything happen. At most a million
 * characters, 40 levels deep, no aliases, one document.
 */
final class Source {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_LEVELS = 40;

    private final String name;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> chosen = new HashMap<>();

    Source(String name, Vocabulary vocabulary) {
        this.name = name;
        this.vocabulary = vocabulary;
    }

    /** The file's top node, or empty with a problem noted. */
    Optional<Node> compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(MOST_LEVELS);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Yaml yaml = new Yaml(options);
            for (Event event : yaml.parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    note(event.getStartMark(), "aliases (*name) are not used in these files");
                    return Optional.empty();
                }
            }
            Node node = yaml.compose(new StringReader(text));
            if (node == null) {
                problems.add(new Problem(name, 1, 1, "the file is empty"));
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            problems.add(new Problem(name, mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1, "not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new Problem(name, 1, 1, "cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String name() {
        return name;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Settles a choice, for every {@code choose} that is read from now on. */
    void choose(String choice, String option) {
        chosen.put(choice, option);
    }

    Optional<String> chosen(String choice) {
        return Optional.ofNullable(chosen.get(choice));
    }

    void note(Mark mark, String reason) {
        problems.add(new Problem(name, mark.getLine() + 1, mark.getColumn() + 1, reason));
    }

    void note(Node node, String reason) {
        note(node.getStartMark(), reason);
    }

    /** Notes the problem and gives up this part of the file. */
    Broken broken(Node node, String reason) {
        note(node, reason);
        return new Broken();
    }

    /** Reads a part; when it is broken, its problem is noted and the rest goes on without it. */
    <T> Optional<T> attempt(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Broken e) {
            return Optional.empty();
        }
    }
}
