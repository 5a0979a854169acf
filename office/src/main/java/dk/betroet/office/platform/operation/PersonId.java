package dk.betroet.office.platform.operation;

import java.util.UUID;

/** A person of the authority. */
public record PersonId(UUID value) implements Id {}
