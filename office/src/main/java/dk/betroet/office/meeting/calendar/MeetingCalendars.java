package dk.betroet.office.meeting.calendar;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.calendar.CalendarEvent;
import dk.betroet.office.platform.calendar.CalendarFile;
import dk.betroet.office.platform.calendar.CalendarLinks;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.format.Wording;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Meetings as calendars. Everybody's calendar of an open body says where it meets; a member's own
 * lies with whoever keeps their calendar, so of a body that is not open it says only when. Of a
 * closed meeting both say only when.
 */
@Controller
class MeetingCalendars {

    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=utf-8");
    private static final int YEARS_BACK = 1;

    private final MeetingDesk desk;
    private final Database database;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Units units;
    private final Roles roles;
    private final CalendarLinks links;
    private final Wording wording;

    MeetingCalendars(MeetingDesk desk, Database database, Meetings meetings, Bodies bodies,
            Units units, Roles roles, CalendarLinks links, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.meetings = meetings;
        this.bodies = bodies;
        this.units = units;
        this.roles = roles;
        this.links = links;
        this.wording = wording;
    }

    @GetMapping("/public/bodies/{body}/calendar.ics")
    ResponseEntity<byte[]> ofBody(@PathVariable UUID body) {
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Words words = wording.current();
        return database.read(new Tenant.Everybody(), sql -> {
            UUID unit = sql.sql("select unit_id from body where body_id = ?").param(body)
                    .query(UUID.class).optional().orElseThrow(MeetingDesk::nothing);
            Body found = bodies.find(sql, unit, body, desk.today())
                    .orElseThrow(MeetingDesk::nothing);
            List<CalendarEvent> events = recent(sql, unit).stream()
                    .filter(one -> one.body().equals(body))
                    .map(one -> event(sql, one, one.closed() ? Text.of("notices.meeting-closed")
                            : Text.of("notices.meeting-of", found.shortName()), one.venue(),
                            URI.create(site + "/public/bodies/" + body), words)).toList();
            return answer(CalendarFile.of(found.name(), events), true);
        });
    }

    @GetMapping("/calendars/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> ofMember(@PathVariable String secret) {
        CalendarLinks.Owner owner = links.owner(secret).orElseThrow(MeetingDesk::nothing);
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return database.read(new Tenant.Whole(owner.authority()), sql -> {
            List<CalendarEvent> events = new ArrayList<>();
            for (UUID unit : here(sql, owner.person())) {
                Unit found = units.find(sql, unit).orElseThrow();
                events.addAll(own(sql, found, owner.person(), site));
            }
            return answer(CalendarFile.of(wording.current().key("notices.calendar-name"), events),
                    false);
        });
    }

    /** The units that the person still has something to do in; a seat alone lets nobody in. */
    private Set<UUID> here(JdbcClient sql, UUID person) {
        Set<UUID> sits = Set.copyOf(sql.sql("select unit_id from seat where person_id = ?")
                .param(person).query(UUID.class).list());
        return roles.of(sql, person, desk.today()).stream().map(Roles.Held::unit)
                .filter(unit -> unit != null && sits.contains(unit)).collect(Collectors.toSet());
    }

    private List<CalendarEvent> own(JdbcClient sql, Unit unit, UUID person, String site) {
        List<Body.Seat> seats = bodies.allSeatsOf(sql, unit.id(), person);
        Words words = wording.current();
        List<CalendarEvent> events = new ArrayList<>();
        for (Meeting one : recent(sql, unit.id())) {
            boolean sits = seats.stream().anyMatch(seat ->
                    seat.body().equals(one.body()) && seat.on(one.heldOn()));
            if (sits) {
                boolean open = bodies.isOpen(sql, one.body()) && !one.closed();
                events.add(event(sql, one, open ? name(sql, unit, one)
                        : Text.of("notices.meeting"),
                        open ? one.venue() : "",
                        URI.create(site + "/u/" + unit.slug() + "/meetings/" + one.id()),
                        words));
            }
        }
        return events;
    }

    private Text name(JdbcClient sql, Unit unit, Meeting meeting) {
        return bodies.find(sql, unit.id(), meeting.body(), meeting.heldOn())
                .map(body -> Text.of("notices.meeting-of", body.shortName()))
                .orElse(Text.of("notices.meeting"));
    }

    private List<Meeting> recent(JdbcClient sql, UUID unit) {
        LocalDate first = desk.today().minusYears(YEARS_BACK);
        return meetings.in(sql, unit).stream().filter(one -> !one.heldOn().isBefore(first))
                .toList();
    }

    private static CalendarEvent event(JdbcClient sql, Meeting one, Text title, String place,
            URI href, Words words) {
        boolean cancelled = one.stage() == Meeting.Stage.CANCELLED;
        return new CalendarEvent(one.id(), one.sequence(), cancelled,
                words.say(title), one.heldOn(), MeetingTimes.startsAt(one).orElse(null), place,
                href, changed(sql, one.id()));
    }

    private static Instant changed(JdbcClient sql, UUID meeting) {
        return sql.sql("select changed_at from meeting where meeting_id = ?").param(meeting)
                .query(OffsetDateTime.class).single().toInstant();
    }

    private static ResponseEntity<byte[]> answer(byte[] calendar, boolean everybodys) {
        return ResponseEntity.ok().contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename("calendar.ics").build().toString())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(everybodys ? CacheControl.maxAge(
                        Duration.ofMinutes(5)).cachePublic() : CacheControl.noStore())
                .body(calendar);
    }
}
