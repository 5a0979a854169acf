package dk.betroet.office.custody.key;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A key or card that has passed into someone's hand. */
public record KeyId(UUID value) implements Id {}
