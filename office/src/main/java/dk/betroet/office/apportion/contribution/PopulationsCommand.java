package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code populations}: fetches a quarter's populations from Statistics Denmark into a file. */
@Command(name = "populations",
        description = "Fetch the municipalities' populations of a quarter from Statistics Denmark.",
        footer = {"", "Exit codes: 0 done, 1 nobody answers or not with such a table, 2 it cannot",
            "be asked so."})
public final class PopulationsCommand implements Callable<Integer> {

    private static final int WRONG = 1;
    private static final int NOT_SO = 2;

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--quarter", required = true, paramLabel = "QUARTER",
            description = "Such as 2022K1; the first of January is in the first quarter.")
    private String quarter = "";

    @Option(names = "--out", paramLabel = "FILE",
            description = "Where the table is written; it is printed when left out.")
    private @Nullable Path file;

    @Option(names = "--at", paramLabel = "URL", description = "Another address than StatBank's.")
    private URI at = StatBank.ADDRESS;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    /** A command that prints here. */
    public PopulationsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (!quarter.matches("(19|20)\\d{2}K[1-4]")) {
            err.println("--quarter is a year, K and 1 to 4, such as 2022K1.");
            return NOT_SO;
        }
        try {
            String table = new StatBank(at).inhabitants(quarter);
            return switch (PopulationFile.read(table, quarter)) {
                case PopulationFile.Read.Good(PopulationFile read) -> keep(table, read);
                case PopulationFile.Read.Bad(List<SheetProblem> problems) -> {
                    Words words = new Wording(WordingConfiguration.messageSource())
                            .in(Language.ENGLISH);
                    problems.forEach(problem -> err.println(
                            at + ":" + problem.line() + ": " + words.say(problem.toText())));
                    yield WRONG;
                }
            };
        } catch (IOException e) {
            err.println("No table came from " + at + ": " + e.getMessage());
            return WRONG;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WRONG;
        }
    }

    private int keep(String table, PopulationFile read) throws IOException {
        Path to = file;
        if (to == null) {
            out.print(table);
        } else {
            Files.writeString(to, table);
            out.println(to + ": " + read.people().size() + " municipalities, " + quarter
                    + ", " + read.people().values().stream().mapToLong(Long::longValue).sum()
                    + " inhabitants");
        }
        return 0;
    }
}
