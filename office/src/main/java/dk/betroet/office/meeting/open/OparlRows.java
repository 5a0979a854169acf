package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.session.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What nobody reads of one secretariat, in one reading.
 *
 * @param site the address that pages begin with
 * @param cvr the number of the authority, when the operator has said it
 * @param closed bodies that were open and are no longer, with when that changed
 * @param published all versions of all papers, the withdrawn ones too
 * @param papers of each paper the last version, where it stands
 * @param named the items that were ever told
 */
record OparlRows(String site, UUID unit, String unitName, String authority,
        @Nullable String cvr, List<Organization> organizations, Map<UUID, Instant> closed,
        List<Seat> seats, List<Held> meetings, List<Publication> published,
        List<PublicDesk.Paper> papers, Map<UUID, Named> named) {

    /** An open body. */
    record Organization(Body body, Instant created, Instant modified) {}

    /** A seat. */
    record Seat(Body.Seat seat, Instant changed) {}

    /** A meeting. */
    record Held(Meeting meeting, Instant created, Instant changed) {}

    /**
     * An item that was told at least once.
     *
     * @param cases the cases that it was told under; none when its heading never was
     */
    record Named(UUID body, UUID meeting, Set<UUID> cases, Instant created, Instant modified) {}

    /** What a body is called. */
    String name(UUID body) {
        return organizations.stream().filter(one -> one.body().id().equals(body))
                .map(one -> one.body().shortName()).findFirst().orElse("");
    }

    /** One of the items that were told. */
    Named namedBy(UUID item) {
        return Objects.requireNonNull(named.get(item), "told");
    }
}
