package dk.betroet.office.platform.operation;

import java.util.List;
import java.util.Optional;

/**
 * How one kind of identity is offered, checked and named. Every job adds one for each kind of thing
 * its commands name.
 *
 * @param <I> the identity
 */
public interface Reference<I extends Id> {

    /** One thing that may be chosen. */
    record Option(String id, String label) {}

    /** The identity's type. */
    Class<I> type();

    /**
     * What may be chosen now.
     *
     * @param from what {@link Field#from} says: which of them; empty for all
     */
    List<Option> options(Context context, String from);

    /**
     * The name of one, also when it may no longer be chosen; empty when there is none in this unit.
     * That is the same answer as for one in another unit, so that nothing can be found out.
     */
    Optional<String> label(Context context, I id);

    /**
     * Whether a field that need not be filled in is left out of a form as long as nothing can be
     * chosen: the unit has nothing of the kind, and the question would puzzle whoever reads it.
     */
    default boolean leftOutWhenEmpty() {
        return false;
    }

    /**
     * Whether the thing is there and is one of those that may be named. By default whatever has a
     * label; what it may be used for is the operation's to say.
     */
    default boolean exists(Context context, I id, String from) {
        return label(context, id).isPresent();
    }
}
