package dk.betroet.office.account.statement;

import dk.betroet.office.platform.web.format.Text;
import java.util.Set;

/** What money was for, in the words of the one whose money it is. */
public final class Purposes {

    /** The ledger's words that have a text {@code account.purpose.<word>}. */
    static final Set<String> KNOWN = Set.of(
            "daily", "clothes", "special", "bills", "food", "transport", "trip", "activities",
            "gift", "other", "opening", "deposit", "draw", "move", "contribute", "contribution",
            "pension", "from-relative", "interest", "other-in", "fee", "direct-debit", "other-out",
            "surplus", "settlement", "estate");

    private Purposes() {}

    /** The text of a ledger's word; one that has no text is shown as it stands. */
    public static Text text(String purpose) {
        return KNOWN.contains(purpose)
                ? Text.of("account.purpose." + purpose)
                : Text.plain(purpose);
    }
}
