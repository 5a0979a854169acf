package dk.betroet.office.account.bankfile;

/**
 * Who paid or was paid, as the bank says it; a person's name is personal data.
 *
 * @param name empty when the bank does not say
 * @param account as written by the bank; empty when it does not say
 */
public record Counterparty(String name, String account) {

    /** The bank does not say. */
    public static final Counterparty UNKNOWN = new Counterparty("", "");
}
