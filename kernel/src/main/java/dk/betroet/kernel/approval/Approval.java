package dk.betroet.kernel.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * A person letting something take effect that the rule book leaves to them, with their reason. Not
 * a signature: it decides, it does not vouch.
 *
 * @param person who approved
 * @param capacity as what, such as {@code leader} or {@code guardian}
 * @param reason why, in their own words; required wherever an approval is
 * @param approvedAt when, by the server's clock
 */
public record Approval(UUID person, String capacity, String reason, Instant approvedAt) {}
