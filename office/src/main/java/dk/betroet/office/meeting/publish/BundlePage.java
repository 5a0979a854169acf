package dk.betroet.office.meeting.publish;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.ProgressView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An agenda with all its papers as one file: asked for, followed while it is made, taken. */
@Controller
@RequestMapping("/u/{slug}/meetings/{meeting}")
class BundlePage {

    private static final int WHOLE = 100;

    private final MeetingDesk desk;
    private final Database database;
    private final Meetings meetings;
    private final PaperMaker maker;
    private final Letterhead letterhead;
    private final Bundles bundles;
    private final Wording wording;

    BundlePage(MeetingDesk desk, Database database, Meetings meetings, PaperMaker maker,
            Letterhead letterhead, Bundles bundles, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.meetings = meetings;
        this.maker = maker;
        this.letterhead = letterhead;
        this.bundles = bundles;
        this.wording = wording;
    }

    private record Made(MeetingPaper paper, PaperView head) {}

    /** The agenda as the visitor sees it now. */
    private Made made(Visit visit, UUID meeting) {
        desk.letIn(visit);
        UUID unit = visit.unit().id();
        return database.read(visit.tenant(), sql -> {
            MeetingPaper paper = meetings.find(sql, unit, meeting)
                    .filter(found -> maker.isReady(sql, found, PaperKind.AGENDA))
                    .map(found -> maker.seenBy(sql, visit.caller(), unit, desk.today(), found,
                            PaperKind.AGENDA, null))
                    .filter(MeetingPaper::tells).orElseThrow(MeetingDesk::nothing);
            return new Made(paper, letterhead.of(sql, unit, PaperViews.title(paper), null,
                    desk.today(), null, null));
        });
    }

    private Bundles.Key key(Visit visit, UUID meeting) {
        return new Bundles.Key(visit.caller().personOrFail(), meeting,
                wording.current().language());
    }

    @GetMapping("/bundle")
    String show(Visit visit, @PathVariable UUID meeting, Model model) {
        Made made = made(visit, meeting);
        String path = visit.path("/meetings/" + meeting + "/bundle");
        Optional<Bundles.Run> run = bundles.find(key(visit, meeting))
                .filter(there -> there.isOf(made.paper()));
        PageView page = PageView.titled(Text.of("publish.bundle"))
                .withLead(PaperViews.title(made.paper()))
                .below(LinkView.to(visit.path("/meetings/" + meeting + "/papers"),
                        Text.of("publish.papers")));
        boolean failed = run.filter(Bundles.Run::failed).isPresent();
        model.addAttribute("page", failed ? page.withNotices(List.of(NoticeView.of(
                Tone.BAD, Text.of("publish.bundle-failed")))) : page);
        if (run.isEmpty() || failed) {
            model.addAttribute("form", FormView.of(path, List.of(),
                    Text.of("publish.bundle-make")));
        } else {
            model.addAttribute("progress", progress(run.get(), path));
        }
        return "meeting/bundle";
    }

    private static ProgressView progress(Bundles.Run run, String path) {
        int of = run.of();
        return new ProgressView(Text.of("publish.bundle"),
                of == 0 ? Text.of("publish.bundle-laid-out")
                        : Text.of("publish.bundle-page", run.page(), of),
                of == 0 ? -1 : run.page() * WHOLE / of, path,
                run.pdf().isEmpty() ? null
                        : LinkView.to(path + ".pdf", Text.of("publish.bundle-take")));
    }

    @PostMapping("/bundle")
    String start(Visit visit, @PathVariable UUID meeting) {
        Made made = made(visit, meeting);
        bundles.start(key(visit, meeting), made.paper(), made.head());
        return "redirect:" + visit.path("/meetings/" + meeting + "/bundle");
    }

    @GetMapping("/bundle.pdf")
    ResponseEntity<byte[]> take(Visit visit, @PathVariable UUID meeting) {
        Made made = made(visit, meeting);
        return bundles.find(key(visit, meeting)).filter(run -> run.isOf(made.paper()))
                .flatMap(Bundles.Run::pdf)
                .map(pdf -> PaperAnswer.of(pdf, PaperFiles.name(made.paper())))
                .orElseThrow(MeetingDesk::nothing);
    }
}
