package dk.betroet.office.account.bankfile;

import java.util.List;

/**
 * One thing wrong with a bank file, and where.
 *
 * <p>{@code found} and the details may be personal (a name in a text): for the one who uploaded the
 * file, never for a log.
 *
 * @param problem what is wrong
 * @param line line of the file, from 1; 0 when it is the file as a whole
 * @param column in XML the column of the sign, in CSV the number of the field, from 1; 0 for none
 * @param field the name of the column in the file, or the path of the element; empty for none
 * @param found what was there, without control characters, cut to 80 characters; empty for nothing
 * @param details further values of the message, in the order {@link BankFileProblem} gives them
 */
public record BankFileError(
        BankFileProblem problem,
        int line,
        int column,
        String field,
        String found,
        List<Detail> details) {

    private static final int LONGEST_SHOWN = 80;

    public BankFileError {
        found = Texts.cut(Texts.clean(found), LONGEST_SHOWN);
        field = Texts.cut(Texts.clean(field), LONGEST_SHOWN);
        details = List.copyOf(details);
    }
}
