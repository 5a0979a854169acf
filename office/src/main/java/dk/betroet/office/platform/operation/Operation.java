package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.people.Role;
import java.util.Set;

/**
 * One thing the office can do. One class per operation, one page in {@code docs/operations}, one
 * test,
 * one name; the test {@code OperationsTest} fails when one of the four is missing.
 *
 * @param <C> its command: a record whose components are its fields
 */
public interface Operation<C extends Record> {

    /** The stable name, {@code job.what-is-done}, in code, interface, docs and log. */
    String name();

    /** What it is asked with. */
    Class<C> command();

    /** Who may ask, by their role in the unit. */
    Set<Role> roles();

    /**
     * Decides what the command comes to. Reads, never writes, and gives the same answer whether it
     * is
     * asked before the act ("may I?"), for the act, or again when the last signature has come.
     */
    Proposal propose(C command, Context context);

    /** The shape of its command. */
    default CommandShape<C> shape() {
        return CommandShape.of(command());
    }
}
