package dk.betroet.office.account.bank;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A line of a bank statement that was read in. */
public record BankLineId(UUID value) implements Id {}
