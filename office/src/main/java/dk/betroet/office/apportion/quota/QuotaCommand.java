package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.WhichRule;
import dk.betroet.office.apportion.key.AgreementFile;
import dk.betroet.office.apportion.key.BasisFile;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.apportion.key.PublishedFile;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyRules;
import dk.betroet.rules.Loaded;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quota}: splits by a rule, over files, without an office. */
@Command(name = "quota",
        description = "Split a total by a key, such as refugees over municipalities.",
        footer = {"", "Exit codes: 0 done, 1 a file is wrong or it cannot be split, 2 it cannot be",
            "asked so."})
public final class QuotaCommand implements Callable<Integer> {

    private static final int WRONG = 1;
    private static final int NOT_SO = 2;

    /** A total has to be a number that people can read. */
    private static final int TOTAL_BITS = 50;

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--basis", paramLabel = "FILE",
            description = "A row for each recipient: code, name, region, and the key's columns.")
    private @Nullable Path basis;

    @Option(names = "--total", paramLabel = "N", description = "What is to be split.")
    private @Nullable String total;

    @Option(names = "--agreement", paramLabel = "FILE",
            description = "What a region's municipalities agreed: code,quota or from,to,number.")
    private @Nullable Path agreement;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|csv|json",
            description = "How it is printed (${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(names = "--key", defaultValue = "refugee-quota", paramLabel = "NAME|FILE",
            description = {"The rule (${DEFAULT-VALUE}): refugee-quota, displaced-from-ukraine,",
                "contribution, district-money, each with /version, or a file of one's own."})
    private String key = "refugee-quota";

    @Option(names = "--steps", paramLabel = "MUNICIPALITY",
            description = "One recipient's way from population to result, by code or name.")
    private @Nullable String steps;

    @Option(names = "--which", paramLabel = "PUBLISHED",
            description = "Which ways of rounding lead to a published result (code,quota)?")
    private @Nullable Path which;

    @Option(names = "--way", paramLabel = "STEP=WAY",
            description = "Do a replaceable step in another way, such as rounded=hamilton.")
    private Map<String, String> ways = new LinkedHashMap<>();

    @Option(names = "--input", paramLabel = "NAME=NUMBER",
            description = "A number that the rule does not give, such as area-weight=1/2.")
    private Map<String, String> inputs = new LinkedHashMap<>();

    @Mixin
    private ByHandOptions byHand = new ByHandOptions();

    @Option(names = "--lang", defaultValue = "da", paramLabel = "da|en",
            description = "The language (${DEFAULT-VALUE}).")
    private String language = "da";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    /** A command that prints here. */
    public QuotaCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the command with a code, after saying why. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;
        private final List<String> lines;

        Stop(int code, List<String> lines) {
            super(null, null, false, false);
            this.code = code;
            this.lines = List.copyOf(lines);
        }
    }

    @Override
    public Integer call() {
        if (!format.matches("table|csv|json") || !language.matches("da|en")) {
            err.println("--format is table, csv or json; --lang is da or en.");
            return NOT_SO;
        }
        Words words = new Wording(WordingConfiguration.messageSource())
                .in(language.equals("da") ? Language.DANISH : Language.ENGLISH);
        try {
            run(words);
            return 0;
        } catch (Stop stop) {
            stop.lines.forEach(err::println);
            return stop.code;
        }
    }

    private void run(Words words) {
        KeyRule rule = rule(words);
        KeyRule.Wishes wishes = wishes(rule, words);
        Path from = basis;
        List<String> missing = missing(rule, wishes, from);
        if (!missing.isEmpty() || from == null) {
            throw new Stop(WRONG, List.of(
                    words.key("apportion.cannot", String.join("; ", missing))));
        }
        BasisFile file = switch (BasisFile.read(text(from, words), rule)) {
            case BasisFile.Read.Good(BasisFile good) -> good;
            case BasisFile.Read.Bad(List<SheetProblem> problems) ->
                    throw wrong(from, problems, words);
        };
        Function<String, Stop> wrong = unknownNumber(words);
        BigInteger whole = Optional.ofNullable(total)
                .map(said -> ByHandOptions.whole(said).orElseThrow(() -> wrong.apply(said)))
                .or(rule::total).orElseThrow(() ->
                        new Stop(NOT_SO, List.of(words.key("apportion.total-missing"))));
        if (whole.bitLength() > TOTAL_BITS) {
            throw new Stop(NOT_SO, List.of(words.key("apportion.total-too-large")));
        }
        if (whole.signum() < 0) {
            throw new Stop(NOT_SO, List.of(words.key("apportion.total-negative")));
        }
        Path published = which;
        if (published != null) {
            which(rule, file, whole, published, words);
            return;
        }
        KeyRun run = switch (KeyRun.of(rule, wishes, file, whole)) {
            case KeyRun.Outcome.Done(KeyRun done) -> agreed(done, words);
            case KeyRun.Outcome.Cannot(List<Text> reasons) ->
                    throw new Stop(WRONG, reasons.stream().map(words::say).toList());
        };
        print(run, words);
    }

    private List<String> missing(KeyRule rule, KeyRule.Wishes wishes, @Nullable Path from) {
        List<String> missing = new ArrayList<>();
        rule.missing(wishes.inputs()).forEach(input -> missing.add(
                rule.inputs().get(input).text().in(language) + " (--input " + input + "=…)"));
        if (from == null) {
            missing.add(String.join(", ", rule.columns().values().stream()
                    .map(title -> title.in(language)).toList()) + " (--basis …)");
        }
        return missing;
    }

    private KeyRule rule(Words words) {
        return KeyRules.find(key).orElseGet(() -> {
            Path file = Path.of(key);
            if (!Files.isRegularFile(file)) {
                throw new Stop(NOT_SO, List.of(words.key("apportion.key-unknown", key, String.join(
                        ", ", KeyRules.builtIn().stream().map(KeyRule::key).toList()))));
            }
            return switch (KeyRules.file(file)) {
                case Loaded.Good<KeyRule>(KeyRule rule) -> rule;
                case Loaded.Bad<KeyRule> bad -> throw new Stop(WRONG,
                        bad.problems().stream().map(Object::toString).toList());
            };
        });
    }

    private KeyRule.Wishes wishes(KeyRule rule, Words words) {
        ways.forEach((step, way) -> {
            List<String> known = rule.step(step).map(one -> one.ways()).orElse(List.of());
            if (!known.contains(way)) {
                throw new Stop(NOT_SO, List.of(words.key("apportion.way-unknown", step, way,
                        String.join(", ", known))));
            }
        });
        Map<String, Fraction> numbers = new LinkedHashMap<>();
        inputs.forEach((name, said) -> {
            Optional<Fraction> number = KeyRules.fraction(said)
                    .filter(_ -> rule.inputs().containsKey(name));
            numbers.put(name, number.orElseThrow(() -> new Stop(NOT_SO, List.of(
                    words.key("apportion.input-unknown", name, said,
                            String.join(", ", rule.inputs().keySet()))))));
        });
        return new KeyRule.Wishes(ways, numbers, byHand.said(unknownNumber(words)));
    }

    private static Function<String, Stop> unknownNumber(Words words) {
        return said -> new Stop(NOT_SO, List.of(words.key("apportion.number-unknown", said)));
    }

    private KeyRun agreed(KeyRun run, Words words) {
        Path from = agreement;
        if (from == null) {
            return run;
        }
        return switch (AgreementFile.read(text(from, words), run.file(), run.byRule())) {
            case AgreementFile.Read.Good good -> run.with(good.parts());
            case AgreementFile.Read.Bad(List<SheetProblem> problems) ->
                    throw wrong(from, problems, words);
        };
    }

    private void print(KeyRun run, Words words) {
        QuotaPrint print = new QuotaPrint(run, words, out);
        String one = steps;
        if (one != null) {
            print.steps(run.file().code(one).orElseThrow(() -> new Stop(NOT_SO, List.of(
                    words.key("apportion.recipient-unknown", one)))));
            return;
        }
        switch (format) {
            case "csv" -> print.csv();
            case "json" -> print.json();
            default -> print.table();
        }
    }

    private void which(
            KeyRule rule, BasisFile file, BigInteger whole, Path published, Words words) {
        Map<String, Fraction> parts = switch (PublishedFile.read(text(published, words))) {
            case PublishedFile.Read.Good(Map<String, Fraction> good) -> good;
            case PublishedFile.Read.Bad(List<SheetProblem> problems) ->
                    throw wrong(published, problems, words);
        };
        int all = file.basis().codes().size();
        for (WhichRule.Match match : WhichRule.of(rule.variants(), file.basis(),
                Fraction.of(whole, BigInteger.ONE), parts)) {
            List<String> lines = match.obstacles().stream()
                    .map(obstacle -> words.say(KeyRun.obstacle(obstacle))).toList();
            out.printf("%-28s %s%n", match.variant(), lines.isEmpty()
                    ? words.key("apportion.matches", match.matches(), all,
                            words.key(match.fits() ? "apportion.fits" : "apportion.fits-not"))
                    : String.join(" ", lines));
        }
    }

    private static Stop wrong(Path file, List<SheetProblem> problems, Words words) {
        return new Stop(WRONG, problems.stream().map(problem -> file + ":" + problem.line() + ": "
                + words.say(problem.toText())).toList());
    }

    private static String text(Path file, Words words) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Stop(WRONG, List.of(file + ":1: " + words.key("apportion.not-utf8")));
        } catch (IOException e) {
            throw new Stop(WRONG, List.of(file + ":1: " + words.key("apportion.unreadable")));
        }
    }
}
