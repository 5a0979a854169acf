package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Callers;
import dk.betroet.office.platform.access.PersonsByUserName;
import dk.betroet.office.platform.archive.ArchiveExport;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.journal.Extract;
import dk.betroet.office.platform.journal.JournalExport;
import dk.betroet.office.platform.journal.JournalFormat;
import dk.betroet.office.platform.ledger.Books;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code export}: a book for another program, or everything of its authority as an archive. A file
 * appears whole or not at all.
 */
@Command(name = "export", description = "Write a book for another program, or the archive.",
        footer = {"", "The archive holds all books of the authority; docs/archive.md says how.",
            "Exit codes: 0 done, 2 it cannot be asked so, 1 it went wrong."})
final class ExportCommand implements Callable<Integer> {

    private static final String ARCHIVE = "archive";

    /** Who may be given what is kept from the units; a leader is of a unit. */
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.DIRECTOR, Role.AUDITOR, Role.INTERNAL_AUDIT);

    private final Class<?> application;
    private final PrintStream out;
    private final Map<String, String> environment;

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Option(names = "--book", paramLabel = "BOOK",
            description = "Which book, as ./betroet books lists them; may be left out when there "
                    + "is one.")
    private @Nullable String book;

    @Option(names = "--format", required = true,
            paramLabel = "archive|ledger|hledger|beancount|csv|xlsx", description = "As what.")
    private String format = "";

    @Option(names = "--from", paramLabel = "DAY", description = "From this day on.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Through this day.")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "DAY",
            description = "As the book was known at the end of this day.")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", paramLabel = "FILE",
            description = "Where to; a name in this folder when it is left out.")
    private @Nullable Path file;

    @Option(names = "--oversight-for", paramLabel = "USER",
            description = {"With the archive: the oversight book as well, as far as this auditor",
                "or director may read it."})
    private @Nullable String auditor;

    @Option(names = "--lang", defaultValue = "da", paramLabel = "da|en",
            description = "The language of a spreadsheet's headings (${DEFAULT-VALUE}).")
    private String language = "da";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    ExportCommand(Class<?> application, PrintStream out, Map<String, String> environment) {
        this.application = application;
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Optional<JournalFormat> journal = JournalFormat.byId(format);
        if (journal.isEmpty() && !ARCHIVE.equals(format)) {
            return refuse("--format is archive, ledger, hledger, beancount, csv or xlsx.");
        }
        if (journal.isEmpty() && (from != null || to != null || asOf != null)) {
            return refuse("An archive holds everything: leave out --from, --to and --as-of.");
        }
        if (journal.isPresent() && auditor != null) {
            return refuse("--oversight-for goes with --format archive.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            return refuse("--to is before --from.");
        }
        if (!language.equals("da") && !language.equals("en")) {
            return refuse("--lang is da or en.");
        }
        return switch (which.wishes("./betroet export", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> refuse(why.text());
            case WhichOffice.Chosen.One(Office.Wishes wishes) ->
                    new Office(application, wishes, System.err)
                            .beside(office -> write(office, journal));
        };
    }

    private int write(ApplicationContext office, Optional<JournalFormat> journal) {
        List<Books.Book> found = office.getBean(Books.class).all().stream()
                .filter(one -> book == null || book.equals(one.slug())
                        || book.equals(one.unit().toString()))
                .toList();
        if (found.size() != 1) {
            return refuse(found.isEmpty() ? "There is no such book."
                    : "Say which book: --book " + String.join(", ",
                            found.stream().map(Books.Book::slug).toList()) + ".");
        }
        Books.Book chosen = found.getFirst();
        Optional<Caller> reader = Optional.ofNullable(auditor)
                .flatMap(name -> reader(office, name, chosen));
        if (auditor != null && reader.isEmpty()) {
            return refuse(auditor + " may not read the oversight book.");
        }
        String ending = journal.map(JournalFormat::ending).orElse("zip");
        Path target = Paths.asked(Optional.ofNullable(file)
                .orElse(Path.of(chosen.slug() + "." + ending)));
        try {
            Path draft = Files.createTempFile(
                    target.toAbsolutePath().getParent(), "betroet-export", ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(draft)) {
                    content(office, chosen, journal, reader, stream);
                }
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            out.println("That could not be written: " + e);
            return Office.EXIT_FAULT;
        }
        out.println(target);
        return 0;
    }

    /** The person of a user name, when they look over the whole authority. */
    private static Optional<Caller> reader(
            ApplicationContext office, String name, Books.Book chosen) {
        return office.getBean(PersonsByUserName.class).find(name)
                .filter(person -> person.authority().equals(chosen.authority()))
                .map(person -> office.getBean(Callers.class).of(person.authority(),
                        person.person(), Caller.Kind.SESSION,
                        EnumSet.allOf(Caller.Scope.class), Language.DANISH.toLocale()))
                .filter(caller -> OVERSEERS.stream().anyMatch(caller::hasEverywhere));
    }

    private void content(ApplicationContext office, Books.Book chosen,
            Optional<JournalFormat> journal, Optional<Caller> reader, OutputStream stream)
            throws IOException {
        if (journal.isEmpty()) {
            office.getBean(ArchiveExport.class).write(chosen.authority(),
                    Optional.ofNullable(auditor).orElse("the operator"),
                    reader.map(Caller::personOrFail), stream,
                    unit -> System.err.println("· " + unit));
            return;
        }
        Extract extract = new Extract(chosen.unit(), Optional.ofNullable(from),
                Optional.ofNullable(to), Optional.ofNullable(asOf));
        Language tongue = language.equals("da") ? Language.DANISH : Language.ENGLISH;
        try {
            office.getBean(Database.class).read(
                    Tenant.of(chosen.authority(), chosen.unit()), sql -> {
                        try {
                            office.getBean(JournalExport.class).write(sql, extract, journal.get(),
                                    office.getBean(Wording.class).in(tongue), stream);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int refuse(String text) {
        out.println(text);
        return Refusal.EXIT;
    }
}
