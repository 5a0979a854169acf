package dk.betroet.office.account.bankfile;

import dk.betroet.office.platform.web.format.Text;
import java.util.ArrayList;
import java.util.List;

/** The words for what was found in bank files, to be said in the reader's language. */
public final class BankFileTexts {

    private BankFileTexts() {}

    /** What is wrong. */
    public static Text of(BankFileError error) {
        return new Text.Key(error.problem().id(), arguments(error));
    }

    /** What to do about it. */
    public static Text remedy(BankFileError error) {
        return new Text.Key(error.problem().id() + ".remedy", arguments(error));
    }

    /** Where in the file: line, column and name of the field, as far as there are any. */
    public static Text where(BankFileError error) {
        if (error.line() == 0) {
            return new Text.Key("bankfile.where.file", List.of());
        }
        // As words: a line number is a name, and is not written with thousands.
        String line = String.valueOf(error.line());
        if (error.column() == 0) {
            return new Text.Key("bankfile.where.line", List.of(line));
        }
        String column = String.valueOf(error.column());
        return error.field().isEmpty()
                ? new Text.Key("bankfile.where.column", List.of(line, column))
                : new Text.Key("bankfile.where.field", List.of(line, column, error.field()));
    }

    /** What the reader of a statement should know. */
    public static Text of(BankFileNote note) {
        return new Text.Key(note.kind().id(), arguments(note.details()));
    }

    /** Why lines and movements belong together, or why one is left over. */
    public static Text of(MatchReason reason) {
        return new Text.Key(reason.kind().id(), arguments(reason.details()));
    }

    /** What does not agree, and by how much. */
    public static Text of(Reconciliation.Difference difference) {
        return new Text.Key(difference.kind().id(),
                List.of(difference.expected(), difference.found(), difference.amount()));
    }

    private static List<Object> arguments(BankFileError error) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(error.found());
        arguments.add(error.field());
        arguments.addAll(arguments(error.details()));
        return List.copyOf(arguments);
    }

    private static List<Object> arguments(List<Detail> details) {
        return details.stream().<Object>map(detail -> switch (detail) {
            case Detail.Text(String value) -> value;
            case Detail.Amount(var value) -> value;
            case Detail.Day(var value) -> value;
            case Detail.Count(long value) -> value;
        }).toList();
    }
}
