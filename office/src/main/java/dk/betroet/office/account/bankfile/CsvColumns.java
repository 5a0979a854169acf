package dk.betroet.office.account.bankfile;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column of one file means what. */
final class CsvColumns {

    private final Map<CsvColumn, List<Integer>> places = new EnumMap<>(CsvColumn.class);
    private final List<String> headings;
    private final int count;

    private CsvColumns(List<String> headings, int count) {
        this.headings = headings;
        this.count = count;
    }

    /** The columns under a heading, or null after saying what is wrong with them. */
    static @Nullable CsvColumns of(CsvRecord header, Findings findings, List<BankFileNote> notes) {
        List<String> headings = header.getFields().stream().map(Texts::clean).toList();
        int count = headings.size();
        while (count > 0 && headings.get(count - 1).isEmpty()) {
            count--;
        }
        CsvColumns columns = new CsvColumns(headings, count);
        int line = (int) header.getStartingLineNumber();
        boolean right = true;
        for (int i = 0; i < count; i++) {
            String heading = headings.get(i);
            Optional<CsvColumn> meaning = CsvColumn.of(heading);
            if (meaning.isEmpty()) {
                notes.add(BankFileNote.of(BankFileNote.Kind.COLUMN_LEFT_OUT,
                        new Detail.Text(heading)));
                continue;
            }
            CsvColumn column = meaning.get();
            List<Integer> places = columns.places.computeIfAbsent(column, c -> new ArrayList<>());
            if (!places.isEmpty() && !column.mayRepeat()) {
                findings.add(BankFileProblem.COLUMN_TWICE, line, i + 1, column.danish, heading);
                right = false;
            }
            places.add(i);
            right &= columns.isInKroner(heading, line, i + 1, findings);
        }
        return columns.isComplete(line, findings) && right ? columns : null;
    }

    private boolean isInKroner(String heading, int line, int column, Findings findings) {
        String currency = CsvColumn.currencyOf(heading);
        boolean right = currency.isEmpty()
                || currency.equalsIgnoreCase(BankStatement.CURRENCY);
        if (!right) {
            findings.add(BankFileProblem.WRONG_CURRENCY, line, column, heading, heading);
        }
        return right;
    }

    private boolean isComplete(int line, Findings findings) {
        boolean amount = has(CsvColumn.AMOUNT) || has(CsvColumn.IN) && has(CsvColumn.OUT);
        if (!amount) {
            missing(CsvColumn.AMOUNT, line, findings);
        }
        if (!has(CsvColumn.BALANCE)) {
            missing(CsvColumn.BALANCE, line, findings);
        }
        return amount && has(CsvColumn.BALANCE);
    }

    private void missing(CsvColumn column, int line, Findings findings) {
        findings.add(BankFileProblem.COLUMN_MISSING, line, 0, column.danish,
                String.join(", ", headings));
    }

    boolean has(CsvColumn column) {
        return places.containsKey(column);
    }

    /** How many fields a row must have. */
    int count() {
        return count;
    }

    /** The number of the (first) column of that meaning, from 1; 0 when there is none. */
    int number(CsvColumn column) {
        return has(column) ? places.get(column).getFirst() + 1 : 0;
    }

    /** What the file calls that column. */
    String heading(CsvColumn column) {
        return has(column) ? headings.get(number(column) - 1) : column.danish;
    }

    /** The cleaned text of a row in that column; several are put together; empty for none. */
    String text(CsvRecord row, CsvColumn column) {
        List<String> texts = new ArrayList<>();
        for (int place : places.getOrDefault(column, List.of())) {
            String text = place < row.getFieldCount() ? Texts.clean(row.getField(place)) : "";
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return String.join(" · ", texts);
    }

    /** Each text of a row in the columns of that meaning. */
    List<String> texts(CsvRecord row, CsvColumn column) {
        return places.getOrDefault(column, List.of()).stream()
                .map(place -> Texts.clean(row.getField(place)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
