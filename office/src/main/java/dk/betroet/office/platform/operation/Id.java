package dk.betroet.office.platform.operation;

import java.util.UUID;

/**
 * What a command names something by. Each kind of thing has its own record, so that a place can
 * never be handed over where a fund is asked for.
 */
public interface Id {

    /** The identity itself. */
    UUID value();
}
