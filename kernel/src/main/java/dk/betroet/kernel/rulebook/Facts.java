package dk.betroet.kernel.rulebook;

import java.util.Optional;

/** Something facts can be asked of: a situation, or one earlier movement. */
@FunctionalInterface
public interface Facts {

    /** The fact of this name, or empty when nobody told it. */
    Optional<Value> fact(String name);
}
