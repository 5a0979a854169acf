package dk.betroet.office.platform.operation;

import java.util.UUID;

/** Something that happened in a book. */
public record FactId(UUID value) implements Id {}
