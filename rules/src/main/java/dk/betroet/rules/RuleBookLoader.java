package dk.betroet.rules;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.RuleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads rule-book files.
 *
 * <p>A file that is wrong in any way gives no rule book but every {@link Problem} found, with file,
 * line and column: unknown keys and words, boundaries that belong to no tier, versions in force on
 * the same day, supplements that loosen their parent.
 */
public final class RuleBookLoader {

    /** Where a supplement's parent is found when it is not among the files given. */
    @FunctionalInterface
    public interface Library {

        /** The text of the rule book with this {@code id/version}, or empty. */
        Optional<String> text(String key);
    }

    /** Words with small letters, digits, dots and hyphens; never a way out of the folder. */
    private static final Pattern KEY =
            Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)+");

    private final Library library;

    /** A loader that finds parents in the library. */
    public RuleBookLoader(Library library) {
        this.library = library;
    }

    /** The library that comes with Betroet. */
    public static Library builtIn() {
        return key -> RuleBookLoader.class.getResource("/rulebooks/" + key + ".yaml") == null
                ? Optional.empty()
                : Optional.of(Texts.resource(RuleBookLoader.class, "/rulebooks/" + key + ".yaml"));
    }

    /**
     * Reads files from disk; a parent is sought beside them ({@code ../id/version.yaml}), then in
     * the library that comes with Betroet.
     */
    public static Loaded<List<RuleBook>> files(List<Path> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                texts.put(file.toString(), Files.readString(file));
            } catch (IOException e) {
                problems.add(new Problem(file.toString(), 1, 1, "cannot be read: " + e));
            }
        }
        if (!problems.isEmpty()) {
            return new Loaded.Bad<>(problems);
        }
        return new RuleBookLoader(key -> beside(files, key).or(() -> builtIn().text(key)))
                .load(texts);
    }

    private static Optional<String> beside(List<Path> files, String key) {
        for (Path file : files) {
            Path folder = file.toAbsolutePath().getParent();
            for (int up = 0; up < 3 && folder != null; up++) {
                Path candidate = folder.resolve(key + ".yaml").normalize();
                if (Files.isRegularFile(candidate)) {
                    try {
                        return Optional.of(Files.readString(candidate));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                }
                folder = folder.getParent();
            }
        }
        return Optional.empty();
    }

    /** Reads texts by name, in their order. */
    public Loaded<List<RuleBook>> load(Map<String, String> files) {
        Reading reading = new Reading(files);
        List<RuleBook> books = new ArrayList<>();
        for (String file : files.keySet()) {
            reading.book(file, Map.of(), new LinkedHashSet<>()).ifPresent(book -> {
                reading.overlap(file, book, books);
                books.add(book);
            });
        }
        return Loaded.of(reading.problems, () -> List.copyOf(books));
    }

    /** One call's worth of files, their nodes and their problems. */
    private final class Reading {

        private final Map<String, String> files;
        private final Map<String, Node> tops = new HashMap<>();
        private final Map<String, String> fileOf = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Map<String, String> files) {
            this.files = new LinkedHashMap<>(files);
            files.forEach(this::open);
        }

        private void open(String file, String text) {
            Source source = new Source(file, Words.vocabulary());
            source.compose(text).ifPresent(top -> source.attempt(() -> {
                String key = BookReader.key(source, top);
                if (fileOf.putIfAbsent(key, file) != null) {
                    throw source.broken(top, key + " is also in " + fileOf.get(key));
                }
                return tops.put(file, top) == null;
            }));
            problems.addAll(source.problems());
        }

        /** The book in the file, with choices settled by whoever supplements it. */
        Optional<RuleBook> book(String file, Map<String, String> settled, Set<String> below) {
            Node top = tops.get(file);
            if (top == null) {
                return Optional.empty();
            }
            Source source = new Source(file, Words.vocabulary());
            Optional<RuleBook> read = source.attempt(() -> {
                Block block = Block.open(source, top);
                if (!below.add(file)) {
                    throw source.broken(block.at("parent"), "it is its own forebear");
                }
                Map<String, String> picks = new HashMap<>(settles(source, block));
                picks.putAll(settled);
                Optional<RuleBook> parent = parent(source, block, picks, below);
                parent.ifPresent(above -> above.choices().forEach(
                        choice -> source.choose(choice.id(), choice.chosen())));
                RuleBook book = new BookReader(source, parent).read(top, picks)
                        .orElseThrow(Broken::new);
                known(source, block, book);
                return book;
            });
            problems.addAll(source.problems());
            return read;
        }

        private Map<String, String> settles(Source source, Block block) {
            Map<String, String> picks = new HashMap<>();
            block.find("settles").ifPresent(node -> {
                Block settles = Block.open(source, node);
                settles.keys().forEach(choice -> picks.put(choice, settles.text(choice)));
            });
            return picks;
        }

        private void known(Source source, Block block, RuleBook book) {
            block.find("settles").ifPresent(node -> {
                Block settles = Block.open(source, node);
                for (String id : settles.keys()) {
                    if (book.choices().stream().noneMatch(choice -> choice.id().equals(id))) {
                        source.note(settles.at(id), "no choice is called '" + id + "'");
                    }
                }
            });
        }

        private Optional<RuleBook> parent(Source source, Block block, Map<String, String> picks,
                Set<String> below) {
            Optional<String> key = block.maybeText("parent");
            if (key.isEmpty()) {
                return Optional.empty();
            }
            if (!KEY.matcher(key.get()).matches()) {
                throw source.broken(block.need("parent"), "write it as id/version");
            }
            if (!fileOf.containsKey(key.get())) {
                library.text(key.get()).ifPresent(text -> open(key.get() + ".yaml", text));
            }
            String file = fileOf.get(key.get());
            if (file == null) {
                throw source.broken(block.need("parent"), "parent " + key.get() + " is not found");
            }
            return Optional.of(book(file, picks, below).orElseThrow(() -> source.broken(
                    block.need("parent"), "parent " + key.get() + " cannot be used with this")));
        }

        void overlap(String file, RuleBook book, List<RuleBook> others) {
            for (RuleBook other : others) {
                if (RuleBooks.overlap(book, other)) {
                    Source source = new Source(file, Words.vocabulary());
                    source.note(Block.open(source, tops.get(file)).at("from"),
                            book + " and " + other + " are in force on the same day");
                    problems.addAll(source.problems());
                }
            }
        }
    }
}
