package dk.betroet.office.platform.journal;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.export.FileFormat;
import dk.betroet.office.platform.export.ListExport;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a book for another program. */
@Component
public class JournalExport {

    private final Journal journal;
    private final Labels labels;

    JournalExport(Journal journal, Labels labels) {
        this.journal = journal;
        this.labels = labels;
    }

    /**
     * Writes the extract and flushes, but does not close, the stream.
     *
     * @param sql a transaction that sees all of it at one moment
     * @param words the language of a spreadsheet's headings; the other programs get none
     * @throws IOException when it cannot be written
     */
    public void write(JdbcClient sql, Extract extract, JournalFormat format, Words words,
            OutputStream out) throws IOException {
        Accounts accounts = Accounts.of(sql, extract.unit());
        List<Posting> opening = journal.opening(sql, extract);
        try (Stream<Posting> moved = journal.postings(sql, extract)) {
            Stream<Posting> postings = Stream.concat(opening.stream(), moved);
            switch (format) {
                case LEDGER, HLEDGER, BEANCOUNT -> text(sql, extract, format, accounts, postings,
                        out);
                case CSV -> sheet(accounts, postings, FileFormat.CSV, words, out);
                case XLSX -> sheet(accounts, postings, FileFormat.XLSX, words, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void text(JdbcClient sql, Extract extract, JournalFormat format,
            Accounts accounts, Stream<Posting> postings, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        PlainText text = new PlainText(writer, format, accounts);
        record Book(String name, String head) {}
        Book book = sql.sql("""
                select u.name, encode(b.head, 'hex') as head
                from unit u join book b using (unit_id) where u.unit_id = ?""")
                .param(extract.unit())
                .query((row, n) -> new Book(row.getString("name"), row.getString("head")))
                .single();
        text.begin(book.name(), book.head(), accounts.opened(sql, extract.unit()),
                extract.from().orElse(null));
        postings.forEach(text::posting);
        text.end();
        writer.flush();
    }

    /** A row for each posting with the balance after it, as a running total must be in a file. */
    private void sheet(Accounts accounts, Stream<Posting> postings, FileFormat format,
            Words words, OutputStream out) throws IOException {
        Running running = new Running();
        List<ColumnView> columns = List.of(
                ColumnView.of("happened", Text.of("journal.happened")),
                ColumnView.of("recorded", Text.of("journal.recorded")),
                ColumnView.numeric("voucher", Text.of("journal.voucher")),
                ColumnView.of("operation", Text.of("journal.operation")),
                ColumnView.of("account", Text.of("journal.account")),
                ColumnView.of("purpose", Text.of("journal.purpose")),
                ColumnView.numeric("amount", Text.of("journal.amount")),
                ColumnView.numeric("balance", Text.of("journal.balance")));
        Stream<RowView> rows = postings.map(posting -> {
            String account = accounts.name(posting);
            Money after = running.after(account, posting.amount());
            return RowView.of(Cell.of(posting.happenedOn()), Cell.of(posting.recordedOn()),
                    new Cell.Number(posting.voucher()),
                    posting.voucher() == 0
                            ? Cell.of(Text.of("journal.opening"))
                            : Cell.of(labels.title(posting.operation())),
                    Cell.of(account), Cell.of(posting.purpose()), Cell.of(posting.amount()),
                    Cell.of(after));
        });
        ListExport.write(new ListFile(Text.of("journal.file"), columns, rows), format, words, out);
    }
}
