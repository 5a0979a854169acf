package dk.betroet.office.commonfund.pool;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A common fund with the charter that holds now.
 *
 * @param accountedOn the day the members were last given its account, or null
 * @param closedOn the day it was wound up, or null
 */
public record CommonFund(
        UUID id, UUID unit, String name, LocalDate openedOn, @Nullable LocalDate accountedOn,
        @Nullable LocalDate closedOn, Charter charter) {}
