package dk.betroet.office.platform.document;

import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head and foot of a paper; in the template's model as {@code paper}.
 *
 * @param title what the paper is; also its name in a reader's window
 * @param subject whom or what it is about, below the title; or null
 * @param authority who answers for the money
 * @param place the unit that made the paper; or null
 * @param made the day it was made
 * @param reference its own number or name, such as a voucher number; or null
 * @param chainHead the head of the book's chain when the paper was made, in hexadecimal, so that
 *     the paper becomes a witness; or null for papers without a book
 * @param checkpoint the newest signed checkpoint of the book, which nobody without the key could
 *     make, in a sentence; or null
 * @param demo whether all data on it are fictional, which the paper then says
 */
public record PaperView(
        Text title,
        @Nullable Text subject,
        String authority,
        @Nullable String place,
        LocalDate made,
        @Nullable String reference,
        @Nullable String chainHead,
        @Nullable Text checkpoint,
        boolean demo) {

    /** A paper of a book that is not signed, or of none. */
    public PaperView(Text title, @Nullable Text subject, String authority, @Nullable String place,
            LocalDate made, @Nullable String reference, @Nullable String chainHead,
            boolean demo) {
        this(title, subject, authority, place, made, reference, chainHead, null, demo);
    }

    /** The chain's head in groups of eight, so that it can be read aloud and compared. */
    public @Nullable String chainHeadInGroups() {
        return chainHead == null ? null : chainHead.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
