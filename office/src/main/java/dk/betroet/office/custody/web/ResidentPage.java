package dk.betroet.office.custody.web;

import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.desk.Visits;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * One resident: how much, where, on what basis, what happened, who looked. The same page for those
 * who work in the unit and, in plainer words and with nothing to operate, for the own side.
 */
@Controller
class ResidentPage {

    private static final List<String> ACTS = List.of("change-mode", "note-capacity",
            "make-agreement", "grant-mandate", "move-out", "record-death");

    private final Database database;
    private final Residents residents;
    private final Persons persons;
    private final Visits visits;
    private final ReadLog readLog;
    private final Wording wording;
    private final List<ResidentSection> sections;

    ResidentPage(Database database, Residents residents, Persons persons, Visits visits,
            ReadLog readLog, Wording wording, List<ResidentSection> sections) {
        this.database = database;
        this.residents = residents;
        this.persons = persons;
        this.visits = visits;
        this.readLog = readLog;
        this.wording = wording;
        this.sections = List.copyOf(sections);
    }

    /** What the page holds, read in one go. */
    private record Found(Resident resident, String name, List<ResidentSection.View> sections) {}

    @GetMapping("/u/{slug}/residents/{fund:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID fund, Model model) {
        Found found = find(visit, fund, false);
        PageView page = PageView.titled(Text.plain(found.name()))
                .withLead(Text.of("residents.page.lead." + status(found.resident())))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/residents"), Text.of("residents.list.title")));
        model.addAttribute("page", page.withActions(actions(visit, found.resident())));
        model.addAttribute("sections", found.sections());
        return "resident/page";
    }

    /** The own side's page: the resident's, a guardian's, a relative's. */
    @GetMapping("/my/{fund:[0-9a-f-]{36}}")
    String own(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable UUID fund,
            Model model) {
        Visit visit = visits.all(caller).stream()
                .filter(one -> tied(one, fund))
                .findFirst()
                .orElseThrow(NotHere::new);
        Found found = find(visit, fund, true);
        boolean self = found.resident().person().equals(caller.person());
        PageView page = PageView
                .titled(self ? Text.of("residents.own.mine")
                        : Text.of("residents.own.of", Text.plain(found.name())))
                .withLead(Text.of("residents.own.lead", visit.unit().name()));
        model.addAttribute("page", self ? page
                : page.below(LinkView.to("/my", Text.of("residents.own.title"))));
        model.addAttribute("sections", found.sections());
        return "resident/page";
    }

    private boolean tied(Visit visit, UUID fund) {
        return database.read(visit.tenant(), sql -> residents.find(sql, fund))
                .filter(resident -> resident.unit().equals(visit.unit().id()))
                .map(resident -> visit.caller().tiedTo(resident.person()))
                .orElse(false);
    }

    private Found find(Visit visit, UUID fund, boolean own) {
        Found found = database.read(visit.tenant(), sql -> residents.find(sql, fund)
                .filter(resident -> resident.unit().equals(visit.unit().id()))
                .filter(resident -> own || visit.seesUnit())
                .map(resident -> read(visit, resident, own, sql)))
                .orElseThrow(NotHere::new);
        readLog.note(visit.caller(), found.resident().person(), visit.unit().id(),
                "residents.page", visit.why());
        return found;
    }

    private Found read(Visit visit, Resident resident, boolean own, JdbcClient sql) {
        ResidentSection.Reading reading = new ResidentSection.Reading(
                visit, resident.fund(), resident.person(), own, wording.current());
        return new Found(
                resident,
                persons.names(sql, List.of(resident.person()))
                        .getOrDefault(resident.person(), "—"),
                sections.stream()
                        .flatMap(section -> section.show(reading, sql).stream())
                        .sorted(Comparator.comparingInt(ResidentSection.View::order))
                        .toList());
    }

    private static LinkView[] actions(Visit visit, Resident resident) {
        List<LinkView> links = new ArrayList<>();
        String fund = "?fund=" + resident.fund();
        if (visit.is(Role.LEADERS) && resident.isHere()) {
            ACTS.forEach(verb -> links.add(LinkView.to(visit.path("/custody/" + verb + fund),
                    Text.of("custody." + verb + ".title"))));
            links.add(LinkView.to(visit.path("/personnel/tie" + fund),
                    Text.of("personnel.tie.title")));
        } else if (visit.is(Role.LEADERS) && resident.diedOn() != null) {
            links.add(LinkView.to(visit.path("/custody/close-estate" + fund),
                    Text.of("custody.close-estate.title")));
        } else if (visit.is(Role.STAFF) && resident.isHere()) {
            links.add(LinkView.to(visit.path("/custody/make-agreement" + fund),
                    Text.of("custody.make-agreement.title")));
        }
        return links.toArray(LinkView[]::new);
    }

    private static String status(Resident resident) {
        return resident.diedOn() != null ? "dead" : resident.isHere() ? "here" : "moved";
    }
}
