package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who writes minutes, and who sees which version of them. What somebody sees of an item in it is
 * as much as they see of its case.
 */
@Component
public class MinutesRight {

    private final MinutesVersions versions;
    private final Bodies bodies;

    MinutesRight(MinutesVersions versions, Bodies bodies) {
        this.versions = versions;
        this.bodies = bodies;
    }

    /** Whether they are being written now, and the visitor writes them. */
    public boolean writes(Visit visit, Meeting meeting) {
        return meeting.written() && visit.is(Role.EMPLOYEES);
    }

    /** Whether there is anything of them for the visitor. */
    public boolean reads(Visit visit, JdbcClient sql, Meeting meeting) {
        return writes(visit, meeting) || !seen(visit, sql, meeting).isEmpty();
    }

    /**
     * The versions that the visitor sees, the latest first: what was sent in hearing, if they work
     * with it, look over it or were there; what was approved, like everybody who comes in.
     */
    public List<MinutesVersions.Version> seen(Visit visit, JdbcClient sql, Meeting meeting) {
        boolean hearing = visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS)
                || !own(visit, sql, meeting).isEmpty();
        return versions.of(sql, meeting.id()).stream().filter(version ->
                hearing || version.kind() != MinutesVersions.Kind.HEARING).toList();
    }

    /** The seats that the visitor has and that were at the meeting. */
    public List<Body.Seat> own(Visit visit, JdbcClient sql, Meeting meeting) {
        Set<UUID> present = versions.present(sql, meeting.id());
        return bodies.seatsOf(sql, visit.unit().id(), visit.caller().personOrFail(),
                meeting.heldOn()).stream().filter(seat -> present.contains(seat.id())).toList();
    }
}
