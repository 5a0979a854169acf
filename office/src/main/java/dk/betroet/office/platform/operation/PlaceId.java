package dk.betroet.office.platform.operation;

import java.util.UUID;

/** A place where money or valuables are kept. */
public record PlaceId(UUID value) implements Id {}
