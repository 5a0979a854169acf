package dk.betroet.office.personnel;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A relation between two people. */
public record RelationId(UUID value) implements Id {}
