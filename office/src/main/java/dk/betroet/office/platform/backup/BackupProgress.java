package dk.betroet.office.platform.backup;

/** Is told how far a long work is. */
@FunctionalInterface
public interface BackupProgress {

    /** Tells nobody. */
    BackupProgress NONE = (step, percent, rows) -> { };

    /** The steps, in their order. */
    enum Step {
        /** Reading the rows and writing the file. */
        SAVING,
        /** Reading the file back. */
        CHECKING,
        /** Writing the rows into the database. */
        RESTORING,
        /** Reading them again and comparing. */
        COMPARING
    }

    /**
     * So far.
     *
     * @param step what is being done
     * @param percent 0 to 100 of this step
     * @param rows how many rows so far in this step
     */
    void at(Step step, int percent, long rows);
}
