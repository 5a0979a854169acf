package dk.betroet.kernel.ledger;

import java.util.UUID;

/**
 * Where money physically is, as far as the ledger needs to know.
 *
 * @param id its identity
 * @param kind what sort of place
 */
public record Place(UUID id, PlaceKind kind) {}
