package dk.betroet.office.administration;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Doors;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Everybody in the authority: what they are where, and whether and how they can come in. */
@Controller
class AdministratedPeople {

    private static final List<String> SORTS = List.of("name", "way", "last");

    private final AdministrationDesk desk;
    private final Wording wording;

    AdministratedPeople(AdministrationDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    /** How somebody's way in stands, the one that needs something first. */
    enum State {
        /** No log-in, and no open invitation: nobody has let them in. */
        NONE(Tone.NEUTRAL),
        /** An invitation waits to be answered. */
        INVITED(Tone.INFO),
        /** They come in, and are about to choose a second factor. */
        ONE_FACTOR(Tone.ATTENTION),
        /** They come in. */
        IN(Tone.GOOD),
        /** Their log-in opens nothing any more. */
        CLOSED(Tone.NEUTRAL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        static State of(Doors.Way way) {
            if (way.invitedUntil() != null) {
                return INVITED;
            } else if (way.userName() == null) {
                return NONE;
            } else if (way.disabled()) {
                return CLOSED;
            }
            return way.secondFactor() ? IN : ONE_FACTOR;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        StatusView view() {
            return new StatusView(tone, Text.of("administration.way." + id()));
        }
    }

    @GetMapping("/administration/people")
    String show(Caller caller, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(parameters);
        model.addAttribute("page", PageView.titled(Text.of("administration.people"))
                .withLead(Text.of("administration.people.lead"))
                .below(LinkView.to("/administration", Text.of("administration.title"))));
        model.addAttribute("list", list(caller, query).view(
                Text.of("administration.people.caption"), query,
                List.of(search(query), filter(query)),
                EmptyView.of(Text.of("administration.people.none"))));
        return "frame/list";
    }

    @GetMapping("/administration/people.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Caller caller, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(parameters);
        return ListAnswer.of(list(caller, query).file(Text.of("administration.people"), query),
                format, wording.current());
    }

    private static ListQuery query(Map<String, String> parameters) {
        return ListQuery.read(
                "/administration/people", parameters, List.of("q", "way"), SORTS);
    }

    private SmallList<AdministrationDesk.Known> list(Caller caller, ListQuery query) {
        String wanted = query.filter("q").strip().toLowerCase(Locale.ROOT);
        String way = query.filter("way");
        Map<UUID, String> units = desk.read(caller, desk::units).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        List<AdministrationDesk.Known> rows = desk.read(caller, desk::people).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(one -> way.isEmpty() || State.of(one.way()).id().equals(way))
                .toList();
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("administration.people.name"),
                        one -> Cell.link("/administration/people/" + one.person(),
                                Text.plain(one.name())),
                        Comparator.comparing(AdministrationDesk.Known::name, Names.danish())),
                Column.of("roles", Text.of("administration.people.roles"),
                        one -> Cell.of(roles(one.held(), units))),
                Column.sorted("way", Text.of("administration.people.way"),
                        one -> Cell.of(State.of(one.way()).view()),
                        Comparator.comparing(one -> State.of(one.way()))),
                Column.sorted("last", Text.of("administration.people.last"),
                        AdministratedPeople::last,
                        Comparator.comparing(one -> one.way().lastIn(),
                                Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))),
                rows);
    }

    /** "Leder, Solgården · Revisor": each role with its unit, those above the units without. */
    private String roles(List<Roles.Held> held, Map<UUID, String> units) {
        return held.stream()
                .map(one -> Stream.of(
                                wording.current().key("desk.role." + one.role().id()),
                                one.unit() == null ? "" : units.getOrDefault(one.unit(), ""))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static Cell last(AdministrationDesk.Known one) {
        Instant last = one.way().lastIn();
        return last == null ? Cell.nothing() : Cell.of(last);
    }

    private static FieldView search(ListQuery query) {
        return FieldView.of("q", FieldKind.TEXT, Text.of("administration.people.search"))
                .optional()
                .withValue(query.filter("q"));
    }

    private static FieldView filter(ListQuery query) {
        return FieldView.of("way", FieldKind.SELECT, Text.of("administration.people.way"))
                .optional()
                .withOptions(Stream.of(State.values())
                        .map(state -> OptionView.of(state.id(),
                                Text.of("administration.way." + state.id())))
                        .toList())
                .withValue(query.filter("way"));
    }
}
