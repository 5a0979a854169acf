package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An agenda to be read from its first word to its last on one page, each item in the words that
 * were sent and as far as the reader sees it, with the reader's own notes beside it.
 */
@Controller
@RequestMapping("/u/{slug}/meetings/{meeting}/read")
class ReadAgendaPage {

    private final MeetingDesk desk;
    private final Database database;
    private final WritePath writePath;
    private final Meetings meetings;
    private final Bodies bodies;
    private final ItemRight right;
    private final Cases cases;
    private final ItemViews views;
    private final Notes notes;

    ReadAgendaPage(MeetingDesk desk, Database database, WritePath writePath, Meetings meetings,
            Bodies bodies, ItemRight right, Cases cases, ItemViews views, Notes notes) {
        this.desk = desk;
        this.database = database;
        this.writePath = writePath;
        this.meetings = meetings;
        this.bodies = bodies;
        this.right = right;
        this.cases = cases;
        this.views = views;
        this.notes = notes;
    }

    /** A piece of a presentation. */
    record Section(Text heading, String words) {}

    /** An item with all that was sent of it, and what its reader noted. */
    record Read(String part, ItemViews.ItemView item, List<Section> sections, Notes.Note note) {}

    @GetMapping
    String show(Visit visit, @PathVariable UUID meeting,
            @RequestParam(defaultValue = "false") boolean marked, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Meeting found = found(visit, sql, meeting);
            Map<UUID, Notes.Note> own =
                    notes.own(sql, visit.caller().personOrFail(), meeting);
            List<Read> all = new ArrayList<>();
            List<Meeting.Item> items = meetings.items(sql, meeting);
            AgendaParts parting = new AgendaParts(items);
            for (Meeting.Item item : items) {
                Notes.Note note = own.getOrDefault(item.id(), Notes.Note.NONE);
                ItemSeen seen = seen(visit, sql, item);
                if (seen != null && (note.marked() || !marked)) {
                    all.add(new Read(parting.before(item.id()).orElse(""),
                            views.view(visit, sql, found, item, seen),
                            sections(sql, item, seen), note));
                }
            }
            Body body = bodies.find(sql, visit.unit().id(), found.body(), found.heldOn())
                    .orElseThrow();
            Text named = Text.of("meeting.meetings.named", body.name(), found.heldOn());
            String here = visit.path("/meetings/" + meeting);
            model.addAttribute("page", PageView.titled(Text.of("meeting.read.of", named))
                    .withLead(Text.of("meeting.read.lead"))
                    .below(LinkView.to(visit.path("/meetings"),
                            Text.of("meeting.meetings.title")), LinkView.to(here, named))
                    .withActions(marked
                            ? LinkView.to(here + "/read", Text.of("meeting.read.all"))
                            : LinkView.to(here + "/read?marked=true",
                                    Text.of("meeting.read.marked-only"))));
            model.addAttribute("all", all);
            model.addAttribute("here", here + "/read");
            model.addAttribute("longest", Notes.NOTE_MAX);
            return "meeting/read";
        });
    }

    private Meeting found(Visit visit, JdbcClient sql, UUID meeting) {
        return meetings.find(sql, visit.unit().id(), meeting).orElseThrow(MeetingDesk::nothing);
    }

    /** An item that was sent, as far as the visitor sees it; null when not at all. */
    private @Nullable ItemSeen seen(Visit visit, JdbcClient sql, Meeting.Item item) {
        return item.releasedOn() == null ? null : right.find(
                sql, visit.caller(), visit.unit().id(), item.id(), desk.today()).orElse(null);
    }

    private List<Section> sections(JdbcClient sql, Meeting.Item item, ItemSeen seen) {
        if (!seen.papers() || !item.hasCase()) {
            return List.of();
        }
        CaseFile.Version words = cases.version(sql, item.caseId(), item.version());
        List<Section> sections = new ArrayList<>();
        section(sections, "presentation", words.presentation());
        section(sections, "economy", words.economy());
        return sections;
    }

    private static void section(List<Section> sections, String name, String words) {
        if (!words.isEmpty()) {
            sections.add(new Section(Text.of("meeting.open-case." + name), words));
        }
    }

    /** Keeps what the reader noted beside one item; nobody else is told of it. */
    @PostMapping
    String note(Visit visit, @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean marked) {
        desk.letIn(visit);
        int number = database.write(visit.tenant(), sql -> {
            found(visit, sql, meeting);
            Meeting.Item noted = meetings.items(sql, meeting).stream()
                    .filter(one -> one.id().equals(item) && seen(visit, sql, one) != null)
                    .findFirst().orElse(null);
            if (noted == null) {
                return 0;
            }
            String plain = words.strip().replace("\r\n", "\n").replace("\u0000", "");
            notes.keep(writePath.context(visit.caller(), visit.unit().id(), sql), noted.id(),
                    new Notes.Note(plain.substring(0, Math.min(plain.length(), Notes.NOTE_MAX)),
                            marked));
            return noted.number();
        });
        return "redirect:" + visit.path("/meetings/" + meeting + "/read")
                + (number == 0 ? "" : "#item-" + number);
    }
}
