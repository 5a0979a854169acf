package dk.betroet.accounts.table;

import java.util.List;

/**
 * That one row is made of others, in every column.
 *
 * @param rule what kind of making it is
 * @param row the row that is made
 * @param parts the rows that it is made of
 * @param signs for each part whether it is added (1) or taken away (-1)
 */
public record Relation(Rule rule, int row, List<Integer> parts, List<Integer> signs) {

    /** The kinds of making. */
    public enum Rule {

        /** Lines make a sum. */
        SUM,

        /** Sums make a total. */
        TOTAL,

        /** Costs and income make a result. */
        RESULT,

        /** Result and balancing make nought: the row is the balancing, its part the result. */
        BALANCED,

        /** What came over and the result make what goes on. */
        CARRIED
    }

    public Relation {
        parts = List.copyOf(parts);
        signs = List.copyOf(signs);
    }

    /** All parts added. */
    public static Relation adding(Rule rule, int row, List<Integer> parts) {
        return new Relation(rule, row, parts, parts.stream().map(_ -> 1).toList());
    }
}
