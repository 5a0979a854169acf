package dk.betroet.office.custody.count;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A count of cash. */
public record CountId(UUID value) implements Id {}
