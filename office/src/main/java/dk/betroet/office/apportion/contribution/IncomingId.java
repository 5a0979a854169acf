package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A line of a bank statement that brought money. */
public record IncomingId(UUID value) implements Id {}
