package dk.betroet.office.account.bankfile;

import dk.betroet.office.platform.number.DanishAccount;
import dk.betroet.office.platform.number.Iban;
import dk.betroet.office.platform.number.NumberRead;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account a statement is about, as the file names it.
 *
 * <p>A Danish IBAN and its registration and account number are the same account. A text without
 * at least five digits is a nickname, not a number, and can be compared with nothing.
 *
 * @param text IBAN without blanks, {@code 1234 0001234567}, or what the file says
 * @param danish registration and account number, where known
 */
public record StatementAccount(String text, @Nullable DanishAccount danish) {

    private static final int FEWEST_DIGITS = 5;

    /** The account with this IBAN. */
    public static StatementAccount of(Iban iban) {
        return new StatementAccount(iban.text(), iban.toDanishAccount().orElse(null));
    }

    /** The account with this registration and account number. */
    public static StatementAccount of(DanishAccount account) {
        return new StatementAccount(account.toPrinted(), account);
    }

    /**
     * What a file calls the account. Empty when it looks like an IBAN and its check digits are
     * wrong; any other text is taken as it is.
     */
    static Optional<StatementAccount> parse(String written) {
        String text = Texts.clean(written);
        if (Iban.parse(text) instanceof NumberRead.Valid<Iban>(Iban iban)) {
            return Optional.of(of(iban));
        }
        if (text.matches("(?i)[a-z]{2}[0-9]{2}[0-9a-z ]{11,40}")) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{4}[ .-]{1,3}[0-9][0-9 .-]{0,14}|[0-9]{14}")) {
            Optional<DanishAccount> danish = DanishAccount.parse(text).toOptional();
            if (danish.isPresent()) {
                return danish.map(StatementAccount::of);
            }
        }
        return Optional.of(new StatementAccount(text, null));
    }

    boolean isNickname() {
        return danish == null
                && text.chars().filter(sign -> sign >= '0' && sign <= '9').count() < FEWEST_DIGITS;
    }

    /** Whether both name the same account; an account number alone fits any branch. */
    public boolean isSameAs(StatementAccount other) {
        if (danish != null && other.danish != null) {
            return danish.equals(other.danish);
        }
        if (danish != null) {
            return isAccountOf(other.text, danish);
        }
        if (other.danish != null) {
            return isAccountOf(text, other.danish);
        }
        return text.replace(" ", "").equalsIgnoreCase(other.text.replace(" ", ""));
    }

    private static boolean isAccountOf(String number, DanishAccount account) {
        return DanishAccount.parse(account.registration(), number).toOptional()
                .filter(account::equals)
                .isPresent();
    }
}
