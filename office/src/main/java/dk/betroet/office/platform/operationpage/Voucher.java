package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact with everything a receipt shows, as one visitor may see it.
 *
 * @param actor who asked for it
 * @param resident the resident it is about, or null
 * @param command what was asked; empty for who sees only their own lines of it
 * @param transfers what moved, those of others left out for who sees only their own
 * @param verdict the rule book's answer as it stands in the chain
 * @param reverses the fact it undoes, or null
 * @param reversedBy the fact that undid it, or null
 * @param names of all people that appear
 * @param subjects the residents whose affairs are shown
 */
public record Voucher(
        Recorded fact,
        UUID actor,
        @Nullable UUID resident,
        Optional<CommandView> command,
        List<Moved> transfers,
        List<Signed> signatures,
        List<Paper> papers,
        Map<String, Object> verdict,
        List<Approved> approvals,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        Map<UUID, String> names,
        Set<UUID> subjects) {

    /**
     * Money that moved.
     *
     * @param from the name of the place, or null for the world outside
     * @param to the name of the place, or null for the world outside
     */
    public record Moved(String owner, @Nullable String from, @Nullable String to, String purpose,
            Money amount) {}

    /** Somebody who vouched for it. */
    public record Signed(UUID person, String capacity, String method, Instant at) {}

    /** Somebody who let it take effect; the reason is null when its person has been erased. */
    public record Approved(UUID person, String capacity, @Nullable String reason) {}

    /**
     * A file that proves it.
     *
     * @param hash the one in the chain
     * @param opens whether the visitor may look into it: not when it is about others as well
     */
    public record Paper(String kind, UUID evidence, String hash, boolean opens) {}
}
