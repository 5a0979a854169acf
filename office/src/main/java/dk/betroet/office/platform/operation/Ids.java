package dk.betroet.office.platform.operation;

import java.util.UUID;

/** Where new identities come from. */
@FunctionalInterface
public interface Ids {

    /** One that was never given before. */
    UUID next();
}
