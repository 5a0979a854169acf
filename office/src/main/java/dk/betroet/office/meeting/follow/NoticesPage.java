package dk.betroet.office.meeting.follow;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.Follows;
import dk.betroet.office.platform.calendar.CalendarLinks;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.mail.Outbox;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How somebody is told of what is new: their own calendar's address, where mail is sent to, and the
 * cases they follow. It is theirs alone; nobody else has a page of it.
 */
@Controller
@RequestMapping("/u/{slug}/notices")
class NoticesPage {

    private static final int ORDER = 335;
    private static final int ADDRESS_MAX = 200;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@.]+");

    private final MeetingDesk desk;
    private final Database database;
    private final CalendarLinks links;
    private final Persons persons;
    private final Follows follows;
    private final CaseRight right;
    private final Outbox outbox;
    private final Wording wording;

    NoticesPage(MeetingDesk desk, Database database, CalendarLinks links, Persons persons,
            Follows follows, CaseRight right, Outbox outbox, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.links = links;
        this.persons = persons;
        this.follows = follows;
        this.right = right;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** The way to it. */
    @Component
    static class NoticesPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            boolean here = SecretariatWork.KINDS.contains(visit.unit().kind())
                    && (visit.is(Role.EMPLOYEES) || visit.is(Role.MEMBER));
            return here ? List.of(Item.of(ORDER, "notices.open", visit.path("/notices")))
                    : List.of();
        }
    }

    @GetMapping
    String show(Visit visit, Model model) {
        return page(visit, model, null, null, null);
    }

    private String page(Visit visit, Model model, @Nullable String typed, @Nullable Text wrong,
            @Nullable String secret) {
        desk.letIn(visit);
        UUID person = visit.caller().personOrFail();
        Instant since = links.since(visit.caller().authority(), person).orElse(null);
        String path = visit.path("/notices");
        model.addAttribute("page", PageView.titled(Text.of("notices.title"))
                .withLead(Text.of("notices.lead"))
                .below(LinkView.to(visit.path("/meetings"), Text.of("meeting.meetings.title"))));
        model.addAttribute("since", since == null ? null : Text.of("notices.since", since));
        model.addAttribute("address", secret == null ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendars/" + secret + ".ics").toUriString());
        model.addAttribute("make", FormView.of(path + "/calendar", List.of(), Text.of(
                since == null ? "notices.make" : "notices.make-another")));
        model.addAttribute("revoke", since == null ? null
                : FormView.of(path + "/calendar/revoke", List.of(), Text.of("notices.revoke")));
        model.addAttribute("mail", outbox.isWanted());
        model.addAttribute("form", FormView.of(path + "/mail", List.of(
                FieldView.of("email", FieldKind.EMAIL, Text.of("notices.email"))
                        .withHint(Text.of("notices.email-hint")).optional()
                        .withLimit("maxlength", String.valueOf(ADDRESS_MAX))
                        .withValue(typed == null ? email(visit) : typed).withError(wrong)),
                Text.of("notices.save")));
        model.addAttribute("cases", database.read(visit.tenant(), sql ->
                follows.of(sql, visit.unit().id(), person).stream()
                        .flatMap(file -> right.find(sql, visit.caller(), visit.unit().id(), file,
                                desk.today()).stream())
                        .map(seen -> LinkView.to(visit.path("/cases/" + seen.file().id()),
                                CaseViews.title(seen))).toList()));
        return "meeting/notices";
    }

    private String email(Visit visit) {
        Person.Known known = known(visit);
        return known == null || known.contact().email() == null ? "" : known.contact().email();
    }

    private Person.@Nullable Known known(Visit visit) {
        return database.read(visit.tenant(), sql -> persons.find(
                sql, visit.caller().personOrFail()))
                .map(person -> person instanceof Person.Known found ? found : null).orElse(null);
    }

    /** Shown once, in the answer itself; the page that one comes back to does not have it. */
    @PostMapping("/calendar")
    String make(Visit visit, Model model, HttpServletResponse response) {
        desk.letIn(visit);
        String secret = links.make(visit.caller().authority(), visit.caller().personOrFail());
        response.setHeader("Cache-Control", "no-store");
        return page(visit, model, null, null, secret);
    }

    @PostMapping("/calendar/revoke")
    String revoke(Visit visit, RedirectAttributes redirect) {
        desk.letIn(visit);
        boolean was = links.revoke(visit.caller().authority(), visit.caller().personOrFail());
        Said.next(redirect, wording.current(), NoticeView.of(was ? Tone.GOOD : Tone.ATTENTION,
                Text.of(was ? "notices.revoked" : "notices.none-to-revoke")));
        return "redirect:" + visit.path("/notices");
    }

    @PostMapping("/mail")
    String mail(Visit visit, @RequestParam(defaultValue = "") String email, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        desk.letIn(visit);
        String address = email.strip();
        if (!address.isEmpty() && (address.length() > ADDRESS_MAX
                || !ADDRESS.matcher(address).matches())) {
            response.setStatus(422);
            return page(visit, model, email, Text.of("notices.email-wrong"), null);
        }
        Person.Known known = known(visit);
        if (known != null) {
            database.writing(visit.tenant(), sql -> persons.change(sql, new Person.Known(
                    known.id(), known.name(), known.born(), known.cpr(),
                    new Person.Contact(address.isEmpty() ? null : address,
                            known.contact().phone(), known.contact().address()))));
        }
        Said.next(redirect, wording.current(),
                NoticeView.of(Tone.GOOD, Text.of("notices.saved")));
        return "redirect:" + visit.path("/notices");
    }
}
