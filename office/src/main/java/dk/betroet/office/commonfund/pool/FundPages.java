package dk.betroet.office.commonfund.pool;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import java.time.Clock;
import java.time.LocalDate;
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

/** Common funds of a unit, and one of them. */
@Controller
class FundPages {

    private final Database database;
    private final CommonFunds funds;
    private final FundViews views;
    private final Wording wording;
    private final ReadLog readLog;
    private final Clock clock;

    FundPages(Database database, CommonFunds funds, FundViews views, Wording wording,
            ReadLog readLog, Clock clock) {
        this.database = database;
        this.funds = funds;
        this.views = views;
        this.wording = wording;
        this.readLog = readLog;
        this.clock = clock;
    }

    @GetMapping("/u/{slug}/common-funds")
    String all(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        PageView page = PageView.titled(Text.of("commonfund.pages.title"))
                .withLead(Text.of("commonfund.pages.lead"));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(action(visit, "open-common-fund", ""))
                : page);
        model.addAttribute("list", list(visit, query).view(Text.of("commonfund.pages.title"),
                query, FundViews.filters(query),
                EmptyView.of(Text.of("commonfund.pages.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/common-funds.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(visit, parameters);
        return ListAnswer.of(list(visit, query).file(Text.of("commonfund.pages.title"), query),
                format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/common-funds"), parameters,
                List.of("name", "status"), FundViews.SORTS);
    }

    private SmallList<?> list(Visit visit, ListQuery query) {
        visit.mustSeeUnit();
        return database.read(visit.tenant(), sql -> views.all(visit, sql, query));
    }

    @GetMapping("/u/{slug}/common-funds/{fund}")
    String one(Visit visit, @PathVariable UUID fund, Model model) {
        visit.mustSeeUnit();
        FundViews.One one = database.read(visit.tenant(), sql -> views.one(visit, sql,
                find(sql, visit, fund), LocalDate.ofInstant(clock.instant(), Formats.ZONE),
                wording.current()));
        readLog.note(visit.caller(), one.shown(), visit.unit().id(), "commonfund.fund",
                visit.why());
        PageView page = PageView.titled(Text.plain(one.fund().name()))
                .below(LinkView.to(visit.path("/common-funds"), Text.of("commonfund.pages.title")));
        String which = "?fund=" + fund;
        boolean works = visit.is(Role.EMPLOYEES) && one.fund().closedOn() == null;
        model.addAttribute("page", works
                ? page.withActions(
                        action(visit, "contribute", which), action(visit, "spend", which),
                        action(visit, "join-fund", which), action(visit, "leave-fund", which),
                        action(visit, "decide-surplus", which),
                        action(visit, "fund-account", which))
                : page);
        model.addAttribute("one", one);
        return "commonfund/fund";
    }

    private static LinkView action(Visit visit, String verb, String which) {
        return LinkView.to(visit.path("/commonfund/" + verb + which),
                Text.of("commonfund." + verb + ".do"));
    }

    private CommonFund find(JdbcClient sql, Visit visit, UUID fund) {
        return funds.find(sql, visit.unit().id(), fund)
                .orElseThrow(NotHere::new);
    }

    /** Where common funds stand in the navigation. */
    @Component
    static class FundsPlace implements Navigation {

        private static final int ORDER = 600;

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit() && !visit.unit().isSharing()
                    ? List.of(Item.of(
                            ORDER, "commonfund.pages.title", visit.path("/common-funds")))
                    : List.of();
        }
    }
}
