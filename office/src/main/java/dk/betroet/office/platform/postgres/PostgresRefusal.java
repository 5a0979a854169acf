package dk.betroet.office.platform.postgres;

/**
 * Why a server was not started: a reason with a stable name, what was found, and the way out.
 *
 * @param reason the stable reason
 * @param found  one sentence: what is the matter
 * @param remedy one sentence: what the reader can do about it
 */
public record PostgresRefusal(Reason reason, String found, String remedy) {

    /** The reasons, in the order in which they are looked for. */
    public enum Reason {
        /** Another process holds the data folder. */
        FOLDER_IN_USE,
        /** Run as root on a system where nothing can start a program as another user. */
        NO_OTHER_USER,
        /** There are no PostgreSQL programs for this system, or not where they were said to be. */
        NO_BINARIES,
        /** The user that PostgreSQL runs as cannot reach the data folder. */
        FOLDER_CLOSED,
        /** The data were made by another major version of PostgreSQL. */
        OTHER_VERSION,
        /** The data exist, but the password to them is gone. */
        PASSWORD_LOST,
        /** A server from an earlier run still serves the folder and could not be stopped. */
        ORPHAN_STAYS,
        /** PostgreSQL was started and gave up; its own last words are in the text. */
        DID_NOT_START,
        /** The server would not promise to keep what it has acknowledged. */
        NOT_DURABLE
    }

    /** Both sentences, as they are shown to the person at the command line. */
    public String text() {
        return found + "\n" + remedy;
    }
}
