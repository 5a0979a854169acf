package dk.betroet.simulation;

/** What can go wrong while something is done. */
enum Fault {
    /** Nothing does. */
    NONE,
    /** The connection is cut before a statement. */
    CUT_BEFORE_STATEMENT,
    /** The connection is cut after a statement, before the next. */
    CUT_AFTER_STATEMENT,
    /** The connection is cut before the transaction is committed. */
    CUT_BEFORE_COMMIT,
    /** The transaction is committed, and the reply is lost. */
    LOST_REPLY,
    /** The disk is full. */
    DISK_FULL,
    /** The database gives up on a deadlock. */
    DEADLOCK,
    /** The database cannot serialize. */
    SERIALIZATION,
    /** The same message is delivered twice. */
    DUPLICATE_DELIVERY,
    /** A key comes again with another body. */
    KEY_REUSED,
    /** Two act on one book at the same moment. */
    TWO_AT_ONCE,
    /** The clock jumps forward by days. */
    CLOCK_FORWARD,
    /** The clock is set back. */
    CLOCK_BACK,
    /** The application ends between two steps, and another is started. */
    RESTART;

    /** Whether it strikes in the middle of a transaction. */
    boolean strikes() {
        return compareTo(CUT_BEFORE_STATEMENT) >= 0 && compareTo(SERIALIZATION) <= 0;
    }

    /** The state that PostgreSQL itself would give, for those that it gives. */
    String sqlState() {
        return switch (this) {
            case DISK_FULL -> "53100";
            case DEADLOCK -> "40P01";
            case SERIALIZATION -> "40001";
            default -> "08006";
        };
    }
}
