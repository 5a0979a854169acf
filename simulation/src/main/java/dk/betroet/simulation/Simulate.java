package dk.betroet.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./betroet simulate}: plays one seed, and says what was tried how often. */
@Command(name = "simulate", description = {
    "Play seeded people against the office, beside an independent bookkeeper.",
    "The same seed and number of steps play exactly the same again."})
public final class Simulate implements Callable<Integer> {

    @Option(names = "--seed", required = true, description = "Any whole number.")
    private long seed;

    @Option(names = "--steps", defaultValue = "1000", description = "How many; 1000 when not said.")
    private long steps;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--data", description =
            "A new folder to keep the database in; a temporary one when not said.")
    private Optional<Path> data = Optional.empty();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    private final PrintStream out;

    Simulate(PrintStream out) {
        this.out = out;
    }

    /** Exit codes: 0 they agree, 1 they do not, 2 it was not asked for rightly. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Simulate(out)).execute(arguments));
    }

    @Override
    public Integer call() {
        try (Office office = Office.start(data)) {
            Run.Result result = new Run(office, seed, true).play(steps);
            Report report = Report.of(office, result);
            out.println(json ? report.toJson() : report.toText());
            return 0;
        } catch (Mismatch mismatch) {
            out.println(mismatch.getMessage());
            return 1;
        }
    }
}
