package dk.betroet.office.account.bankfile;

import java.util.List;

/**
 * Something the reader of a statement should know, though the statement was accepted.
 *
 * @param kind what it is about
 * @param details the values of the message, in the order the kind gives them
 */
public record BankFileNote(Kind kind, List<Detail> details) {

    public BankFileNote {
        details = List.copyOf(details);
    }

    static BankFileNote of(Kind kind, Detail... details) {
        return new BankFileNote(kind, List.of(details));
    }

    /** What a note is about; the id is stable and is the key of its text. */
    public enum Kind {
        /** The file does not say its encoding. Detail: the one that was taken. */
        ENCODING_ASSUMED("bankfile.note.encoding_assumed"),
        /** Lines that are pending, reserved, rejected or only informative. Detail: how many. */
        NOT_BOOKED_LEFT_OUT("bankfile.note.not_booked_left_out"),
        /** The bank used a reference more than once. Details: the reference, how often. */
        REFERENCE_REPEATED("bankfile.note.reference_repeated"),
        /** The parts of a batch do not sum to the line. Details: file line, difference. */
        PARTS_DIFFER("bankfile.note.parts_differ"),
        /** The line has no booking date, so its value date counts. Detail: file line. */
        VALUE_DATE_TAKEN("bankfile.note.value_date_taken"),
        /** The bank marks the statement as a copy. */
        IS_A_COPY("bankfile.note.is_a_copy"),
        /** A column without a known meaning was left out. Detail: its name. */
        COLUMN_LEFT_OUT("bankfile.note.column_left_out"),
        /** The rows were newest first and have been turned. */
        NEWEST_FIRST("bankfile.note.newest_first"),
        /** No column says the currency; kroner were taken. */
        KRONER_ASSUMED("bankfile.note.kroner_assumed"),
        /** The file names no account; the one it was read into was taken, or none. */
        ACCOUNT_NOT_NAMED("bankfile.note.account_not_named");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The stable id, which is also the key of its text. */
        public String id() {
            return id;
        }
    }
}
