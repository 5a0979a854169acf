package dk.betroet.office.platform.operation;

import java.util.UUID;

/** A fund: one owner's or one pool's money. */
public record FundId(UUID value) implements Id {}
