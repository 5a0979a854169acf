package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.calendar.MeetingTimes;
import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.PaperFiles;
import dk.betroet.office.meeting.publish.PaperKind;
import dk.betroet.office.meeting.publish.PaperViews;
import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.platform.number.MunicipalityCodes;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one secretariat, in one reading: made from what nobody reads, and so of what was
 * published alone. The words are Danish, as the papers are.
 */
final class OparlThings {

    private final String base;
    private final OparlRows rows;
    private final Words words;
    private final Map<UUID, List<PublicDesk.Paper>> said = new LinkedHashMap<>();

    /**
     * What is to be told.
     *
     * @param base the address that all others begin with
     * @param rows what was read
     * @param words Danish ones
     */
    OparlThings(String base, OparlRows rows, Words words) {
        this.base = base;
        this.rows = rows;
        this.words = words;
        rows.papers().forEach(one -> said
                .computeIfAbsent(one.said().meeting(), _ -> new ArrayList<>()).add(one));
    }

    /** All objects of a kind, in a fixed order. */
    List<Thing> all(Thing.Kind kind) {
        Stream<Thing> all = switch (kind) {
            case BODY -> Stream.of(body());
            case ORGANIZATION -> organizations();
            case MEMBERSHIP -> rows.seats().stream().map(this::membership);
            case MEETING -> rows.meetings().stream().map(this::meeting);
            case AGENDA_ITEM -> rows.named().keySet().stream().map(this::item);
            case CONSULTATION -> rows.named().keySet().stream().map(this::consultation);
            case PAPER -> cases().map(this::paper);
            case FILE -> rows.published().stream().map(this::file);
            case LOCATION -> rows.meetings().stream().filter(one -> one.meeting().closed()
                    || !one.meeting().venue().isEmpty()).map(this::location);
            case PERSON, LEGISLATIVE_TERM -> Stream.of();
        };
        return all.sorted(Comparator.comparing(Thing::id)).toList();
    }

    private String address(Thing.Kind kind, UUID id) {
        return Thing.address(base, kind, id);
    }

    private Thing body() {
        String own = address(Thing.Kind.BODY, rows.unit());
        Thing.Said body = new Thing.Said()
                .with("system", base + "/system")
                .with("name", rows.unitName())
                .with("shortName", rows.unitName())
                .with("classification", rows.authority())
                .with("website", rows.site() + "/public")
                .with("legislativeTerm", List.of())
                .with("dk:cvr", rows.cvr());
        for (Map.Entry<String, Thing.Kind> list : Map.of(
                "organization", Thing.Kind.ORGANIZATION, "person", Thing.Kind.PERSON,
                "meeting", Thing.Kind.MEETING, "paper", Thing.Kind.PAPER,
                "agendaItem", Thing.Kind.AGENDA_ITEM, "consultation", Thing.Kind.CONSULTATION,
                "file", Thing.Kind.FILE, "membership", Thing.Kind.MEMBERSHIP,
                "locationList", Thing.Kind.LOCATION,
                "legislativeTermList", Thing.Kind.LEGISLATIVE_TERM).entrySet()) {
            body.with(list.getKey(), own + "/" + list.getValue().many());
        }
        Instant created = rows.organizations().stream().map(OparlRows.Organization::created)
                .min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant modified = rows.organizations().stream().map(OparlRows.Organization::modified)
                .max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Thing(Thing.Kind.BODY, rows.unit(), created, modified, false, body.all());
    }

    private Stream<Thing> organizations() {
        Stream<Thing> closed = rows.closed().entrySet().stream().map(one -> new Thing(
                Thing.Kind.ORGANIZATION, one.getKey(), one.getValue(), one.getValue(), true,
                Map.of()));
        return Stream.concat(closed, rows.organizations().stream().map(this::organization));
    }

    private Thing organization(OparlRows.Organization one) {
        Body body = one.body();
        UUID steers = body.steers();
        List<OparlRows.Seat> seats = rows.seats().stream()
                .filter(seat -> seat.seat().body().equals(body.id())).toList();
        boolean shown = steers != null && rows.organizations().stream()
                .anyMatch(other -> other.body().id().equals(steers));
        String own = address(Thing.Kind.ORGANIZATION, body.id());
        return new Thing(Thing.Kind.ORGANIZATION, body.id(), one.created(), one.modified(), false,
                new Thing.Said()
                        .with("body", address(Thing.Kind.BODY, rows.unit()))
                        .with("name", body.name())
                        .with("shortName", body.shortName())
                        .with("organizationType", words.key("choice.kind." + body.kind()))
                        .with("startDate", body.foundedOn().toString())
                        .with("post", List.copyOf(new TreeSet<>(seats.stream()
                                .map(seat -> seat.seat().post()).toList())))
                        .with("membership", seats.stream().map(seat ->
                                address(Thing.Kind.MEMBERSHIP, seat.seat().id())).toList())
                        .with("memberCount", seats.size())
                        .with("votingMemberCount", (int) seats.stream()
                                .filter(seat -> seat.seat().voting()).count())
                        .with("subOrganizationOf", shown
                                ? address(Thing.Kind.ORGANIZATION, steers) : null)
                        .with("meeting", own + "/meetings")
                        .with("consultation", own + "/consultations")
                        .with("web", rows.site() + "/public/bodies/" + body.id())
                        .all());
    }

    private Thing membership(OparlRows.Seat one) {
        Body.Seat seat = one.seat();
        return new Thing(Thing.Kind.MEMBERSHIP, seat.id(), one.changed(), one.changed(), false,
                new Thing.Said()
                        .with("organization", address(Thing.Kind.ORGANIZATION, seat.body()))
                        .with("role", seat.post())
                        .with("votingRight", seat.voting())
                        .with("startDate", seat.from().toString())
                        .with("endDate", seat.until() == null ? null
                                : seat.until().minusDays(1).toString())
                        .with("dk:onBehalfOf", seat.onBehalfOf())
                        .with("dk:municipalityCode",
                                MunicipalityCodes.of(seat.onBehalfOf()).orElse(null))
                        .all());
    }

    private List<PublicDesk.Paper> papers(UUID meeting) {
        return said.getOrDefault(meeting, List.of());
    }

    private Thing meeting(OparlRows.Held one) {
        Meeting meeting = one.meeting();
        UUID id = meeting.id();
        List<Publication> published = rows.published().stream()
                .filter(all -> all.meeting().equals(id)).toList();
        boolean timed = startsAt(meeting).isPresent();
        return new Thing(Thing.Kind.MEETING, id, one.created(),
                published.stream().map(Publication::changedAt)
                        .reduce(one.changed(), OparlThings::later), false,
                new Thing.Said()
                        .with("name", rows.name(meeting.body()) + ", "
                                + words.date(meeting.heldOn()))
                        .with("meetingState", meeting.closed() ? null : words.key(
                                "meeting.stage." + FieldSpec.choiceId(meeting.stage())))
                        .with("cancelled", meeting.stage() == Meeting.Stage.CANCELLED)
                        .with("start", meeting.heldOn().atTime(startsAt(meeting)
                                .orElse(LocalTime.MIDNIGHT)).atZone(Formats.ZONE)
                                .toOffsetDateTime().toString())
                        .with("dk:timeKnown", timed)
                        .with("location", meeting.venue().isEmpty() ? null
                                : location(one).toJson(base))
                        .with("organization", List.of(
                                address(Thing.Kind.ORGANIZATION, meeting.body())))
                        .with("invitation", file(id, PaperKind.AGENDA))
                        .with("resultsProtocol", file(id, PaperKind.MINUTES))
                        .with("auxiliaryFile", papers(id).stream()
                                .filter(paper -> paper.said().kind() == PaperKind.DECISIONS)
                                .map(paper -> file(paper.publication()).toJson(base)).toList())
                        .with("agendaItem", items(id))
                        .with("web", rows.site() + "/public/bodies/" + meeting.body())
                        .all());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<LocalTime> startsAt(Meeting meeting) {
        return MeetingTimes.startsAt(meeting);
    }

    private @Nullable Map<String, Object> file(
            UUID meeting, PaperKind kind) {
        return papers(meeting).stream().filter(one -> one.said().kind() == kind).findFirst()
                .map(one -> file(one.publication()).toJson(base)).orElse(null);
    }

    private List<Map<String, Object>> items(UUID meeting) {
        return rows.named().entrySet().stream()
                .filter(one -> one.getValue().meeting().equals(meeting))
                .map(one -> item(one.getKey())).filter(one -> !one.deleted())
                .sorted(Comparator.comparing(one -> (Integer) one.said().get("order")))
                .map(one -> one.toJson(base)).toList();
    }

    /** An item as the paper tells it that says most of it: minutes before agenda. */
    private Optional<MeetingPaper.Item> told(UUID item) {
        return papers(rows.namedBy(item).meeting()).stream()
                .sorted(Comparator.comparing((PublicDesk.Paper one) -> one.said().kind())
                        .reversed())
                .flatMap(one -> one.said().items().stream())
                .filter(one -> one.id().equals(item)).findFirst();
    }

    private Thing item(UUID id) {
        OparlRows.Named named = rows.namedBy(id);
        return told(id).map(item -> new Thing(Thing.Kind.AGENDA_ITEM, id, named.created(),
                named.modified(), false, new Thing.Said()
                        .with("meeting", address(Thing.Kind.MEETING, named.meeting()))
                        .with("number", Integer.toString(item.number()))
                        .with("order", item.number())
                        .with("name", words.say(PaperViews.heading(item)))
                        .with("public", item.open())
                        .with("consultation", item.caseId() == null ? null
                                : address(Thing.Kind.CONSULTATION, id))
                        .with("result", String.join("; ", item.decisions().stream()
                                .map(one -> words.key("choice.outcome." + one.outcome()))
                                .distinct().toList()))
                        .with("resolutionText", String.join("\n", item.decisions().stream()
                                .map(one -> words.say(PaperViews.decision(one))).toList()))
                        .all()))
                .orElseGet(() -> new Thing(Thing.Kind.AGENDA_ITEM, id, named.created(),
                        named.modified(), true, Map.of()));
    }

    private Thing consultation(UUID id) {
        OparlRows.Named named = rows.namedBy(id);
        return told(id).filter(item -> item.caseId() != null)
                .map(item -> new Thing(Thing.Kind.CONSULTATION, id, named.created(),
                        named.modified(), false, new Thing.Said()
                                .with("paper", address(Thing.Kind.PAPER, item.caseId()))
                                .with("agendaItem", address(Thing.Kind.AGENDA_ITEM, id))
                                .with("meeting",
                                        address(Thing.Kind.MEETING, named.meeting()))
                                .with("organization", List.of(address(
                                        Thing.Kind.ORGANIZATION, named.body())))
                                .with("authoritative", item.decisions().stream()
                                        .anyMatch(MeetingPaper.Decided::last))
                                .all()))
                .orElseGet(() -> new Thing(Thing.Kind.CONSULTATION, id, named.created(),
                        named.modified(), true, Map.of()));
    }

    private Stream<UUID> cases() {
        return rows.named().values().stream().flatMap(one -> one.cases().stream()).distinct();
    }

    private Thing paper(UUID file) {
        List<Map.Entry<UUID, OparlRows.Named>> stops = rows.named().entrySet().stream()
                .filter(one -> one.getValue().cases().contains(file)).toList();
        Instant created = stops.stream().map(one -> one.getValue().created())
                .min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant modified = stops.stream().map(one -> one.getValue().modified())
                .max(Instant::compareTo).orElse(Instant.EPOCH);
        Optional<MeetingPaper.Item> last = stops.stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, OparlRows.Named> one) ->
                        one.getValue().created()).reversed())
                .flatMap(one -> told(one.getKey()).stream())
                .filter(item -> file.equals(item.caseId())).findFirst();
        return last.map(item -> new Thing(Thing.Kind.PAPER, file, created, modified, false,
                new Thing.Said()
                        .with("body", address(Thing.Kind.BODY, rows.unit()))
                        .with("name", item.heading())
                        .with("reference", item.label())
                        .with("keyword", item.kle() == null ? null
                                : List.of("KLE " + item.kle()))
                        .with("paperType", words.say(Text.of("public.case")))
                        .with("consultation", stops.stream()
                                .map(one -> consultation(one.getKey()))
                                .filter(one -> !one.deleted())
                                .map(one -> one.toJson(base)).toList())
                        .all()))
                .orElseGet(() -> new Thing(
                        Thing.Kind.PAPER, file, created, modified, true, Map.of()));
    }

    private Thing file(Publication one) {
        Optional<MeetingPaper> paper = papers(one.meeting()).stream()
                .filter(all -> all.publication().id().equals(one.id()))
                .map(PublicDesk.Paper::said).findFirst();
        String page = rows.site() + "/public/papers/" + one.id();
        Thing.Said file = new Thing.Said()
                .with("name", words.key("choice.paper-kind." + one.paper().id()))
                .with("fileName", paper.map(PaperFiles::name).orElse(null))
                .with("mimeType", "application/pdf")
                .with("date", one.on().toString())
                .with("accessUrl", page + ".pdf")
                .with("downloadUrl", page + ".pdf?download=true")
                .with("meeting", List.of(address(Thing.Kind.MEETING, one.meeting())))
                .with("web", page)
                .with("dk:version", one.version())
                .with("dk:contentHash", one.hash());
        return new Thing(Thing.Kind.FILE, one.id(), one.at(), one.changedAt(), !one.stands(),
                file.all());
    }

    /** Of a closed meeting there is none; it was deleted for whoever knew it before. */
    private Thing location(OparlRows.Held one) {
        if (one.meeting().closed()) {
            return new Thing(Thing.Kind.LOCATION, one.meeting().id(), one.created(),
                    one.changed(), true, Map.of());
        }
        return new Thing(Thing.Kind.LOCATION, one.meeting().id(), one.created(), one.changed(),
                false, new Thing.Said()
                        .with("description", one.meeting().venue())
                        .with("meetings",
                                List.of(address(Thing.Kind.MEETING, one.meeting().id())))
                        .all());
    }
}
