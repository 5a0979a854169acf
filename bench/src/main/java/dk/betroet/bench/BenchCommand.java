package dk.betroet.bench;

import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: measures, prints ratios, and appends them to a file. */
@Command(name = "bench", description = "Measure Betroet beside what one would use instead.")
public final class BenchCommand implements Callable<Integer> {

    private static final List<Bench> ALL = List.of(new Postings(), new OverHttp(), new Flooded(),
            new KernelVerdict(), new QuotaSplit(), new Flatness(), new BankImport(),
            new RestoreBackup(), new Rebuild(), new VerifyArchive(), new YearStatements(),
            new AccountsWorkbook(), new MinutesImport(), new SearchCases(), new AgendaBundle(),
            new Starting());

    @Parameters(paramLabel = "NAME", arity = "0..*",
            description = "Only these: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private List<String> names = new ArrayList<>();

    @Option(names = "--quick",
            description = "Fewer and shorter rounds, and no sizes that take long.")
    private boolean quick;

    @Option(names = "--huge", description = "Also a book of ten million entries.")
    private boolean huge;

    @Option(names = "--draw", description = "Measure nothing; draw what was kept.")
    private boolean draw;

    @Option(names = "--json", description = "Print what is appended to the file, and no table.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    private final PrintStream out;
    private final Path home;

    BenchCommand(PrintStream out, Path home) {
        this.out = out;
        this.home = home;
    }

    /** The names of all benches. */
    static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Names() {
            super(ALL.stream().map(Bench::name).toList());
        }
    }

    /** Carries out one command line. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("betroet.home", "."));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new BenchCommand(out, home)).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (draw) {
            Path picture = home.resolve("docs/pictures/speed.svg");
            Files.writeString(picture, Drawing.of(home.resolve("bench/results")));
            out.println(picture);
            return CommandLine.ExitCode.OK;
        }
        List<String> known = new Names();
        List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            out.println("No such bench: " + String.join(", ", unknown) + ". There are: "
                    + String.join(", ", known));
            return CommandLine.ExitCode.USAGE;
        }
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        try (Setting setting = new Setting(pace, huge, this::tell)) {
            for (Bench bench : ALL) {
                if (names.isEmpty() || names.contains(bench.name())) {
                    bench.run(setting, this::keep);
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void tell(String sentence) {
        System.err.println("· " + sentence);
    }

    private void keep(Measured measured) {
        try {
            append(measured);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Measured measured) throws IOException {
        Map<String, Object> line = new TreeMap<>(measured.toMap());
        line.put("at", Clock.systemUTC().instant().toString());
        line.put("quick", quick);
        line.put("machine", Machine.describe(home));
        String text = Json.write(line);
        Path folder = Files.createDirectories(home.resolve("bench/results"));
        Files.writeString(folder.resolve(measured.bench() + ".jsonl"), text + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        out.println(json ? text : table(measured));
        out.flush();
    }

    private static String table(Measured measured) {
        List<String> rows = new ArrayList<>();
        rows.add("%n%s, %s (least–middle–most of %d rounds; load %.1f)%s".formatted(
                measured.bench(), measured.unit(), measured.rounds().size(), Machine.load(),
                measured.aim().isEmpty() ? "" : "%n  aim: ".formatted() + measured.aim()));
        for (int i = 0; i < measured.contestants().size(); i++) {
            rows.add("  %-34s %s%s".formatted(measured.contestants().get(i),
                    spread(measured.of(i)),
                    i == 0 ? "" : "   ratio " + spread(measured.ratio(i))));
        }
        return rows.stream().collect(Collectors.joining(System.lineSeparator()));
    }

    private static String spread(Measured.Spread spread) {
        return figure(spread.min()) + "–" + figure(spread.median()) + "–" + figure(spread.max());
    }

    private static String figure(double value) {
        String pattern = value >= 100 ? "%,.0f" : value >= 1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
