package dk.betroet.simulation.bookkeeper;

import java.util.List;

/**
 * What comes of a deed, in words that both the office's answer and the bookkeeper's fit.
 *
 * @param kind which sort of answer
 * @param replay whether it was given before, to the same key
 * @param why the reasons: the house's by id in their order, or the rule book's as {@code reason
 *     rule}, sorted; field errors by code
 * @param voucher the voucher number, 0 when no money moved
 */
public record Answer(Kind kind, boolean replay, List<String> why, long voucher) {

    /** The sorts of answer. */
    public enum Kind { DONE, WAITING, REFUSED, INVALID, UNKNOWN, KEY_REUSED, ENDED }

    public Answer {
        why = List.copyOf(why);
    }

    static Answer of(Kind kind, List<String> why) {
        return new Answer(kind, false, why, 0);
    }

    static Answer refused(String... why) {
        return of(Kind.REFUSED, List.of(why));
    }

    /** Whether something may have changed in the books. */
    public boolean changes() {
        return !replay && (kind == Kind.DONE || kind == Kind.WAITING || kind == Kind.ENDED);
    }

    /** The same answer given once more. */
    public Answer again() {
        return new Answer(kind, true, kind == Kind.WAITING ? List.of() : why, voucher);
    }

    @Override
    public String toString() {
        return kind + (replay ? " again" : "") + (voucher > 0 ? " no. " + voucher : "")
                + (why.isEmpty() ? "" : " " + why);
    }
}
