package dk.betroet.office.personnel;

import dk.betroet.office.platform.access.Invitations;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriedOutOn;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Relations;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * One person: what they are here, to whom they are tied, whether they can log in, and what was
 * taken back when they left. Here leaders make the one-time link that gives a person their way in.
 *
 * <p>An administrator looks after access and has no business with residents: to them only those who
 * work here or look over it are here, and of those not whom they belong to.
 */
@Controller
class PersonPage {

    private final Database database;
    private final Roles roles;
    private final Relations relations;
    private final Persons persons;
    private final Logins logins;
    private final Invitations invitations;
    private final Departures departures;
    private final DepartureList departureList;
    private final CarriedOutOn carriedOut;
    private final ReadLog readLog;
    private final Clock clock;

    PersonPage(Database database, Roles roles, Relations relations, Persons persons,
            Logins logins, Invitations invitations, Departures departures,
            DepartureList departureList, CarriedOutOn carriedOut, ReadLog readLog, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.relations = relations;
        this.persons = persons;
        this.logins = logins;
        this.invitations = invitations;
        this.departures = departures;
        this.departureList = departureList;
        this.carriedOut = carriedOut;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** What the page holds, read in one go. */
    private record Found(String name, FactsView facts, List<NoticeView> warnings, Set<Role> held,
            Optional<TableView> departure) {}

    @GetMapping("/u/{slug}/people/{person:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID person, Model model) {
        Found found = find(visit, person);
        model.addAttribute("page", PageView.titled(Text.plain(found.name()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/people"), Text.of("personnel.list.title")))
                .withNotices(found.warnings())
                .withActions(actions(visit, person, found)));
        model.addAttribute("facts", found.facts());
        model.addAttribute("departure", found.departure().orElse(null));
        model.addAttribute("invite", mayInvite(visit, person, found.held())
                ? visit.path("/people/" + person + "/invitation") : null);
        return "personnel/person";
    }

    /** Makes a one-time link and shows it, this once. */
    @PostMapping("/u/{slug}/people/{person:[0-9a-f-]{36}}/invitation")
    String invite(Visit visit, @PathVariable UUID person, Model model) {
        Found found = find(visit, person);
        if (!mayInvite(visit, person, found.held())) {
            throw new NotHere();
        }
        String link = database.write(visit.tenant(), sql -> invitations.create(
                sql, visit.caller().authority(), person, visit.caller().person()).toString());
        model.addAttribute("page", PageView
                .titled(Text.of("personnel.invitation.title", Text.plain(found.name())))
                .withLead(Text.of("personnel.invitation.lead", Invitations.LASTS.toDays()))
                .below(LinkView.to(visit.path("/people/" + person), Text.plain(found.name()))));
        model.addAttribute("link", link);
        return "access/one-time-link";
    }

    /** The list of what was taken back when somebody left, as a paper for the bank. */
    @GetMapping("/u/{slug}/people/{person:[0-9a-f-]{36}}/departure.pdf")
    ResponseEntity<byte[]> departure(Visit visit, @PathVariable UUID person) {
        Found found = find(visit, person);
        byte[] pdf = database.read(visit.tenant(), sql -> departures
                .last(sql, visit.unit().id(), person)
                .map(gone -> departureList.pdf(sql, visit.unit().id(), gone, found.name())))
                .orElseThrow(NotHere::new);
        return PaperAnswer.of(pdf, "fratraeden.pdf");
    }

    private Found find(Visit visit, UUID person) {
        if (!PeoplePage.may(visit)) {
            throw new NotHere();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        Found found = database.read(visit.tenant(), sql -> Optional
                .ofNullable(persons.names(sql, List.of(person)).get(person))
                .map(name -> new Found(name, facts(visit, person, today, sql),
                        carriedOut.warnings(sql, visit, decisions(visit, person, today, sql)),
                        held(visit, person, today, sql), departures
                                .last(sql, visit.unit().id(), person)
                                .map(one -> departureList.table(sql, one)))))
                .filter(one -> visit.seesUnit() || one.departure().isPresent()
                        || one.held().stream().anyMatch(role -> !role.tied()))
                .orElseThrow(NotHere::new);
        readLog.note(visit.caller(), person, visit.unit().id(), "personnel.person",
                visit.why());
        return found;
    }

    private Set<Role> held(Visit visit, UUID person, LocalDate today, JdbcClient sql) {
        return here(visit, person, today, sql).stream()
                .map(Roles.Held::role).collect(Collectors.toSet());
    }

    private List<Roles.Held> here(Visit visit, UUID person, LocalDate today, JdbcClient sql) {
        return roles.of(sql, person, today).stream()
                .filter(held -> held.unit() == null || held.unit().equals(visit.unit().id()))
                .toList();
    }

    /** The decisions by which somebody has what they have here, or has it no more. */
    private List<UUID> decisions(Visit visit, UUID person, LocalDate today, JdbcClient sql) {
        return Stream.concat(
                here(visit, person, today, sql).stream()
                        .flatMap(held -> roles.decision(sql, held.id()).stream()),
                departures.last(sql, visit.unit().id(), person)
                        .map(Departures.Departure::decision).stream()).distinct().toList();
    }

    private FactsView facts(Visit visit, UUID person, LocalDate today, JdbcClient sql) {
        FactsView facts = FactsView.none();
        for (Roles.Held held : here(visit, person, today, sql)) {
            if (held.role().tied() && !visit.seesUnit()) {
                continue;
            }
            UUID resident = held.resident();
            facts = facts.with(Text.of("desk.role." + held.role().id()),
                    resident == null || resident.equals(person)
                            ? Cell.of(Text.of("personnel.since", held.from()))
                            : Cell.of(Text.of("personnel.for", Text.plain(persons
                                    .names(sql, List.of(resident)).getOrDefault(resident, "—")),
                                    held.from())));
        }
        List<Relations.Relation> ties = visit.seesUnit()
                ? relations.among(sql, List.of(person), today) : List.of();
        for (Relations.Relation relation : ties) {
            UUID other = relation.person().equals(person) ? relation.other() : relation.person();
            facts = facts.with(Text.of("choice.kind." + FieldSpec.choiceId(relation.kind())),
                    Cell.of(persons.names(sql, List.of(other)).getOrDefault(other, "—")));
        }
        for (UUID decision : decisions(visit, person, today, sql)) {
            facts = carriedOut.with(facts, sql, visit, decision);
        }
        return facts.with(Text.of("personnel.column.login"), Cell.of(Text.of(
                logins.has(sql, person) ? "personnel.login.yes" : "personnel.login.no")));
    }

    /** Leaders let their own people and the residents' side in; a leader is let in from above. */
    private static boolean mayInvite(Visit visit, UUID person, Set<Role> held) {
        boolean above = visit.is(Role.DIRECTOR, Role.ADMINISTRATOR);
        boolean below = held.stream().allMatch(role -> role.tied()
                || Role.OUTSIDE.contains(role) || role == Role.STAFF || role == Role.DEPUTY);
        return !held.isEmpty() && !person.equals(visit.caller().person())
                && (above || visit.is(Role.LEADERS) && below);
    }

    private static LinkView[] actions(Visit visit, UUID person, Found found) {
        List<LinkView> links = new ArrayList<>();
        String asked = "?person=" + person;
        boolean works = found.held().stream().anyMatch(Role.EMPLOYEES::contains);
        if (works && visit.is(Staff.EMPLOYERS)) {
            links.add(LinkView.to(visit.path("/personnel/depart" + asked),
                    Text.of("personnel.depart.title")));
            links.add(LinkView.to(visit.path("/personnel/change-role" + asked),
                    Text.of("personnel.change-role.title")));
        }
        if (found.departure().isPresent()) {
            links.add(LinkView.to(visit.path("/people/" + person + "/departure.pdf"),
                    Text.of("personnel.departure.print")));
        }
        if (visit.is(Role.LEADERS)) {
            links.add(LinkView.to(visit.path("/personnel/note-relation" + asked),
                    Text.of("personnel.note-relation.title")));
        }
        return links.toArray(LinkView[]::new);
    }
}
