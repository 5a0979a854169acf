package dk.betroet.office.meeting.minutes;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.MinutesRight;
import dk.betroet.office.meeting.session.MinutesVersions;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The minutes of one meeting: for those who write them, point by point while people talk; for
 * everybody else, and afterwards, the versions that they may see.
 *
 * <p>Each item is a form of its own. With a script it is sent as it is typed; without, by its
 * button. Who comes second is shown both texts, in either case.
 */
@Controller
@RequestMapping("/u/{slug}/meetings/{meeting}/minutes")
class MinutesPage {

    private final MeetingDesk desk;
    private final Database database;
    private final Meetings meetings;
    private final Bodies bodies;
    private final MinutesRight right;
    private final MinutesDesk minutes;
    private final WritingView writing;
    private final ReadingView reading;
    private final Wording wording;

    MinutesPage(MeetingDesk desk, Database database, Meetings meetings, Bodies bodies,
            MinutesRight right, MinutesDesk minutes, WritingView writing, ReadingView reading,
            Wording wording) {
        this.desk = desk;
        this.database = database;
        this.meetings = meetings;
        this.bodies = bodies;
        this.right = right;
        this.minutes = minutes;
        this.writing = writing;
        this.reading = reading;
        this.wording = wording;
    }

    @GetMapping
    String show(Visit visit, @PathVariable UUID meeting,
            @RequestParam(defaultValue = "0") int version, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Meeting found = meetings.find(sql, visit.unit().id(), meeting)
                    .orElseThrow(MeetingDesk::nothing);
            List<MinutesVersions.Version> seen = right.seen(visit, sql, found);
            if (version == 0 && right.writes(visit, found)) {
                return written(visit, sql, found, seen, null, null, model);
            }
            MinutesVersions.Version shown = seen.stream()
                    .filter(one -> version == 0 || one.number() == version).findFirst()
                    .orElseThrow(MeetingDesk::nothing);
            head(visit, sql, found, reading.actions(visit, sql, found, shown), model);
            reading.fill(visit, sql, found, shown, seen, model);
            return "meeting/minutes-read";
        });
    }

    private String written(Visit visit, JdbcClient sql, Meeting meeting,
            List<MinutesVersions.Version> seen, @Nullable UUID item,
            MinutesDesk.Written.@Nullable Both both, Model model) {
        head(visit, sql, meeting, writing.actions(visit, sql, meeting), model);
        writing.fill(visit, sql, meeting, item, both, model);
        model.addAttribute("answers", reading.answers(visit, sql, meeting, seen));
        model.addAttribute("versions", reading.versions(visit, meeting, seen, 0));
        return "meeting/minutes-write";
    }

    private void head(
            Visit visit, JdbcClient sql, Meeting meeting, List<LinkView> actions, Model model) {
        Body body = bodies.find(sql, visit.unit().id(), meeting.body(), meeting.heldOn())
                .orElseThrow();
        Text named = Text.of("meeting.meetings.named", body.name(), meeting.heldOn());
        model.addAttribute("page", PageView.titled(Text.of("meeting.minutes.of", named))
                .below(LinkView.to(visit.path("/meetings"), Text.of("meeting.meetings.title")),
                        LinkView.to(visit.path("/meetings/" + meeting.id()), named))
                .withActions(actions.toArray(LinkView[]::new)));
    }

    /** One item’s text, sent by its button. */
    @PostMapping
    String write(Visit visit, @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String words, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        String here = visit.path("/meetings/" + meeting + "/minutes");
        return switch (minutes.write(visit, meeting, item, version, words)) {
            case MinutesDesk.Written.Saved _ -> {
                Said.next(redirect, wording.current(),
                        NoticeView.of(Tone.GOOD, Text.of("meeting.minutes.saved")));
                yield "redirect:" + here;
            }
            case MinutesDesk.Written.TooLong _ -> {
                Said.next(redirect, wording.current(),
                        NoticeView.of(Tone.BAD, Text.of("meeting.minutes.too-long")));
                yield "redirect:" + here;
            }
            case MinutesDesk.Written.Both both -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield database.read(visit.tenant(), sql -> {
                    Meeting found = minutes.meeting(visit, sql, meeting);
                    return written(visit, sql, found, right.seen(visit, sql, found), item, both,
                            model);
                });
            }
        };
    }

    /** The texts as they are now, for the script. */
    @GetMapping("/words")
    ResponseEntity<String> words(Visit visit, @PathVariable UUID meeting) {
        List<Object> pieces = new ArrayList<>();
        minutes.pieces(visit, meeting).forEach(piece -> pieces.add(new TreeMap<>(Map.of(
                "item", piece.item().toString(), "version", piece.version(),
                "words", piece.words()))));
        return json(HttpStatus.OK, Map.of("pieces", pieces));
    }

    /** One item’s text, sent by the script as it is typed. */
    @PostMapping("/words")
    ResponseEntity<String> typed(Visit visit, @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String words) {
        return switch (minutes.write(visit, meeting, item, version, words)) {
            case MinutesDesk.Written.Saved(int saved) ->
                    json(HttpStatus.OK, Map.of("version", saved));
            case MinutesDesk.Written.TooLong _ ->
                    json(HttpStatus.CONTENT_TOO_LARGE, Map.of());
            case MinutesDesk.Written.Both both -> json(HttpStatus.CONFLICT, Map.of(
                    "version", both.version(), "by", both.by(), "theirs", both.theirs(),
                    "together", both.together()));
        };
    }

    private static ResponseEntity<String> json(HttpStatus status, Map<String, Object> said) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(new TreeMap<>(said)));
    }
}
