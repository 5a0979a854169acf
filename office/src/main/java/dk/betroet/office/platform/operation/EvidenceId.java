package dk.betroet.office.platform.operation;

import java.util.UUID;

/** A file that was uploaded. */
public record EvidenceId(UUID value) implements Id {}
