package dk.betroet.office.platform.journal;

import dk.betroet.kernel.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes vouchers as the text that ledger, hledger or beancount reads. */
final class PlainText {

    private final Writer out;
    private final JournalFormat format;
    private final Accounts accounts;
    private final Running running = new Running();
    private final SortedSet<String> moved = new TreeSet<>();
    private @Nullable YearMonth month;
    private long voucher = -1;

    PlainText(Writer out, JournalFormat format, Accounts accounts) {
        this.out = out;
        this.format = format;
        this.accounts = accounts;
    }

    /** What every such file begins with. */
    void begin(String book, String head, Map<String, Accounts.Opened> opened,
            @Nullable LocalDate from) {
        line("; " + book + ", head " + head);
        if (format == JournalFormat.BEANCOUNT) {
            line("option \"title\" \"" + book.replace("\"", "'") + "\"");
            line("option \"operating_currency\" \"DKK\"");
        } else if (format == JournalFormat.HLEDGER) {
            line("commodity 1000.00 DKK");
        } else {
            line("commodity DKK");
            line("    format 1000.00 DKK");
        }
        for (Accounts.Opened account : opened.values()) {
            LocalDate first = from != null && from.isBefore(account.on()) ? from : account.on();
            line(format == JournalFormat.BEANCOUNT
                    ? first.minusDays(1) + " open " + account.name() + " DKK"
                    : "account " + account.name());
        }
    }

    /** One posting; those of a voucher, and those of an opening balance, come one after another. */
    void posting(Posting posting) {
        boolean beancount = format == JournalFormat.BEANCOUNT;
        if (posting.voucher() != voucher) {
            voucher = posting.voucher();
            heading(posting, beancount);
        }
        String account = accounts.name(posting);
        Money after = running.after(account, posting.amount());
        moved.add(account);
        line("    " + account + "  " + Running.kroner(posting.amount())
                + (beancount ? "" : " = " + Running.kroner(after)));
    }

    private void heading(Posting first, boolean beancount) {
        String number = first.voucher() == 0 ? "" : "V" + first.voucher();
        if (beancount) {
            turnMonth(YearMonth.from(first.happenedOn()));
        }
        line("");
        if (beancount) {
            line(first.happenedOn() + " * \"" + (number + " " + first.operation()).strip() + "\"");
            line("  recorded: " + first.recordedOn());
        } else {
            line(first.happenedOn() + "=" + first.recordedOn() + " * "
                    + (number.isEmpty() ? "" : "(" + number + ") ") + first.operation());
        }
    }

    /** The balances of all that moved in the month that is over; beancount asserts by day. */
    private void turnMonth(YearMonth next) {
        if (month != null && !month.equals(next)) {
            LocalDate day = month.plusMonths(1).atDay(1);
            moved.forEach(account -> line(day + " balance " + account + "  "
                    + Running.kroner(running.of(account))));
            moved.clear();
        }
        month = next;
    }

    /** What every such file ends with. */
    void end() {
        if (format == JournalFormat.BEANCOUNT && month != null) {
            turnMonth(month.plusMonths(1));
        }
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
