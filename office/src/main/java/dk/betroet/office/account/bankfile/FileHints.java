package dk.betroet.office.account.bankfile;

import org.jspecify.annotations.Nullable;

/**
 * What the one who uploads a file knows beside it.
 *
 * @param account the account the file is to be read into: a statement that names another one is
 *     refused, and one that names none is taken to be of this one; null when not known
 */
public record FileHints(@Nullable StatementAccount account) {

    /** Nothing is known. */
    public static FileHints none() {
        return new FileHints(null);
    }

    /** The file is said to be of this account. */
    public static FileHints of(StatementAccount account) {
        return new FileHints(account);
    }
}
