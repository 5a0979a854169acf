package dk.betroet.office.account.bank;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Bank lines and vouchers that were said to be the same. */
public record MatchId(UUID value) implements Id {}
