package dk.betroet.office.apportion.quota;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The years of quotas, one of them, and one municipality's way from population to quota. */
@Controller
class QuotasPage {

    private static final List<String> SORTS = List.of("-year");
    private static final int ORDER = 310;

    private final Database database;
    private final QuotaRounds rounds;
    private final QuotaViews views;
    private final Wording wording;

    QuotasPage(Database database, QuotaRounds rounds, QuotaViews views, Wording wording) {
        this.database = database;
        this.rounds = rounds;
        this.views = views;
        this.wording = wording;
    }

    /** The way to it, in units that split burdens. */
    @Component
    static class QuotasPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit() && visit.unit().kind().equals("agency")
                    ? List.of(Item.of(ORDER, "apportion.quotas.title", visit.path("/quotas")))
                    : List.of();
        }
    }

    @GetMapping("/u/{slug}/quotas")
    String all(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = ListQuery.read(visit.path("/quotas"), parameters, List.of(), SORTS);
        PageView page = PageView.titled(Text.of("apportion.quotas.title"))
                .withLead(Text.of("apportion.quotas.lead"));
        model.addAttribute("page", visit.is(Role.LEADERS) ? page.withActions(LinkView.to(
                visit.path("/apportion/announce-total"),
                Text.of("apportion.announce-total.title"))) : page);
        model.addAttribute("list", list(visit).view(Text.of("apportion.quotas.title"), query,
                List.of(), EmptyView.of(Text.of("apportion.quotas.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/quotas.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> takeAll(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = ListQuery.read(visit.path("/quotas"), parameters, List.of(), SORTS);
        return answer(list(visit).file(Text.of("apportion.quotas.title"), query), format);
    }

    private SmallList<QuotaStanding> list(Visit visit) {
        visit.mustSeeUnit();
        List<QuotaStanding> all = database.read(visit.tenant(), sql ->
                rounds.in(sql, visit.unit().id()).stream()
                        .map(round -> rounds.standing(sql, round)).toList());
        return new SmallList<>(List.of(
                Column.sorted("year", Text.of("apportion.announce-total.year"),
                        one -> Cell.link(visit.path("/quotas/" + one.round().id()),
                                Text.plain(one.round().name(
                                        wording.current().language().tag()))),
                        Comparator.comparingInt(one -> one.round().year())),
                Column.of("total", Text.of("apportion.announce-total.total"),
                        one -> Cell.of(one.last().total().longValueExact())),
                Column.of("state", Text.of("apportion.quotas.state"),
                        one -> Cell.of(QuotaViews.state(one)))), all);
    }

    @GetMapping({"/u/{slug}/quotas/{round}", "/u/{slug}/quotas/{round}/municipalities"})
    String one(Visit visit, @PathVariable UUID round,
            @RequestParam Map<String, String> parameters, Model model) {
        QuotaShown shown = shown(visit, round, parameters);
        ListQuery query = QuotaViews.query(visit, shown, parameters);
        PageView page = PageView.titled(title(shown))
                .withLead(Text.of("apportion.quotas.year-lead"))
                .below(LinkView.to(visit.path("/quotas"), Text.of("apportion.quotas.title")))
                .withNotices(notices(shown));
        model.addAttribute("page", page.withActions(actions(visit, shown)));
        model.addAttribute("one", views.of(shown, query, wording.current()));
        model.addAttribute("list", views.list(visit, shown, query, wording.current(), false)
                .view(Text.of("apportion.quotas.municipalities"), query,
                        QuotaViews.filters(shown, query),
                        EmptyView.of(Text.of("apportion.quotas.none"))));
        return "apportion/quotas";
    }

    @GetMapping("/u/{slug}/quotas/{round}/municipalities.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable UUID round,
            @PathVariable String format, @RequestParam Map<String, String> parameters) {
        QuotaShown shown = shown(visit, round, parameters);
        ListQuery query = QuotaViews.query(visit, shown, parameters);
        return answer(views.list(visit, shown, query, wording.current(), true)
                .file(title(shown), query), format);
    }

    @GetMapping("/u/{slug}/quotas/{round}/steps")
    String steps(Visit visit, @PathVariable UUID round,
            @RequestParam Map<String, String> parameters, Model model) {
        QuotaShown shown = shown(visit, round, parameters);
        String code = shown.standing().basis().code(parameters.getOrDefault("code", ""))
                .orElseGet(() -> shown.standing().basis().basis().codes().getFirst());
        model.addAttribute("page", PageView.titled(Text.plain(
                        shown.standing().basis().names().get(code)))
                .withLead(Text.of("apportion.quotas.steps-lead",
                        shown.run().split().total().numerator().longValueExact()))
                .below(LinkView.to(visit.path("/quotas"), Text.of("apportion.quotas.title")),
                        LinkView.to(visit.path("/quotas/" + round), title(shown))));
        model.addAttribute("steps", views.steps(shown, code, wording.current()));
        return "apportion/tables";
    }

    private Text title(QuotaShown shown) {
        return Text.plain(shown.standing().round().name(wording.current().language().tag()));
    }

    private QuotaShown shown(Visit visit, UUID round, Map<String, String> parameters) {
        visit.mustSeeUnit();
        QuotaStanding standing = database.read(visit.tenant(), sql ->
                rounds.find(sql, visit.unit().id(), round)
                        .map(found -> rounds.standing(sql, found)))
                .orElseThrow(NotHere::new);
        return QuotaShown.of(standing, QuotaViews.tried(parameters));
    }

    private ResponseEntity<StreamingResponseBody> answer(ListFile file, String format) {
        return ListAnswer.of(file, format, wording.current());
    }

    private static LinkView[] actions(Visit visit, QuotaShown shown) {
        List<LinkView> actions = new ArrayList<>();
        boolean fixed = shown.standing().fixing().isPresent();
        boolean deadlines = shown.standing().round().process().isPresent();
        if (visit.is(Role.EMPLOYEES) && deadlines && !shown.standing().isChanged() && !fixed) {
            actions.add(action(visit, shown, "register-agreement"));
        }
        if (visit.is(Role.LEADERS)) {
            if (!fixed) {
                actions.add(action(visit, shown, "fix-quotas"));
                actions.add(action(visit, shown, "adjust-quotas"));
            }
            if (deadlines) {
                actions.add(action(visit, shown, "recalculate-total"));
                actions.add(action(visit, shown, "reduce-total"));
            }
        }
        return actions.toArray(LinkView[]::new);
    }

    private static LinkView action(Visit visit, QuotaShown shown, String verb) {
        return LinkView.to(visit.path("/apportion/" + verb + "?round="
                + shown.standing().round().id()), Text.of("apportion." + verb + ".title"));
    }

    private static List<NoticeView> notices(QuotaShown shown) {
        List<NoticeView> notices = new ArrayList<>();
        QuotaStanding standing = shown.standing();
        if (standing.last().late()) {
            notices.add(NoticeView.of(Tone.ATTENTION, Text.of("apportion.quotas.late-total")));
        }
        standing.fixing().filter(QuotaRound.Fixing::late).ifPresent(_ -> notices.add(
                NoticeView.of(Tone.ATTENTION, Text.of("apportion.quotas.late-fixing"))));
        standing.lapsed().forEach(one -> notices.add(NoticeView.of(Tone.ATTENTION,
                Text.of("apportion.quotas.lapsed", one.region()))));
        if (!shown.losers().isEmpty()) {
            notices.add(NoticeView.of(Tone.ATTENTION, Text.of("apportion.quotas.losers",
                    String.join(", ", shown.losers()))));
        }
        return notices;
    }
}
