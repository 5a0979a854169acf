package dk.betroet.office.account.bankfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One CSV file as a Danish bank exports it: one statement for each account named in it. */
final class CsvFile {

    private static final int ID_LENGTH = 12;

    private final byte[] bytes;
    private final String sha256;
    private final FileHints hints;
    private final Findings findings;
    private final List<BankFileNote> notes = new ArrayList<>();

    CsvFile(byte[] bytes, String sha256, FileHints hints, Findings findings) {
        this.bytes = bytes;
        this.sha256 = sha256;
        this.hints = hints;
        this.findings = findings;
    }

    List<BankStatement> read() {
        FileText text = FileText.decode(bytes, findings);
        CsvTable table = text == null ? null : CsvTable.of(text.text(), findings);
        CsvColumns columns =
                table == null ? null : CsvColumns.of(table.header(), findings, notes);
        if (text == null || table == null || columns == null) {
            return List.of();
        }
        if (text.assumed()) {
            notes.add(BankFileNote.of(BankFileNote.Kind.ENCODING_ASSUMED,
                    new Detail.Text(text.encoding())));
        }
        if (!columns.has(CsvColumn.CURRENCY)) {
            notes.add(BankFileNote.of(BankFileNote.Kind.KRONER_ASSUMED));
        }
        CsvRows reader = new CsvRows(table, columns, findings);
        List<CsvRow> rows = reader.read();
        if (!findings.isEmpty()) {
            return List.of();
        }
        if (rows.isEmpty()) {
            findings.add(BankFileProblem.NO_ROWS, "");
            return List.of();
        }
        if (reader.notBooked() > 0) {
            notes.add(BankFileNote.of(BankFileNote.Kind.NOT_BOOKED_LEFT_OUT,
                    new Detail.Count(reader.notBooked())));
        }
        FileSource source = new FileSource("CSV", table.delimiterName(), text.encoding(), sha256);
        return statements(rows, table, columns, source);
    }

    private List<BankStatement> statements(
            List<CsvRow> rows, CsvTable table, CsvColumns columns, FileSource source) {
        Map<String, List<CsvRow>> byAccount = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            byAccount.computeIfAbsent(row.account(), name -> new ArrayList<>()).add(row);
        }
        List<BankStatement> statements = new ArrayList<>();
        byAccount.forEach((name, own) -> {
            String id = sha256.substring(0, ID_LENGTH) + "/" + (statements.size() + 1);
            String written = name.isEmpty() ? table.accountAbove().orElse("") : name;
            BankStatement statement = statement(id, written, own, columns, source);
            if (statement != null) {
                statements.add(statement);
            }
        });
        return statements;
    }

    private @Nullable BankStatement statement(String id, String written, List<CsvRow> inFile,
            CsvColumns columns, FileSource source) {
        List<BankFileNote> own = new ArrayList<>(notes);
        String heading = columns.heading(CsvColumn.BALANCE);
        RunningBalance balance = RunningBalance.of(inFile, heading, findings);
        Optional<StatementAccount> account = account(written, inFile.getFirst(), columns, own);
        if (!findings.isEmpty()) {
            return null;
        }
        List<BankLine> lines = new ArrayList<>();
        for (CsvRow row : balance.rows()) {
            lines.add(row.line().withSequence(lines.size() + 1));
        }
        List<LocalDate> dates = lines.stream().map(BankLine::bookingDate).toList();
        if (balance.turned()) {
            own.add(BankFileNote.of(BankFileNote.Kind.NEWEST_FIRST));
        }
        own.addAll(Sums.repeatedReferences(lines));
        return new BankStatement(account.orElse(null), id,
                Collections.min(dates), Collections.max(dates),
                balance.opening(), balance.closing(), lines, own, source);
    }

    private Optional<StatementAccount> account(
            String written, CsvRow row, CsvColumns columns, List<BankFileNote> own) {
        if (written.isEmpty()) {
            own.add(BankFileNote.of(BankFileNote.Kind.ACCOUNT_NOT_NAMED));
            return Optional.ofNullable(hints.account());
        }
        return Optional.ofNullable(Accounts.check(written, row.line().fileLine(),
                columns.number(CsvColumn.ACCOUNT), columns.heading(CsvColumn.ACCOUNT), hints,
                findings));
    }
}
