package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.PaperFiles;
import dk.betroet.office.meeting.publish.PaperViews;
import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.publish.PublicationViews;
import dk.betroet.office.meeting.publish.Publications;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A published paper as a page and as PDF, each version at an address of its own for good. Where one
 * was withdrawn stands that it was, when and why.
 */
@Controller
class PublicPaperPages {

    private final PublicDesk desk;
    private final Publications publications;
    private final Meetings meetings;
    private final Letterhead letterhead;
    private final PublicFiles files;
    private final Wording wording;

    PublicPaperPages(PublicDesk desk, Publications publications, Meetings meetings,
            Letterhead letterhead, PublicFiles files, Wording wording) {
        this.desk = desk;
        this.publications = publications;
        this.meetings = meetings;
        this.letterhead = letterhead;
        this.files = files;
        this.wording = wording;
    }

    /** A publication, the body that it is of, and the one that is its last version. */
    private record Found(Publication one, Body body, LocalDate heldOn, Publication last) {

        Text title() {
            return Text.of("publish.paper-of", Text.of("choice.paper-kind." + one.paper().id()),
                    body.shortName(), heldOn);
        }
    }

    private Found found(JdbcClient sql, UUID id) {
        Publication one = publications.find(sql, id).orElseThrow(MeetingDesk::nothing);
        Body body = desk.body(sql, one.body()).body();
        LocalDate heldOn = meetings.find(sql, one.unit(), one.meeting())
                .orElseThrow(MeetingDesk::nothing).heldOn();
        Publication last = desk.latest(sql, body.id()).stream().filter(one::sameAs)
                .findFirst().orElse(one);
        return new Found(one, body, heldOn, last);
    }

    @GetMapping("/public/papers/{paper:[0-9a-f-]{36}}")
    String show(@PathVariable UUID paper, Model model, HttpServletResponse response) {
        return desk.read(sql -> {
            Found found = found(sql, paper);
            Optional<MeetingPaper> said =
                    publications.content(sql, paper).map(MeetingPaper::of);
            PageView page = PageView.titled(said.map(PaperViews::title).orElse(found.title()))
                    .below(LinkView.to("/public", Text.of("public.title")),
                            LinkView.to("/public/bodies/" + found.body().id(),
                                    Text.plain(found.body().name())))
                    .withNotices(notices(found));
            model.addAttribute("page", said.isEmpty() ? page : page.withActions(
                    LinkView.to("/public/papers/" + paper + ".pdf",
                            Text.of("publish.pdf",
                                    Text.of("choice.paper-kind." + found.one().paper().id())))));
            model.addAttribute("facts", said.map(PaperViews::facts).orElse(FactsView.none())
                    .with(Text.of("public.version"), Cell.of(Text.of("public.version-text",
                            found.one().version(), found.one().on(),
                            PublicationViews.shortHash(found.one())))));
            model.addAttribute("items", said.map(PaperViews::items).orElse(List.of()));
            if (said.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_GONE);
            }
            PublicAnswer.cached(response);
            return "meeting/paper";
        });
    }

    private static List<NoticeView> notices(Found found) {
        Publication.Withdrawal withdrawn = found.one().withdrawn();
        if (withdrawn != null) {
            return List.of(new NoticeView(Tone.ATTENTION, Text.of("public.withdrawn-title"),
                    Text.of("publish.withdrawn", withdrawn.on(), withdrawn.reason()), null));
        }
        return found.last().version() == found.one().version() ? List.of()
                : List.of(new NoticeView(Tone.ATTENTION, Text.of("public.newer"), null,
                        LinkView.to("/public/papers/" + found.last().id(),
                                Text.of("public.newer-link"))));
    }

    /** The paper as PDF, to be looked at where it stands, or to be kept. */
    @GetMapping("/public/papers/{paper:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID paper, @RequestParam(defaultValue = "") String download) {
        record Made(MeetingPaper said, PaperView head) {}
        Made made = desk.read(sql -> {
            Found found = found(sql, paper);
            MeetingPaper said = publications.content(sql, paper).map(MeetingPaper::of)
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.GONE));
            return new Made(said, letterhead.of(sql, found.one().unit(),
                    PaperViews.title(said), null, found.one().on(),
                    wording.current().say(Text.of("public.reference", found.one().version(),
                            PublicationViews.shortHash(found.one()))), null));
        });
        return PublicAnswer.file(
                files.pdf(paper, made.said(), made.head(), wording.current().language()),
                MediaType.APPLICATION_PDF, (download.equals("true")
                        ? ContentDisposition.attachment() : ContentDisposition.inline())
                        .filename(PaperFiles.name(made.said())).build().toString());
    }
}
