package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One resident's part in a common fund, from the day they joined to the day they left.
 *
 * @param fund the common fund
 * @param member the resident's own fund
 * @param paidIn what has been paid in for them since they joined, reversed payments left out
 * @param leftOn the day they were settled with, or null
 */
public record Membership(
        UUID id, UUID fund, UUID member, LocalDate joinedOn, @Nullable LocalDate leftOn,
        Money paidIn) {}
