package dk.betroet.kernel.key;

/**
 * Something that is wrong with the rows of a basis.
 *
 * @param row where it stands, from 1; 0 when it is about no single row
 * @param code the recipient's code as it was read; empty when it is about none
 * @param column the column; empty when it is about none
 */
public record BasisProblem(Kind kind, int row, String code, String column) {

    /** What can be wrong, with a stable id. */
    public enum Kind {
        /** There are no rows. */
        EMPTY("basis_empty"),
        /** A row has no code. */
        CODE_MISSING("code_missing"),
        /** The code has been on a row before. */
        CODE_DUPLICATE("code_duplicate"),
        /** There is no recipient with this code. */
        CODE_UNKNOWN("code_unknown"),
        /** A recipient that must be there has no row. */
        RECIPIENT_MISSING("recipient_missing"),
        /** A cell is blank, which is not zero. */
        VALUE_MISSING("value_missing"),
        /** A number is below zero. */
        VALUE_NEGATIVE("value_negative");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
