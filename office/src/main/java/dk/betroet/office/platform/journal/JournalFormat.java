package dk.betroet.office.platform.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a book can be written as. */
public enum JournalFormat {
    /** For ledger 3: both dates, and a balance asserted behind every posting. */
    LEDGER("ledger"),
    /** For hledger: the same, in its own dialect. */
    HLEDGER("journal"),
    /** For beancount 2 and 3: recorded day as metadata, balances asserted each month. */
    BEANCOUNT("beancount"),
    /** One row for each posting, for Danish Excel, with the balance after it. */
    CSV("csv"),
    /** The same as a workbook. */
    XLSX("xlsx");

    private final String ending;

    JournalFormat(String ending) {
        this.ending = ending;
    }

    /** The end of the file's name, without a dot. */
    public String ending() {
        return ending;
    }

    /** The word for it on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this word. */
    public static Optional<JournalFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
