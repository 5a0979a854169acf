package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.CharterSection;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that a citizen reads: which bodies are open, and one of them. */
@Controller
class PublicPages {

    private final PublicDesk desk;
    private final Bodies bodies;
    private final Meetings meetings;
    private final PublicSearch search;

    PublicPages(PublicDesk desk, Bodies bodies, Meetings meetings, PublicSearch search) {
        this.desk = desk;
        this.bodies = bodies;
        this.meetings = meetings;
        this.search = search;
    }

    @GetMapping("/public")
    String all(Model model, HttpServletResponse response) {
        List<PublicDesk.OpenBody> all = desk.read(desk::all);
        PublicAnswer.cached(response);
        model.addAttribute("page", PageView.titled(Text.of("public.title"))
                .withLead(Text.of(all.isEmpty() ? "public.none" : "public.lead")));
        model.addAttribute("bodies", all.stream().map(one -> new CardView(
                LinkView.to(path(one), Text.plain(one.body().name())),
                Text.of("public.of", one.authority(), one.unitName()), null, null)).toList());
        model.addAttribute("system", LinkView.to("/oparl/v1.1/system",
                Text.of("public.programs")));
        return "meeting/public";
    }

    private static String path(PublicDesk.OpenBody body) {
        return "/public/bodies/" + body.body().id();
    }

    @GetMapping("/public/bodies/{body}")
    String body(@PathVariable UUID body, @RequestParam(defaultValue = "0") int year, Model model,
            HttpServletResponse response) {
        desk.read(sql -> {
            PublicDesk.OpenBody open = desk.body(sql, body);
            List<Meeting> held = held(sql, open);
            List<Integer> years = held.stream().map(one -> one.heldOn().getYear()).distinct()
                    .toList();
            int shown = years.contains(year) || years.isEmpty() ? year : years.getFirst();
            List<PublicDesk.Paper> papers = desk.standing(sql, body);
            model.addAttribute("page", PageView.titled(Text.plain(open.body().name()))
                    .withLead(Text.of("public.of", open.authority(), open.unitName()))
                    .below(LinkView.to("/public", Text.of("public.title"))));
            model.addAttribute("search", path(open) + "/search");
            model.addAttribute("query", "");
            model.addAttribute("years", years.stream().map(one -> LinkView.to(
                    path(open) + "?year=" + one, Text.plain(Integer.toString(one)))).toList());
            model.addAttribute("year", shown);
            model.addAttribute("meetings", PublicViews.meetings(held.stream()
                    .filter(one -> one.heldOn().getYear() == shown).toList(),
                    desk.latest(sql, body)));
            model.addAttribute("decisions", PublicViews.decisions(papers, shown));
            model.addAttribute("facts", PublicViews.facts(open, bodies.names(sql, body)));
            model.addAttribute("seats", PublicViews.seats(bodies.seats(sql, body), desk.today()));
            model.addAttribute("sections", CharterSection.of(
                    bodies.charters(sql, body), open.body().version()));
            model.addAttribute("ways", ways(open));
            return open;
        });
        PublicAnswer.cached(response);
        return "meeting/public-body";
    }

    private List<Meeting> held(JdbcClient sql, PublicDesk.OpenBody open) {
        return meetings.in(sql, open.unit()).stream()
                .filter(one -> one.body().equals(open.body().id())).toList();
    }

    private static List<LinkView> ways(PublicDesk.OpenBody open) {
        return Stream.of("calendar.ics", "feed.atom").map(file -> LinkView.to(
                path(open) + "/" + file,
                Text.of("public." + file.substring(0, file.indexOf('.'))))).toList();
    }

    @GetMapping("/public/bodies/{body}/search")
    String search(@PathVariable UUID body, @RequestParam(defaultValue = "") @Nullable String q,
            Model model, HttpServletResponse response) {
        String asked = PublicSearch.cut(q);
        desk.read(sql -> {
            PublicDesk.OpenBody open = desk.body(sql, body);
            List<PublicSearch.Hit> hits = search.hits(sql, body, asked);
            model.addAttribute("page", PageView.titled(Text.of("public.search-in",
                    open.body().shortName()))
                    .below(LinkView.to("/public", Text.of("public.title")),
                            LinkView.to(path(open), Text.plain(open.body().name()))));
            model.addAttribute("search", path(open) + "/search");
            model.addAttribute("query", asked);
            model.addAttribute("hits", hits);
            model.addAttribute("found", asked.isEmpty() ? null
                    : Text.of(hits.size() < PublicSearch.HITS_MAX ? "public.found"
                            : "public.found-many", (long) hits.size()));
            return open;
        });
        PublicAnswer.cached(response);
        return "meeting/public-search";
    }
}
