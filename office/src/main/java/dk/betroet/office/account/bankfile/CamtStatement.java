package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code Stmt} of a camt.053, filled part by part and checked when it is complete. */
final class CamtStatement {

    private final int line;
    private final int column;
    private final FileSource source;
    private final FileHints hints;
    private final Findings findings;
    private final CamtValues values;
    private final CamtEntry entries;
    private final List<BankFileNote> notes = new ArrayList<>();
    private final List<BankLine> lines = new ArrayList<>();
    private final Balance opening = new Balance("OPBD");
    private final Balance previousClosing = new Balance("PRCD");
    private final Balance closing = new Balance("CLBD");
    private String id = "";
    private @Nullable StatementAccount account;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String statedEntries = "";
    private int entryCount;
    private int notBooked;
    private boolean whole = true;

    CamtStatement(int line, int column, FileSource source, FileHints hints, Findings findings) {
        this.line = line;
        this.column = column;
        this.source = source;
        this.hints = hints;
        this.findings = findings;
        this.values = new CamtValues(findings);
        this.entries = new CamtEntry(values, findings, notes);
    }

    /** A balance of one type, as far as it has been read. */
    private static final class Balance {
        private final String type;
        private @Nullable Money amount;
        private @Nullable LocalDate date;

        private Balance(String type) {
            this.type = type;
        }
    }

    void accept(XmlElement part) {
        switch (part.name) {
            case "Id" -> id = part.text();
            case "CpyDplctInd" -> notes.add(BankFileNote.of(BankFileNote.Kind.IS_A_COPY));
            case "FrToDt" -> period(part);
            case "Acct" -> account(part);
            case "Bal" -> balance(part);
            case "TxsSummry" -> statedEntries = part.text("TtlNtries", "NbOfNtries");
            case "Ntry" -> entry(part);
            default -> { }
        }
    }

    private void period(XmlElement part) {
        String first = part.firstText("FrDtTm", "FrDt");
        String last = part.firstText("ToDtTm", "ToDt");
        from = first.isEmpty() ? null : values.day(part, first, "FrToDt");
        to = last.isEmpty() ? null : values.day(part, last, "FrToDt");
        if (from != null && to != null && from.isAfter(to)) {
            findings.add(BankFileProblem.ELEMENT_WRONG, part.line, part.column, "FrToDt",
                    first + " - " + last);
        }
    }

    private void account(XmlElement part) {
        String number = part.firstText("Id/IBAN", "Id/Othr/Id");
        String currency = part.text("Ccy");
        if (!currency.isEmpty() && !currency.equals(BankStatement.CURRENCY)) {
            findings.add(BankFileProblem.WRONG_CURRENCY, part.line, part.column, "Acct/Ccy",
                    currency);
        }
        if (number.isEmpty()) {
            values.missing(part, "Acct/Id");
            return;
        }
        account = Accounts.check(number, part.line, part.column, "Acct/Id", hints, findings);
    }

    private void balance(XmlElement part) {
        String type = part.text("Tp", "CdOrPrtry", "Cd");
        for (Balance balance : List.of(opening, previousClosing, closing)) {
            if (balance.type.equals(type)) {
                Money amount = values.signed(part, "Bal");
                boolean other = balance.amount != null && !balance.amount.equals(amount);
                if (other) {
                    findings.add(BankFileProblem.BALANCE_TWICE, part.line, part.column,
                            "Bal/" + type, part.text("Amt"));
                }
                balance.amount = amount;
                balance.date = values.date(part, "Dt");
                whole = whole && amount != null;
            }
        }
    }

    private void entry(XmlElement part) {
        entryCount++;
        if (!entries.isBooked(part)) {
            notBooked++;
            return;
        }
        BankLine read = entries.line(part, lines.size() + 1);
        if (read == null) {
            whole = false;
        } else {
            lines.add(read);
        }
    }

    /** The statement, when nothing in it is wrong. */
    @Nullable BankStatement finish() {
        if (id.isEmpty()) {
            missing("Stmt/Id");
        }
        if (account == null && findings.isEmpty()) {
            missing("Stmt/Acct");
        }
        Balance first = opening.amount == null ? previousClosing : opening;
        if (!whole) {
            return null;
        }
        if (first.amount == null || closing.amount == null) {
            String field = first.amount == null ? "Bal/OPBD" : "Bal/CLBD";
            findings.add(BankFileProblem.BALANCE_MISSING, line, column, field, "");
            return null;
        }
        checkCount();
        boolean sums = Sums.check(first.amount, lines, closing.amount, line, column, findings);
        LocalDate begin = firstOf(from, first.date, closing.date);
        LocalDate end = firstOf(to, closing.date, first.date);
        if (begin == null || end == null) {
            missing("Stmt/FrToDt");
        }
        if (begin == null || end == null || !sums || !findings.isEmpty()) {
            return null;
        }
        if (notBooked > 0) {
            notes.add(BankFileNote.of(BankFileNote.Kind.NOT_BOOKED_LEFT_OUT,
                    new Detail.Count(notBooked)));
        }
        notes.addAll(Sums.repeatedReferences(lines));
        return new BankStatement(account, id, begin, end, first.amount, closing.amount, lines,
                notes, source);
    }

    private static @Nullable LocalDate firstOf(@Nullable LocalDate... dates) {
        for (LocalDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The bank's own count may be of all entries or of the booked ones only; it must be one. */
    private void checkCount() {
        boolean right = statedEntries.isEmpty()
                || statedEntries.equals(String.valueOf(entryCount))
                || statedEntries.equals(String.valueOf(entryCount - notBooked));
        if (!right) {
            findings.add(BankFileProblem.COUNT_DIFFERS, line, column,
                    "TxsSummry/TtlNtries/NbOfNtries", statedEntries,
                    new Detail.Count(entryCount));
        }
    }

    private void missing(String path) {
        findings.add(BankFileProblem.ELEMENT_MISSING, line, column, path, "");
    }
}
