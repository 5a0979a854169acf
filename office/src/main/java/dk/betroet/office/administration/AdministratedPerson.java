package dk.betroet.office.administration;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Doors;
import dk.betroet.office.platform.access.Invitations;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One person as the administration knows them: roles and way in, never money. Here a one-time link
 * is made, made again or withdrawn, and a lost second factor is forgotten.
 */
@Controller
class AdministratedPerson {

    private final AdministrationDesk desk;
    private final Invitations invitations;
    private final Doors doors;
    private final ReadLog readLog;
    private final Wording wording;

    AdministratedPerson(AdministrationDesk desk, Invitations invitations, Doors doors,
            ReadLog readLog, Wording wording) {
        this.desk = desk;
        this.invitations = invitations;
        this.doors = doors;
        this.readLog = readLog;
        this.wording = wording;
    }

    @GetMapping("/administration/people/{person:[0-9a-f-]{36}}")
    String show(Caller caller, @PathVariable UUID person, Model model) {
        AdministrationDesk.Known known = desk.read(caller, sql -> desk.person(sql, person));
        readLog.note(caller, person, null, "administration.person", "role.administrator");
        Map<UUID, Unit> units = desk.read(caller, desk::units).stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit));
        model.addAttribute("page", titled(Text.plain(known.name()))
                .withActions(actions(known, units)));
        model.addAttribute("roles", roles(known, units));
        model.addAttribute("way", way(known.way()));
        model.addAttribute("person", person);
        model.addAttribute("may", may(caller, known));
        model.addAttribute("invited", known.way().invitedUntil() != null);
        model.addAttribute("known", known.way().userName() != null);
        return "administration/person";
    }

    private static PageView titled(Text title) {
        return PageView.titled(title).below(
                LinkView.to("/administration", Text.of("administration.title")),
                LinkView.to("/administration/people", Text.of("administration.people")));
    }

    private static LinkView[] actions(AdministrationDesk.Known known, Map<UUID, Unit> units) {
        List<LinkView> links = new ArrayList<>();
        known.held().stream()
                .filter(held -> !held.role().tied())
                .map(Roles.Held::unit)
                .distinct()
                .filter(units::containsKey)
                .forEach(unit -> links.add(LinkView.to(
                        "/u/" + units.get(unit).slug() + "/people/" + known.person(),
                        Text.of("administration.person.in", units.get(unit).name()))));
        if (known.above() && !units.isEmpty()) {
            links.add(LinkView.to("/u/" + units.values().iterator().next().slug()
                            + "/administration/dismiss?person=" + known.person(),
                    Text.of("administration.dismiss.title")));
        }
        return links.toArray(LinkView[]::new);
    }

    private static FactsView roles(AdministrationDesk.Known known, Map<UUID, Unit> units) {
        FactsView facts = FactsView.none();
        for (Roles.Held held : known.held()) {
            Text where = held.unit() == null
                    ? Text.of("administration.everywhere", held.from())
                    : Text.of("administration.somewhere", Optional.ofNullable(
                            units.get(held.unit())).map(Unit::name).orElse("—"), held.from());
            facts = facts.with(Text.of("desk.role." + held.role().id()), Cell.of(where));
        }
        return facts;
    }

    private static FactsView way(Doors.Way way) {
        FactsView facts = FactsView.none()
                .with(Text.of("administration.people.way"),
                        Cell.of(AdministratedPeople.State.of(way).view()));
        if (way.userName() != null) {
            facts = facts.with(Text.of("access.user-name"), Cell.of(way.userName()))
                    .with(Text.of("administration.person.factors"), Cell.of(factors(way)))
                    .with(Text.of("administration.people.last"), moment(way.lastIn()));
        }
        return way.invitedUntil() == null ? facts
                : facts.with(Text.of("administration.person.invited"), moment(way.invitedUntil()));
    }

    private static Text factors(Doors.Way way) {
        return way.secondFactor()
                ? Text.of("administration.factors", way.application() ? 1 : 0, way.passkeys(),
                        way.broker() ? 1 : 0)
                : Text.of("administration.factors.none");
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null ? Cell.nothing() : Cell.of(at);
    }

    /** Nobody opens their own door; who stands above the units is let in by who does as well. */
    private static boolean may(Caller caller, AdministrationDesk.Known known) {
        return !known.person().equals(caller.person())
                && (!known.above() || caller.hasEverywhere(Role.ADMINISTRATOR));
    }

    private AdministrationDesk.Known mine(Caller caller, UUID person) {
        return Optional.of(desk.read(caller, sql -> desk.person(sql, person)))
                .filter(known -> may(caller, known))
                .orElseThrow(NotHere::new);
    }

    @PostMapping("/administration/people/{person:[0-9a-f-]{36}}/invitation")
    String invite(Caller caller, @PathVariable UUID person, Model model) {
        AdministrationDesk.Known known = mine(caller, person);
        return handOver(known, model, desk.write(caller, sql -> invitations.create(
                sql, caller.authority(), person, caller.person())));
    }

    @PostMapping("/administration/people/{person:[0-9a-f-]{36}}/withdraw")
    String withdraw(Caller caller, @PathVariable UUID person, RedirectAttributes redirect) {
        mine(caller, person);
        boolean withdrawn = desk.write(caller,
                sql -> doors.withdraw(sql, caller.authority(), person));
        Said.next(redirect, wording.current(), NoticeView.of(
                withdrawn ? Tone.GOOD : Tone.ATTENTION, Text.of(withdrawn
                        ? "administration.withdrawn" : "administration.not-invited")));
        return "redirect:/administration/people/" + person;
    }

    @PostMapping("/administration/people/{person:[0-9a-f-]{36}}/second-factor")
    String startAnew(Caller caller, @PathVariable UUID person, Model model) {
        AdministrationDesk.Known known = mine(caller, person);
        URI link = desk.write(caller, sql -> doors.startAnew(sql, caller, person))
                .orElseThrow(NotHere::new);
        return handOver(known, model, link);
    }

    private static String handOver(AdministrationDesk.Known known, Model model, URI link) {
        model.addAttribute("page", titled(
                Text.of("administration.link", Text.plain(known.name())))
                .withLead(Text.of("administration.link.lead", Invitations.LASTS.toDays())));
        model.addAttribute("link", link.toString());
        return "access/one-time-link";
    }
}
