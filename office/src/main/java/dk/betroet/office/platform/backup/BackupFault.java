package dk.betroet.office.platform.backup;

import java.io.IOException;

/**
 * Why a backup is not made, or is not gone back to. Thrown through the streams and caught where
 * the command or the nightly work begins, which says it; nothing is half done then.
 */
public final class BackupFault extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; what to do about it stands in {@code docs/backup.md}. */
    public enum Reason {
        /** The file does not begin as a backup does. */
        NOT_A_BACKUP("not-a-backup"),
        /** The file, or the tables in it, were made by a newer Betroet. */
        NEWER("newer"),
        /** Bytes were changed. */
        DAMAGED("damaged"),
        /** The file ends before its end. */
        TRUNCATED("truncated"),
        /** Not the passphrase or key that it was made with. */
        WRONG_KEY("wrong-key"),
        /** There is an office where it should go. */
        NOT_EMPTY("not-empty"),
        /** The tables are not as they should be; start the office once, or ask. */
        UNFIT_TABLES("unfit-tables"),
        /** The master key is not the one that the rows were sealed with. */
        OTHER_MASTER_KEY("other-master-key"),
        /** What was restored is not what was saved. */
        NOT_THE_SAME("not-the-same"),
        /** The file cannot be written or read. */
        FILE("file"),
        /** The database does not do what it is asked. */
        DATABASE("database");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /** The stable name, in logs and on pages. */
        public String id() {
            return id;
        }
    }

    private final Reason reason;

    BackupFault(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    BackupFault(Reason reason, String words, Throwable cause) {
        super(words, cause);
        this.reason = reason;
    }

    /** Which kind of fault. */
    public Reason reason() {
        return reason;
    }

    /** The same in a sentence for the operator, without personal data. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
