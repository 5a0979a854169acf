package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads, as nobody, what programs are told of a secretariat. */
@Component
class OparlReading {

    private final PublicDesk desk;
    private final Bodies bodies;
    private final Meetings meetings;
    private final OparlSettings settings;

    OparlReading(PublicDesk desk, Bodies bodies, Meetings meetings, OparlSettings settings) {
        this.desk = desk;
        this.bodies = bodies;
        this.meetings = meetings;
        this.settings = settings;
    }

    /** The secretariats that have an open body, each once. */
    List<UUID> units() {
        return desk.read(desk::all).stream().map(PublicDesk.OpenBody::unit).distinct().toList();
    }

    /** What there is of one; the same answer as when there is none, if it has no open body. */
    OparlRows of(UUID unit, String site) {
        return desk.read(sql -> {
            List<PublicDesk.OpenBody> open = desk.all(sql).stream()
                    .filter(one -> one.unit().equals(unit)).toList();
            if (open.isEmpty()) {
                throw MeetingDesk.nothing();
            }
            PublicDesk.OpenBody first = open.getFirst();
            List<Publication> published = open.stream().flatMap(one ->
                    desk.published(sql, one.body().id()).stream()).toList();
            return new OparlRows(site, unit, first.unitName(), first.authority(),
                    settings.cvr().get(first.slug()),
                    open.stream().map(one -> organization(sql, one.body())).toList(),
                    closed(sql, unit),
                    open.stream().flatMap(one -> seats(sql, one.body()).stream()).toList(),
                    held(sql, unit), published,
                    open.stream().flatMap(one ->
                            desk.standing(sql, one.body().id()).stream()).toList(),
                    named(sql, published));
        });
    }

    /** The secretariat that something of a kind belongs to; empty when nobody knows of it. */
    Optional<UUID> unitOf(Thing.Kind kind, UUID id) {
        String where = switch (kind) {
            case BODY -> "select unit_id from unit where unit_id = ?";
            case ORGANIZATION -> "select unit_id from body_opening where body_id = ? limit 1";
            case MEMBERSHIP -> "select unit_id from seat where seat_id = ?";
            case MEETING, LOCATION -> "select unit_id from meeting where meeting_id = ?";
            case AGENDA_ITEM, CONSULTATION ->
                    "select unit_id from publication_named where item_id = ? limit 1";
            case PAPER -> "select unit_id from publication_named where case_id = ? limit 1";
            case FILE -> "select unit_id from publication where publication_id = ?";
            case PERSON, LEGISLATIVE_TERM -> "";
        };
        return where.isEmpty() ? Optional.empty()
                : desk.read(sql -> sql.sql(where).param(id).query(UUID.class).optional());
    }

    private static Instant moment(JdbcClient sql, String query, UUID id) {
        return sql.sql(query).param("id", id).query(OffsetDateTime.class).single().toInstant();
    }

    private static OparlRows.Organization organization(JdbcClient sql, Body body) {
        return new OparlRows.Organization(body,
                moment(sql, "select min(changed_at) from body_opening where body_id = :id",
                        body.id()),
                moment(sql, """
                        select greatest(
                            (select max(changed_at) from body_opening where body_id = :id),
                            (select max(changed_at) from body_name where body_id = :id),
                            (select max(changed_at) from charter where body_id = :id),
                            (select max(changed_at) from seat where body_id = :id))""",
                        body.id()));
    }

    private static Map<UUID, Instant> closed(JdbcClient sql, UUID unit) {
        Map<UUID, Instant> closed = new LinkedHashMap<>();
        sql.sql("""
                select body_id, max(changed_at) as at from body_opening
                where unit_id = ? and not body_is_open(body_id) group by body_id""")
                .param(unit)
                .query(row -> {
                    closed.put(row.getObject("body_id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return closed;
    }

    private List<OparlRows.Seat> seats(JdbcClient sql, Body body) {
        Map<UUID, Instant> changed = new HashMap<>();
        sql.sql("select seat_id, changed_at from seat where body_id = ?").param(body.id())
                .query(row -> {
                    changed.put(row.getObject("seat_id", UUID.class),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                });
        return bodies.seats(sql, body.id()).stream().map(seat -> new OparlRows.Seat(
                seat, changed.getOrDefault(seat.id(), Instant.EPOCH))).toList();
    }

    /** Meetings are told from when their body was opened, or were called after that. */
    private List<OparlRows.Held> held(JdbcClient sql, UUID unit) {
        Map<UUID, Meeting> all = meetings.in(sql, unit).stream()
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
        return sql.sql("""
                select m.meeting_id, greatest(m.changed_at, o.at) as changed, o.at as created
                from meeting m join (select body_id, min(changed_at) as at from body_opening
                    group by body_id) o using (body_id)
                where m.unit_id = ?""")
                .param(unit)
                .query((row, n) -> new OparlRows.Held(
                        Objects.requireNonNull(
                                all.get(row.getObject("meeting_id", UUID.class))),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * The items that were told. What becomes of a paper changes all items that any version of it
     * named, also those that its last one is silent of.
     */
    private static Map<UUID, OparlRows.Named> named(
            JdbcClient sql, List<Publication> published) {
        Map<UUID, Publication> byId = published.stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
        Map<UUID, OparlRows.Named> named = new LinkedHashMap<>();
        sql.sql("select publication_id, item_id, case_id from publication_named")
                .query(row -> {
                    Publication in = byId.get(row.getObject("publication_id", UUID.class));
                    if (in != null) {
                        named.merge(row.getObject("item_id", UUID.class),
                                named(in, row.getObject("case_id", UUID.class), published),
                                OparlReading::both);
                    }
                });
        return named;
    }

    private static OparlRows.Named named(Publication in,
            @Nullable UUID file, List<Publication> published) {
        Instant modified = published.stream().filter(in::sameAs).map(Publication::changedAt)
                .max(Instant::compareTo).orElse(in.changedAt());
        return new OparlRows.Named(in.body(), in.meeting(),
                file == null ? Set.of() : Set.of(file), in.at(), modified);
    }

    private static OparlRows.Named both(OparlRows.Named one, OparlRows.Named other) {
        Set<UUID> cases = new HashSet<>(one.cases());
        cases.addAll(other.cases());
        return new OparlRows.Named(one.body(), one.meeting(), cases,
                one.created().isBefore(other.created()) ? one.created() : other.created(),
                one.modified().isAfter(other.modified()) ? one.modified() : other.modified());
    }
}
