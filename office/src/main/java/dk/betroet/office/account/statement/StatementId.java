package dk.betroet.office.account.statement;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A statement that an owner was given. */
public record StatementId(UUID value) implements Id {}
