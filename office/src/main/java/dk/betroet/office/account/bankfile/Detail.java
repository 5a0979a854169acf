package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;

/** A value inside a message; the page that shows it formats it in the reader's language. */
public sealed interface Detail {

    /** Words from the file or from the ledger. May be personal: never for a log. */
    record Text(String value) implements Detail {}

    /** An amount. */
    record Amount(Money value) implements Detail {}

    /** A date. */
    record Day(LocalDate value) implements Detail {}

    /** A number of something. */
    record Count(long value) implements Detail {}
}
