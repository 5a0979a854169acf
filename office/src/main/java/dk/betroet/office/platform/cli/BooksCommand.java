package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.ledger.Books;
import dk.betroet.office.platform.operation.Json;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code books}: the books of an office, running or not, and where each ends. */
@Command(name = "books", description = "List the books of an office, running or not.")
final class BooksCommand implements Callable<Integer> {

    private final Class<?> application;
    private final PrintStream out;
    private final Map<String, String> environment;

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Option(names = "--json", description = "One JSON list.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    BooksCommand(Class<?> application, PrintStream out, Map<String, String> environment) {
        this.application = application;
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return switch (which.wishes("./betroet books", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> {
                out.println(why.text());
                yield Refusal.EXIT;
            }
            case WhichOffice.Chosen.One(Office.Wishes wishes) ->
                    new Office(application, wishes, System.err).beside(this::print);
        };
    }

    private int print(ApplicationContext office) {
        List<Books.Book> books = office.getBean(Books.class).all();
        if (json) {
            out.println(Json.write(books.stream().map(BooksCommand::object).toList()));
            return 0;
        }
        out.printf("%-20s %-28s %9s %9s %-11s %s%n", "book", "name", "facts", "vouchers", "closed",
                "head");
        books.forEach(book -> out.printf("%-20s %-28s %9d %9d %-11s %s%n", book.slug(),
                book.name(), book.facts(), book.vouchers(),
                book.closedThrough().map(Object::toString).orElse("-"), book.head()));
        return 0;
    }

    private static Map<String, Object> object(Books.Book book) {
        return new TreeMap<>(Map.of(
                "book", book.slug(), "name", book.name(), "authority", book.authorityName(),
                "unit", book.unit().toString(), "facts", book.facts(),
                "vouchers", book.vouchers(),
                "closedThrough", book.closedThrough().map(Object::toString).orElse(""),
                "head", book.head().toString()));
    }
}
