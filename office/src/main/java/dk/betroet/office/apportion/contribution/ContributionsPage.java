package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.contribution.ContributionViews.Whole;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriedOutOn;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The contributions, who has not paid, and one of them with its proof. */
@Controller
class ContributionsPage {

    private static final List<String> SORTS = List.of("what", "total", "paid", "open");
    private static final List<String> ROW_SORTS =
            List.of("name", "people", "amount", "unindexed", "paid", "net");
    private static final int ORDER = 320;

    private final Database database;
    private final ContributorDesk desk;
    private final CarriedOutOn carriedOut;
    private final Wording wording;

    ContributionsPage(Database database, ContributorDesk desk, CarriedOutOn carriedOut,
            Wording wording) {
        this.database = database;
        this.desk = desk;
        this.carriedOut = carriedOut;
        this.wording = wording;
    }

    /** The way to it, in a secretariat. */
    @Component
    static class ContributionsPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit() && visit.unit().kind().equals("secretariat")
                    ? List.of(Item.of(
                            ORDER, "apportion.contributions.title", visit.path("/contributions")))
                    : List.of();
        }
    }

    private List<Whole> all(Visit visit) {
        visit.mustSeeUnit();
        return database.read(visit.tenant(), sql -> desk.all(sql, visit.unit().id()));
    }

    private Whole one(Visit visit, UUID id) {
        return all(visit).stream().filter(one -> one.contribution().id().equals(id)).findFirst()
                .orElseThrow(NotHere::new);
    }

    @GetMapping("/u/{slug}/contributions")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        List<Whole> all = all(visit);
        ListQuery query = ListQuery.read(
                visit.path("/contributions"), parameters, List.of(), SORTS);
        List<LinkView> actions = new ArrayList<>();
        if (visit.is(Role.LEADERS)) {
            actions.add(action(visit, "decide-contribution", ""));
        }
        if (visit.is(Role.EMPLOYEES)) {
            actions.add(action(visit, "register-populations", ""));
            actions.add(action(visit, "register-index", ""));
        }
        actions.add(LinkView.to(
                visit.path("/payments"), Text.of("apportion.payments.title")));
        actions.add(LinkView.to(
                visit.path("/contributors"), Text.of("apportion.contributors.title")));
        model.addAttribute("page", PageView.titled(Text.of("apportion.contributions.title"))
                .withLead(Text.of("apportion.contributions.lead"))
                .withActions(actions.toArray(LinkView[]::new)));
        model.addAttribute("list", ContributionViews.list(visit, all, desk.today()).view(
                Text.of("apportion.contributions.title"), query, List.of(),
                EmptyView.of(Text.of("apportion.contributions.none"))));
        model.addAttribute("unpaid", ContributionViews.unpaid(all, desk.today()));
        return "apportion/contributions";
    }

    @GetMapping("/u/{slug}/contributions.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = ListQuery.read(
                visit.path("/contributions"), parameters, List.of(), SORTS);
        return answer(ContributionViews.list(visit, all(visit), desk.today())
                .file(Text.of("apportion.contributions.title"), query), format);
    }

    @GetMapping({"/u/{slug}/contributions/{contribution}",
        "/u/{slug}/contributions/{contribution}/municipalities"})
    String show(Visit visit, @PathVariable UUID contribution,
            @RequestParam Map<String, String> parameters, Model model) {
        Whole one = one(visit, contribution);
        UUID decision = one.contribution().decision();
        ListQuery query = query(visit, contribution, parameters);
        model.addAttribute("page", PageView.titled(ContributionViews.title(one.contribution()))
                .below(LinkView.to(visit.path("/contributions"),
                        Text.of("apportion.contributions.title")))
                .withNotices(database.read(visit.tenant(), sql ->
                        carriedOut.warnings(sql, visit, Stream.ofNullable(decision)
                                .filter(_ -> !one.contribution().replaced()).toList())))
                .withActions(actions(visit, one)));
        model.addAttribute("facts", database.read(visit.tenant(), sql -> carriedOut.with(
                ContributionViews.facts(one, wording.current()), sql, visit, decision)));
        model.addAttribute("claims", ContributionViews.claims(visit, one.claims()));
        model.addAttribute("list", ContributionViews.municipalities(one, false).view(
                Text.of("apportion.contributions.municipalities"), query, List.of(),
                EmptyView.of(Text.of("apportion.contributions.none"))));
        return "apportion/contribution";
    }

    @GetMapping("/u/{slug}/contributions/{contribution}/municipalities.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> takeOne(Visit visit, @PathVariable UUID contribution,
            @PathVariable String format, @RequestParam Map<String, String> parameters) {
        Whole one = one(visit, contribution);
        return answer(ContributionViews.municipalities(one, true).file(
                ContributionViews.title(one.contribution()),
                query(visit, contribution, parameters)), format);
    }

    private static ListQuery query(
            Visit visit, UUID contribution, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/contributions/" + contribution + "/municipalities"),
                parameters, List.of(), ROW_SORTS);
    }

    private ResponseEntity<StreamingResponseBody> answer(ListFile file, String format) {
        return ListAnswer.of(file, format, wording.current());
    }

    private static LinkView[] actions(Visit visit, Whole one) {
        List<LinkView> actions = new ArrayList<>();
        String with = "?contribution=" + one.contribution().id();
        if (visit.is(Role.EMPLOYEES) && !one.contribution().replaced()) {
            if (one.claims().isEmpty()) {
                actions.add(action(visit, "send-claims", with));
            } else if (one.open().isPositive()) {
                actions.add(action(visit, "receive-payment", ""));
                actions.add(action(visit, "credit-claim", ""));
            }
        }
        if (visit.is(Role.LEADERS) && one.surplus().isEmpty() && !one.contribution().replaced()) {
            actions.add(action(visit, "settle-surplus", with));
            actions.add(action(visit, "decide-contribution",
                    "?replaces=" + one.contribution().id()));
        }
        if (visit.is(Role.LEADERS)
                && one.rows().stream().anyMatch(row -> row.net().isPositive())) {
            actions.add(action(visit, "repay", with));
        }
        return actions.toArray(LinkView[]::new);
    }

    private static LinkView action(Visit visit, String verb, String parameters) {
        return LinkView.to(visit.path("/apportion/" + verb + parameters),
                Text.of("apportion." + verb + ".title"));
    }
}
