package dk.betroet.office.meeting.publish;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The papers of a meeting for those who are logged in, each as far as they see it; and, for those
 * who work there, what has been published of them and how it would look.
 */
@Controller
class PapersPage {

    private final MeetingDesk desk;
    private final Database database;
    private final Meetings meetings;
    private final Bodies bodies;
    private final ItemRight right;
    private final PaperMaker maker;
    private final PaperFiles files;
    private final Letterhead letterhead;
    private final Publications publications;
    private final Persons persons;
    private final Wording wording;

    PapersPage(MeetingDesk desk, Database database, Meetings meetings, Bodies bodies,
            ItemRight right, PaperMaker maker, PaperFiles files, Letterhead letterhead,
            Publications publications, Persons persons, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.meetings = meetings;
        this.bodies = bodies;
        this.right = right;
        this.maker = maker;
        this.files = files;
        this.letterhead = letterhead;
        this.publications = publications;
        this.persons = persons;
        this.wording = wording;
    }

    /** A paper with what it is drawn from. */
    private record Made(MeetingPaper paper, PaperView head) {}

    @GetMapping("/u/{slug}/meetings/{meeting}/papers")
    String list(Visit visit, @PathVariable UUID meeting, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Meeting found = meetings.find(sql, visit.unit().id(), meeting)
                    .orElseThrow(MeetingDesk::nothing);
            boolean open = bodies.isOpen(sql, found.body());
            String with = "?meeting=" + meeting;
            model.addAttribute("page", PageView.titled(Text.of("publish.papers"))
                    .withLead(Text.of("publish.papers-lead"))
                    .below(LinkView.to(visit.path("/meetings"),
                            Text.of("meeting.meetings.title")),
                            LinkView.to(visit.path("/meetings/" + meeting),
                                    Text.of("publish.meeting-on", found.heldOn())))
                    .withActions(new MeetingDesk.Actions(visit)
                            .with(open, "publish", with).links()));
            model.addAttribute("ways", ways(visit, sql, found));
            model.addAttribute("log", visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS)
                    ? log(visit, sql, publications.of(sql, meeting)) : null);
            return "meeting/papers";
        });
    }

    private List<LinkView> ways(Visit visit, JdbcClient sql, Meeting meeting) {
        List<LinkView> ways = new ArrayList<>();
        for (PaperKind kind : PaperKind.values()) {
            if (maker.isReady(sql, meeting, kind) && kind != PaperKind.EXCERPT) {
                String path = visit.path("/meetings/" + meeting.id() + "/");
                Text name = Text.of("choice.paper-kind." + kind.id());
                ways.add(LinkView.to(path + kind.id() + ".pdf", Text.of("publish.pdf", name)));
                if (visit.is(Role.EMPLOYEES)) {
                    ways.add(LinkView.to(path + "papers/" + kind.id(),
                            Text.of("publish.preview", name)));
                }
            }
        }
        if (maker.isReady(sql, meeting, PaperKind.AGENDA)) {
            ways.add(LinkView.to(visit.path("/meetings/" + meeting.id() + "/bundle"),
                    Text.of("publish.bundle")));
        }
        if (maker.isReady(sql, meeting, PaperKind.EXCERPT)) {
            meetings.items(sql, meeting.id()).stream()
                    .filter(item -> right.find(sql, visit.caller(), visit.unit().id(),
                            item.id(), desk.today()).isPresent())
                    .forEach(item -> ways.add(LinkView.to(
                            visit.path("/items/" + item.id() + "/excerpt.pdf"),
                            Text.of("publish.excerpt-of", item.number()))));
        }
        return ways;
    }

    private TableView log(Visit visit, JdbcClient sql, List<Publication> all) {
        Map<UUID, String> names = persons.names(sql, all.stream().map(Publication::by).toList());
        return new TableView(Text.of("publish.log"), List.of(
                ColumnView.of("paper", Text.of("publish.paper")),
                ColumnView.of("version", Text.of("meeting.version")),
                ColumnView.of("at", Text.of("publish.at")),
                ColumnView.of("by", Text.of("publish.by")),
                ColumnView.of("hash", Text.of("publish.hash")),
                ColumnView.of("state", Text.of("meeting.meetings.stage")),
                ColumnView.of("do", Text.of("publish.withdraw"))),
                all.stream().map(one -> RowView.of(
                        Cell.link("/public/papers/" + one.id(),
                                Text.of("choice.paper-kind." + one.paper().id())),
                        Cell.of(one.version()), Cell.of(one.at()),
                        Cell.of(names.getOrDefault(one.by(), "–")),
                        Cell.of(PublicationViews.shortHash(one)), state(one),
                        one.stands() && visit.is(Role.EMPLOYEES) ? Cell.link(
                                visit.path("/meeting/withdraw-publication?publication="
                                        + one.id()), Text.of("publish.withdraw"))
                                : Cell.nothing())).toList(), null);
    }

    private static Cell state(Publication one) {
        Publication.Withdrawal withdrawn = one.withdrawn();
        return Cell.of(withdrawn == null
                ? new StatusView(Tone.GOOD, Text.of("publish.stands"))
                : new StatusView(Tone.ATTENTION,
                        Text.of("publish.withdrawn", withdrawn.on(), withdrawn.reason())));
    }

    /** How everybody would see a paper, were it published now. */
    @GetMapping({"/u/{slug}/meetings/{meeting}/papers/agenda",
        "/u/{slug}/meetings/{meeting}/papers/decisions",
        "/u/{slug}/meetings/{meeting}/papers/minutes"})
    String preview(Visit visit, @PathVariable UUID meeting,
            HttpServletRequest request, Model model) {
        desk.letIn(visit);
        if (!visit.is(Role.EMPLOYEES)) {
            throw MeetingDesk.nothing();
        }
        PaperKind kind = kind(request.getRequestURI());
        MeetingPaper paper = database.read(visit.tenant(), sql -> {
            Meeting found = ready(visit, sql, meeting, kind);
            return maker.forEverybody(sql, visit.unit().id(), found, kind, null);
        });
        model.addAttribute("page", PageView.titled(PaperViews.title(paper))
                .withLead(Text.of("publish.preview-lead"))
                .below(LinkView.to(visit.path("/meetings/" + meeting + "/papers"),
                        Text.of("publish.papers"))));
        model.addAttribute("facts", PaperViews.facts(paper));
        model.addAttribute("items", PaperViews.items(paper));
        return "meeting/paper";
    }

    private static PaperKind kind(String path) {
        String word = path.substring(path.lastIndexOf('/') + 1).replace(".pdf", "");
        return Arrays.stream(PaperKind.values()).filter(one -> one.id().equals(word)).findFirst()
                .orElseThrow(MeetingDesk::nothing);
    }

    private Meeting ready(Visit visit, JdbcClient sql, UUID meeting, PaperKind kind) {
        return meetings.find(sql, visit.unit().id(), meeting)
                .filter(found -> maker.isReady(sql, found, kind))
                .orElseThrow(MeetingDesk::nothing);
    }

    @GetMapping({"/u/{slug}/meetings/{meeting}/agenda.pdf",
        "/u/{slug}/meetings/{meeting}/decisions.pdf",
        "/u/{slug}/meetings/{meeting}/minutes.pdf"})
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable UUID meeting,
            HttpServletRequest request) {
        return answer(visit, meeting, kind(request.getRequestURI()), null);
    }

    /** One item with what was decided on it. */
    @GetMapping("/u/{slug}/items/{item}/excerpt.pdf")
    ResponseEntity<byte[]> excerpt(Visit visit, @PathVariable UUID item) {
        desk.letIn(visit);
        UUID meeting = database.read(visit.tenant(), sql -> meetings.item(
                sql, visit.unit().id(), item)).orElseThrow(MeetingDesk::nothing).meeting();
        return answer(visit, meeting, PaperKind.EXCERPT, item);
    }

    private ResponseEntity<byte[]> answer(
            Visit visit, UUID meeting, PaperKind kind, @Nullable UUID item) {
        desk.letIn(visit);
        Made made = database.read(visit.tenant(), sql -> {
            Meeting found = ready(visit, sql, meeting, kind);
            MeetingPaper paper = maker.seenBy(sql, visit.caller(), visit.unit().id(),
                    desk.today(), found, kind, item);
            return new Made(paper, letterhead.of(sql, visit.unit().id(),
                    PaperViews.title(paper), null, desk.today(), null, null));
        });
        if (!made.paper().tells()) {
            throw MeetingDesk.nothing();
        }
        return PaperAnswer.of(files.pdf(made.paper(), made.head(),
                wording.current().language()), PaperFiles.name(made.paper()));
    }
}
