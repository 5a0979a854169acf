package dk.betroet.office.platform.cli;

import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Severity;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.write.AsData;
import dk.betroet.accounts.write.Differences;
import dk.betroet.accounts.write.FiscalPackage;
import dk.betroet.accounts.write.JsonText;
import dk.betroet.accounts.write.Workbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code accounts}: reads tables of budgets and accounts, checks them, writes them out, tells what
 * differs between two. Needs no office and no database.
 */
@Command(name = "accounts", description = "Read and check tables of budgets and accounts.",
        synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    private final PrintStream out;
    private final InputStream in;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    AccountsCommand(PrintStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public Integer call() {
        out.println("Say what is to be done: import, check, export or compare. "
                + "./betroet accounts --help tells more.");
        return Refusal.EXIT;
    }

    private Optional<Document> read(String file) {
        byte[] bytes;
        try {
            bytes = file.equals("-") ? in.readNBytes(AccountsFile.BYTES_MAX + 1)
                    : bytes(Paths.asked(Path.of(file)));
        } catch (IOException e) {
            out.println(file + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
        String name = file.equals("-") ? "-" : Path.of(file).getFileName().toString();
        try (var _ = new StillReading(System.err, name, StillReading.PATIENCE)) {
            return switch (AccountsFile.read(name, bytes)) {
                case AccountsFile.Read(Document document) -> Optional.of(document);
                case AccountsFile.Refused(String id, String detail) -> {
                    out.println(file + " is refused (" + id + "): " + detail);
                    yield Optional.empty();
                }
            };
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(AccountsFile.BYTES_MAX + 1);
        }
    }

    private Optional<List<Document>> read(List<String> files) {
        List<Document> documents = new ArrayList<>();
        for (String file : files) {
            Optional<Document> document = read(file);
            if (document.isEmpty()) {
                return Optional.empty();
            }
            documents.add(document.get());
        }
        return Optional.of(documents);
    }

    private static Texts texts(String language) {
        return Texts.in(Locale.of(language));
    }

    @Command(name = "import", description = "Show what is read out of a file.",
            footer = {"", "Exit codes: 0 read, with questions or without; 2 it cannot be read."})
    int read(
            @Parameters(paramLabel = "FILE", description = "xlsx, CSV, PDF or text; - for what is"
                    + " pasted.") String file,
            @Option(names = "--json", description = "For machines.") boolean json,
            @Option(names = "--lang", defaultValue = "en", description = "da or en.")
                    String language) {
        return read(file).map(document -> {
            out.print(json ? JsonText.of(AsData.of(document, texts(language)))
                    : AccountsPrinted.document(document, texts(language)));
            return 0;
        }).orElse(Refusal.EXIT);
    }

    @Command(name = "check", description = "Check files, each alone and against each other.",
            footer = {"", "Exit codes: 0 nothing to mend, 1 errors or warnings, 2 a file cannot be"
                    + " read."})
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "xlsx, CSV, PDF or"
                    + " text.") List<String> files,
            @Option(names = "--json", description = "For machines.") boolean json,
            @Option(names = "--lang", defaultValue = "en", description = "da or en.")
                    String language) {
        return read(files).map(documents -> {
            Report report = Checks.run(documents);
            out.print(json ? JsonText.of(AsData.of(report, texts(language)))
                    : AccountsPrinted.report(report, texts(language)));
            return report.findings().stream()
                    .anyMatch(finding -> finding.severity() != Severity.NOTICE) ? FOUND : 0;
        }).orElse(Refusal.EXIT);
    }

    @Command(name = "export", description = "Write what was read as a workbook with formulas, or"
            + " as a fiscal data package.",
            footer = {"", "Exit codes: 0 written, 2 it cannot be read or written."})
    int export(
            @Parameters(paramLabel = "FILE", description = "What is read.") String file,
            @Option(names = "--to", required = true, description = "A new file that ends in .xlsx,"
                    + " or a new folder for the fiscal data package.") Path target) {
        Path to = Paths.asked(target);
        if (Files.exists(to)) {
            out.println(to + " is there already.");
            return Refusal.EXIT;
        }
        return read(file).map(document -> {
            try {
                write(document, to);
                out.println(to);
                return 0;
            } catch (IOException e) {
                out.println(to + " cannot be written: " + e.getMessage());
                return Refusal.EXIT;
            }
        }).orElse(Refusal.EXIT);
    }

    private static void write(Document document, Path to) throws IOException {
        if (to.toString().endsWith(".xlsx")) {
            Files.write(to, Workbooks.of(document));
            return;
        }
        FiscalPackage.Files files = FiscalPackage.of(document);
        Files.createDirectories(to);
        Files.writeString(to.resolve("figures.csv"), files.csv());
        Files.writeString(to.resolve("datapackage.json"), files.json());
    }

    @Command(name = "compare", description = "Tell what differs between two versions.",
            footer = {"", "Exit codes: 0 nothing, 1 something, 2 a file cannot be read."})
    int compare(
            @Parameters(paramLabel = "BEFORE", index = "0") String before,
            @Parameters(paramLabel = "AFTER", index = "1") String after) {
        return read(List.of(before, after)).map(documents -> {
            int tables = Math.min(documents.get(0).tables().size(),
                    documents.get(1).tables().size());
            boolean differs = documents.get(0).tables().size()
                    != documents.get(1).tables().size();
            for (int i = 0; i < tables; i++) {
                List<Differences.Difference> all = Differences.between(
                        documents.get(0).tables().get(i), documents.get(1).tables().get(i));
                out.print(AccountsPrinted.differences(i + 1, all));
                differs |= !all.isEmpty();
            }
            return differs ? FOUND : 0;
        }).orElse(Refusal.EXIT);
    }
}
