package dk.betroet.office.platform.cli;

import dk.betroet.accounts.write.JsonText;
import dk.betroet.minutes.MinutesFile;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.write.AsData;
import dk.betroet.minutes.write.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code minutes}: reads minutes, agendas and case sheets that people already have. Needs no office
 * and no database.
 */
@Command(name = "minutes", description = "Read minutes, agendas and case sheets.",
        synopsisSubcommandLabel = "COMMAND")
final class MinutesCommand implements Callable<Integer> {

    private final PrintStream out;
    private final InputStream in;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    MinutesCommand(PrintStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public Integer call() {
        out.println("Say what is to be done: import. ./betroet minutes --help tells more.");
        return Refusal.EXIT;
    }

    @Command(name = "import", description = "Show what is read out of a file: matters, points,"
            + " outcomes, findings and questions.",
            footer = {"", "Exit codes: 0 read, with questions or without; 2 it cannot be read."})
    int read(
            @Parameters(paramLabel = "FILE", description = "Text, PDF, docx, html, a FirstAgenda"
                    + " answer or an SBSYS manifest; - for what is pasted.") String file,
            @Option(names = "--json", description = "For machines.") boolean json,
            @Option(names = "--reject", paramLabel = "KEY", description = "A finding that is wrong;"
                    + " the text is then read as it stands there. Again for each.")
                    List<String> rejected,
            @Option(names = "--lang", defaultValue = "en", description = "da or en.")
                    String language) {
        byte[] bytes;
        try {
            bytes = file.equals("-") ? in.readNBytes(MinutesFile.BYTES_MAX + 1)
                    : bytes(Paths.asked(Path.of(file)));
        } catch (IOException e) {
            out.println(file + " cannot be read: " + e.getMessage());
            return Refusal.EXIT;
        }
        String name = file.equals("-") ? "-" : Path.of(file).getFileName().toString();
        Texts texts = Texts.in(Locale.of(language));
        Set<String> keys = rejected == null ? Set.of() : new HashSet<>(rejected);
        try (var _ = new StillReading(System.err, name, StillReading.PATIENCE)) {
            return switch (MinutesFile.read(name, bytes, keys)) {
                case MinutesFile.Read(Document document) -> {
                    out.print(json ? JsonText.of(AsData.of(document, texts))
                            : MinutesPrinted.document(document, texts));
                    yield 0;
                }
                case MinutesFile.Refused(String id, String detail) -> {
                    out.println(file + " is refused (" + id + "): " + detail);
                    yield Refusal.EXIT;
                }
            };
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(MinutesFile.BYTES_MAX + 1);
        }
    }
}
