package dk.betroet.office.account.bankfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file calls its account, against what its uploader says it is. */
final class Accounts {

    private Accounts() {}

    /**
     * The account named, or the expected one when the name is only a nickname; null when neither is
     * known or the number is wrong or another one than expected, which is then said.
     */
    static @Nullable StatementAccount check(String written, int line, int column, String field,
            FileHints hints, Findings findings) {
        Optional<StatementAccount> read = StatementAccount.parse(written);
        if (read.isEmpty()) {
            findings.add(BankFileProblem.ACCOUNT_WRONG, line, column, field, written);
            return null;
        }
        StatementAccount named = read.get();
        StatementAccount expected = hints.account();
        if (expected == null) {
            return named;
        }
        if (named.isNickname()) {
            return expected;
        }
        if (!named.isSameAs(expected)) {
            findings.add(BankFileProblem.OTHER_ACCOUNT, line, column, field, written,
                    new Detail.Text(expected.text()));
            return null;
        }
        return expected.danish() == null ? named : expected;
    }
}
