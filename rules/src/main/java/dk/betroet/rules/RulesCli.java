package dk.betroet.rules;

import dk.betroet.kernel.rulebook.RuleBook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line for those who write rule books: {@code rules check|test|ask|show|diff} and
 * {@code vocabulary}.
 *
 * <p>Answers 0 when all is well, 1 when a file or a case is not, 2 when the command is not
 * understood. Problems go to the error stream, one a line, as {@code file:line:column: reason}.
 */
public final class RulesCli {

    private static final String USAGE = """
            betroet rules check FILE...            is everything right with these rule books?
            betroet rules test FILE CASES...       does the rule book answer as the cases expect?
            betroet rules ask FILE CASES... [--lang da|en]
                                                   may I? what is missing, and what would mend it
            betroet rules show FILE [--lang da|en] [--format text|html]
                                                   the rule book as a page to read
            betroet rules diff OLD NEW [--lang da|en]
                                                   what changed from one version to the next
            betroet rules vocabulary               every word that rule books may use
            """;

    private RulesCli() { }

    /** Runs one command; what comes after {@code rules} on the command line. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.getFirst().matches("help|--help|-h")) {
            out.print(USAGE);
            return arguments.isEmpty() ? 2 : 0;
        }
        Arguments given = Arguments.of(arguments.subList(1, arguments.size()));
        List<Path> files = given.files();
        boolean fits = given.understood() && fits(arguments.getFirst(), files.size());
        String command = fits ? arguments.getFirst() : "";
        return switch (command) {
            case "check" -> check(files, out, err);
            case "test" -> test(files, out, err);
            case "ask" -> ask(files, given, out, err);
            case "show" -> show(files, given, out, err);
            case "diff" -> diff(files, given, out, err);
            case "vocabulary" -> {
                out.print(VocabularyPage.markdown(Words.vocabulary()));
                yield 0;
            }
            default -> {
                err.print(USAGE);
                yield 2;
            }
        };
    }

    private static boolean fits(String command, int files) {
        return switch (command) {
            case "check" -> files >= 1;
            case "test", "ask" -> files >= 2;
            case "show" -> files == 1;
            case "diff" -> files == 2;
            case "vocabulary" -> files == 0;
            default -> false;
        };
    }

    private record Arguments(List<Path> files, String language, String format) {

        static Arguments of(List<String> words) {
            List<Path> files = new ArrayList<>();
            String language = "da";
            String format = "text";
            for (int i = 0; i < words.size(); i++) {
                String next = i + 1 < words.size() ? words.get(i + 1) : "";
                switch (words.get(i)) {
                    case "--lang" -> {
                        language = next;
                        i++;
                    }
                    case "--format" -> {
                        format = next;
                        i++;
                    }
                    default -> files.add(Path.of(words.get(i)));
                }
            }
            return new Arguments(files, language, format);
        }

        boolean understood() {
            return language.matches("da|en") && format.matches("text|html");
        }
    }

    private static int check(List<Path> files, PrintStream out, PrintStream err) {
        Optional<List<RuleBook>> books = good(RuleBookLoader.files(files), err);
        books.orElse(List.of()).forEach(book -> out.println(book + ": in order, "
                + book.rules().size() + " rules, " + book.gaps().size() + " gaps, "
                + book.choices().size() + " choices"));
        return books.isPresent() ? 0 : 1;
    }

    private static int test(List<Path> files, PrintStream out, PrintStream err) {
        Optional<Table> table = table(files, err);
        if (table.isEmpty()) {
            return 1;
        }
        CaseRunner runner = new CaseRunner(table.get().book());
        int cases = 0;
        int wrong = 0;
        for (CaseFile file : table.get().files()) {
            for (CaseFile.Case one : file.cases()) {
                List<CaseRunner.Result> results = runner.run(one);
                results.forEach(result -> print(file.name(), result, out));
                cases++;
                wrong += results.stream().allMatch(CaseRunner.Result::ok) ? 0 : 1;
            }
        }
        out.println(cases + " cases, " + (cases - wrong) + " as expected, " + wrong + " not");
        return wrong == 0 ? 0 : 1;
    }

    private static int ask(List<Path> files, Arguments given, PrintStream out, PrintStream err) {
        Optional<Table> table = table(files, err);
        if (table.isEmpty()) {
            return 1;
        }
        CaseRunner runner = new CaseRunner(table.get().book());
        AnswerText text = new AnswerText(given.language());
        table.get().files().stream().flatMap(file -> file.cases().stream())
                .flatMap(one -> runner.ask(one).stream())
                .flatMap(answer -> text.lines(answer).stream())
                .forEach(out::println);
        return 0;
    }

    /** A rule book and the tables of cases for it. */
    private record Table(RuleBook book, List<CaseFile> files) { }

    private static Optional<Table> table(List<Path> files, PrintStream err) {
        Optional<List<RuleBook>> books = good(RuleBookLoader.files(files.subList(0, 1)), err);
        if (books.isEmpty()) {
            return Optional.empty();
        }
        RuleBook book = books.get().getFirst();
        List<CaseFile> tables = new ArrayList<>();
        for (Path path : files.subList(1, files.size())) {
            Optional<CaseFile> file = good(cases(path), err);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            if (!file.get().book().equals(book.toString())) {
                err.println(path + ":1:1: these are cases for " + file.get().book() + ", not for "
                        + book);
                return Optional.empty();
            }
            tables.add(file.get());
        }
        return Optional.of(new Table(book, tables));
    }

    private static void print(String path, CaseRunner.Result result, PrintStream out) {
        out.println((result.ok() ? "ok    " : "WRONG ") + result.name());
        out.println("      expected: " + result.expected());
        out.println("      answered: " + result.actual());
        if (!result.cited().isEmpty()) {
            out.println("      cited:    " + String.join("; ", result.cited()));
        }
        result.differences().forEach(difference -> out.println(
                "      " + path + ":" + result.line() + ": " + difference));
    }

    private static Loaded<CaseFile> cases(Path path) {
        try {
            return CaseReader.read(path.toString(), Files.readString(path));
        } catch (IOException e) {
            return new Loaded.Bad<>(List.of(
                    new Problem(path.toString(), 1, 1, "cannot be read: " + e)));
        }
    }

    private static int show(List<Path> files, Arguments given, PrintStream out, PrintStream err) {
        Optional<List<RuleBook>> books = good(RuleBookLoader.files(files), err);
        books.ifPresent(list -> {
            BookPage page = BookPage.of(list.getFirst(), given.language());
            out.print(given.format().equals("html") ? page.html() : page.text());
        });
        return books.isPresent() ? 0 : 1;
    }

    private static int diff(List<Path> files, Arguments given, PrintStream out, PrintStream err) {
        Optional<List<RuleBook>> old = good(RuleBookLoader.files(files.subList(0, 1)), err);
        Optional<List<RuleBook>> now = good(RuleBookLoader.files(files.subList(1, 2)), err);
        if (old.isEmpty() || now.isEmpty()) {
            return 1;
        }
        List<String> changes = BookDiff.lines(old.get().getFirst(), now.get().getFirst(),
                given.language());
        changes.forEach(out::println);
        return 0;
    }

    private static <T> Optional<T> good(Loaded<T> loaded, PrintStream err) {
        return switch (loaded) {
            case Loaded.Good<T>(T value) -> Optional.of(value);
            case Loaded.Bad<T>(List<Problem> problems) -> {
                problems.forEach(err::println);
                yield Optional.empty();
            }
        };
    }
}
