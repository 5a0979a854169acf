package dk.betroet.office.account.bankfile;

import de.siegmar.fastcsv.reader.CsvRecord;
import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of each row of a CSV file, and says everything that is wrong with them. */
final class CsvRows {

    private static final Set<String> BOOKED = Set.of(
            "", "udført", "bogført", "gennemført", "executed", "booked", "completed", "posted");
    private static final Set<String> NOT_BOOKED = Set.of(
            "venter", "afventer", "reserveret", "ikke bogført", "planlagt", "kommende", "afvist",
            "annulleret", "slettet", "pending", "reserved", "waiting", "not booked", "scheduled",
            "rejected", "cancelled", "deleted");
    private static final Set<String> TOTAL = Set.of("total", "i alt", "ialt", "sum", "totals");
    private static final List<CsvColumn> AMOUNTS =
            List.of(CsvColumn.AMOUNT, CsvColumn.IN, CsvColumn.OUT, CsvColumn.BALANCE);

    /** An account as banks write it where the other side's name could stand. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?:[A-Z]{2}[0-9]{2})?[0-9 .-]{5,40}");

    private final CsvTable table;
    private final CsvColumns columns;
    private final Findings findings;
    private Amounts.Decimals decimals = Amounts.Decimals.UNKNOWN;
    private int notBooked;

    CsvRows(CsvTable table, CsvColumns columns, Findings findings) {
        this.table = table;
        this.columns = columns;
        this.findings = findings;
    }

    /** How many rows are left out because the bank has not booked them. */
    int notBooked() {
        return notBooked;
    }

    /** The booked rows, in the order of the file; of use only when nothing was found wrong. */
    List<CsvRow> read() {
        List<CsvRecord> whole = table.rows().stream().filter(this::hasItsFields).toList();
        if (!findings.isEmpty() || !decideDecimals(whole)) {
            return List.of();
        }
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRecord row : whole) {
            if (findings.isFull()) {
                return rows;
            }
            if (isTotal(row)) {
                checkTotal(row, rows);
            } else if (isBooked(row)) {
                CsvRow read = row(row);
                if (read != null) {
                    rows.add(read);
                }
            } else {
                notBooked++;
            }
        }
        return rows;
    }

    private boolean hasItsFields(CsvRecord row) {
        int fields = row.getFieldCount();
        while (fields > columns.count() && row.getField(fields - 1).isBlank()) {
            fields--;
        }
        if (fields == columns.count()) {
            return true;
        }
        findings.add(BankFileProblem.FIELD_COUNT, line(row), 0, "",
                String.join(String.valueOf(table.delimiter()), row.getFields()),
                new Detail.Count(columns.count()), new Detail.Count(fields));
        return false;
    }

    /** Finds out from all amounts together whether the comma or the point is the decimal sign. */
    private boolean decideDecimals(List<CsvRecord> rows) {
        for (CsvRecord row : rows) {
            for (CsvColumn column : AMOUNTS) {
                String written = columns.text(row, column);
                Amounts.Decimals here = Amounts.decimals(written);
                if (here != Amounts.Decimals.UNKNOWN && decimals == Amounts.Decimals.UNKNOWN) {
                    decimals = here;
                } else if (here != Amounts.Decimals.UNKNOWN && here != decimals) {
                    add(BankFileProblem.DECIMALS_MIXED, row, column, written);
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isTotal(CsvRecord row) {
        String date = columns.text(row, CsvColumn.BOOKED).toLowerCase(Locale.ROOT);
        String text = columns.text(row, CsvColumn.TEXT).toLowerCase(Locale.ROOT);
        return TOTAL.contains(date) || date.isEmpty() && TOTAL.contains(text);
    }

    private void checkTotal(CsvRecord row, List<CsvRow> rows) {
        Money total = amount(row);
        if (total == null) {
            return;
        }
        long sum = rows.stream().mapToLong(CsvRow::amount).sum();
        if (sum != total.toOere()) {
            CsvColumn column = columns.has(CsvColumn.AMOUNT) ? CsvColumn.AMOUNT : CsvColumn.IN;
            add(BankFileProblem.TOTAL_DIFFERS, row, column, columns.text(row, column),
                    Findings.amount(sum), Findings.amount(total.toOere() - sum));
        }
    }

    private boolean isBooked(CsvRecord row) {
        String status = columns.text(row, CsvColumn.STATUS).toLowerCase(Locale.ROOT);
        String date = columns.text(row, CsvColumn.BOOKED).toLowerCase(Locale.ROOT);
        if (NOT_BOOKED.contains(status) || NOT_BOOKED.contains(date)) {
            return false;
        }
        if (!BOOKED.contains(status)) {
            add(BankFileProblem.STATUS_UNKNOWN, row, CsvColumn.STATUS,
                    columns.text(row, CsvColumn.STATUS));
        }
        return true;
    }

    private @Nullable CsvRow row(CsvRecord row) {
        LocalDate booked = date(row, CsvColumn.BOOKED);
        boolean valued = !columns.text(row, CsvColumn.VALUE).isEmpty();
        LocalDate value = valued ? date(row, CsvColumn.VALUE) : null;
        Money amount = amount(row);
        Money balance = balance(row);
        checkCurrency(row);
        String text = columns.text(row, CsvColumn.TEXT);
        if (text.length() > BankFile.MAX_TEXT) {
            add(BankFileProblem.TEXT_TOO_LONG, row, CsvColumn.TEXT, text,
                    new Detail.Count(BankFile.MAX_TEXT));
        }
        if (booked == null || amount == null || balance == null) {
            return null;
        }
        List<Reference> references = columns.texts(row, CsvColumn.REFERENCE).stream()
                .map(reference -> new Reference(Reference.Kind.OTHER, reference))
                .toList();
        BankLine line = new BankLine(0, line(row), booked, value, amount, false, references, text,
                counterparty(row, amount), List.of());
        return new CsvRow(account(row), line, balance, columns.number(CsvColumn.BALANCE));
    }

    private @Nullable LocalDate date(CsvRecord row, CsvColumn column) {
        String written = columns.text(row, column);
        LocalDate date = Dates.any(written);
        if (date == null) {
            add(BankFileProblem.DATE_WRONG, row, column, written);
        }
        return date;
    }

    /** The one signed amount, or what came in less what went out. */
    private @Nullable Money amount(CsvRecord row) {
        if (columns.has(CsvColumn.AMOUNT)) {
            return amount(row, CsvColumn.AMOUNT);
        }
        boolean in = !columns.text(row, CsvColumn.IN).isEmpty();
        boolean out = !columns.text(row, CsvColumn.OUT).isEmpty();
        if (!in && !out) {
            add(BankFileProblem.AMOUNT_WRONG, row, CsvColumn.IN, "");
            return null;
        }
        Money received = in ? amount(row, CsvColumn.IN) : Money.ZERO;
        Money paid = out ? amount(row, CsvColumn.OUT) : Money.ZERO;
        // Some banks write what went out with a minus in its own column, some without.
        return received == null || paid == null ? null : received.minus(paid.toAbsolute());
    }

    private @Nullable Money balance(CsvRecord row) {
        if (columns.text(row, CsvColumn.BALANCE).isEmpty()) {
            add(BankFileProblem.BALANCE_MISSING, row, CsvColumn.BALANCE, "");
            return null;
        }
        return amount(row, CsvColumn.BALANCE);
    }

    private @Nullable Money amount(CsvRecord row, CsvColumn column) {
        String written = columns.text(row, column);
        return switch (Amounts.ofCsv(written, decimals)) {
            case Amounts.Found(Money value) -> value;
            case Amounts.Bad(BankFileProblem problem) -> {
                add(problem, row, column, written);
                yield null;
            }
        };
    }

    private void checkCurrency(CsvRecord row) {
        String currency = columns.text(row, CsvColumn.CURRENCY);
        boolean kroner = currency.isEmpty() || currency.equalsIgnoreCase(BankStatement.CURRENCY)
                || currency.equalsIgnoreCase("kr") || currency.equalsIgnoreCase("kr.");
        if (!kroner) {
            add(BankFileProblem.WRONG_CURRENCY, row, CsvColumn.CURRENCY, currency);
        }
    }

    private Counterparty counterparty(CsvRecord row, Money amount) {
        String name = columns.text(row, CsvColumn.NAME);
        String side = columns.text(row,
                amount.isNegative() ? CsvColumn.RECIPIENT : CsvColumn.SENDER);
        boolean number = ACCOUNT.matcher(side).matches();
        String account = number ? side : "";
        String shown = name.isEmpty() && !number ? side : name;
        return shown.isEmpty() && account.isEmpty()
                ? Counterparty.UNKNOWN
                : new Counterparty(shown, account);
    }

    private String account(CsvRecord row) {
        String account = columns.text(row, CsvColumn.ACCOUNT);
        String branch = columns.text(row, CsvColumn.REGISTRATION);
        return branch.isEmpty() || account.isEmpty() ? account : branch + " " + account;
    }

    private void add(BankFileProblem problem, CsvRecord row, CsvColumn column, String found,
            Detail... details) {
        findings.add(problem, line(row), columns.number(column), columns.heading(column), found,
                details);
    }

    private static int line(CsvRecord row) {
        return (int) row.getStartingLineNumber();
    }
}
