package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One thing the office can do. One class per operation, one page in {@code docs/operations}, one
 * test, one name; the test {@code OperationsTest} fails when one of the four is missing.
 *
 * @param <C> its command: a record whose components are its fields
 */
public interface Operation<C extends Record> {

    /** The stable name, {@code job.what-is-done}, in code, interface, docs and log. */
    String name();

    /** Who may ask, by their role in the unit. */
    Set<Role> roles();

    /**
     * Decides what the command comes to. Reads, never writes, and gives the same answer whether it
     * is asked before the act ("may I?"), for the act, or again when the last signature has come.
     */
    Proposal propose(C command, Context context);

    /** Whose book it is recorded in. */
    enum Book {
        /** The unit's own. */
        UNIT,
        /**
         * The authority's oversight book, which nobody sees who is not let in. Such an operation
         * moves no money and never waits: what it lacks is refused, since a request would be seen.
         */
        OVERSIGHT
    }

    /**
     * The kinds of unit that it is for, such as {@code agency}; empty when it is for all. In any
     * other unit it is refused as {@code unit_of_another_kind}, which names the first, and it is
     * not offered.
     */
    default List<String> unitKinds() {
        return List.of();
    }

    /** Whose book it is recorded in: the unit's own, unless it says otherwise. */
    default Book book() {
        return Book.UNIT;
    }

    /**
     * Where its receipt is read, below the unit: the voucher, unless the operation has a page of
     * its own for it.
     */
    default String receipt(Outcome.Done done) {
        return "/vouchers/" + done.fact().id();
    }

    /**
     * Whether somebody who may see the unit's book may read what was asked in a fact of this
     * operation. A fact that may not be read is not there for them; by default all may be.
     */
    default boolean reads(Context context, UUID fact) {
        return true;
    }

    /** The shape of its command, which is the record that it is an operation of. */
    default CommandShape<C> shape() {
        return CommandShape.of(this);
    }
}
