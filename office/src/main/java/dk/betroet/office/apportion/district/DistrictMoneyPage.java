package dk.betroet.office.apportion.district;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriedOutOn;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The districts' money, year by year; one district's way to its amount; and each committee. */
@Controller
class DistrictMoneyPage {

    private static final int ORDER = 330;
    private static final String VIEW = "apportion/tables";

    private final Database database;
    private final Districts districts;
    private final Committees committees;
    private final CarriedOutOn carriedOut;
    private final Wording wording;

    DistrictMoneyPage(Database database, Districts districts, Committees committees,
            CarriedOutOn carriedOut, Wording wording) {
        this.database = database;
        this.districts = districts;
        this.committees = committees;
        this.carriedOut = carriedOut;
        this.wording = wording;
    }

    /** The way to it, where districts' money is kept. */
    @Component
    static class DistrictMoneyPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit() && visit.unit().kind().equals(DistrictDesk.DISTRICT)
                    ? List.of(Item.of(ORDER, "apportion.district.title",
                            visit.path("/district-money")))
                    : List.of();
        }
    }

    private <T> T read(Visit visit, BiFunction<JdbcClient, UUID, T> work) {
        visit.mustSeeUnit();
        return database.read(visit.tenant(), sql -> work.apply(sql, visit.unit().id()));
    }

    private DistrictSplit split(Visit visit, UUID id) {
        return read(visit, (sql, unit) -> districts.find(sql, unit, id))
                .orElseThrow(NotHere::new);
    }

    @GetMapping("/u/{slug}/district-money")
    String all(Visit visit, Model model) {
        List<LinkView> actions = new ArrayList<>();
        if (visit.is(Role.LEADERS)) {
            actions.add(action(visit, "split-district-money", ""));
            actions.add(action(visit, "open-committee", ""));
        }
        model.addAttribute("page", PageView.titled(Text.of("apportion.district.title"))
                .withLead(Text.of("apportion.district.lead"))
                .withActions(actions.toArray(LinkView[]::new)));
        List<TableView> tables = List.of(
                DistrictViews.splits(visit, read(visit, districts::in)),
                DistrictViews.committees(visit, read(visit, committees::in)));
        model.addAttribute("tables", tables);
        model.addAttribute("none", tables.getFirst().rows().isEmpty()
                ? Text.of("apportion.district.none") : null);
        return VIEW;
    }

    @GetMapping("/u/{slug}/district-money/{split:[0-9a-f-]{36}}")
    String one(Visit visit, @PathVariable UUID split, Model model) {
        DistrictSplit found = split(visit, split);
        Map<String, DistrictSplit.Budget> budgets =
                read(visit, (sql, _) -> districts.budgets(sql, split));
        List<UUID> decision = read(visit, (sql, _) ->
                districts.decision(sql, split).stream().toList());
        PageView page = PageView.titled(DistrictViews.title(found)).below(all(visit))
                .withNotices(read(visit, (sql, _) -> carriedOut.warnings(sql, visit, decision)));
        model.addAttribute("page", visit.is(Role.EMPLOYEES)
                ? page.withActions(action(visit, "budget-district", "?split=" + split)) : page);
        model.addAttribute("facts", read(visit, (sql, _) -> carriedOut.with(
                DistrictViews.facts(found, wording.current()), sql, visit,
                decision.isEmpty() ? null : decision.getFirst())));
        model.addAttribute("tables", List.of(DistrictViews.districts(visit, found, budgets),
                DistrictViews.areas(budgets)));
        return VIEW;
    }

    @GetMapping("/u/{slug}/district-money/{split:[0-9a-f-]{36}}/district")
    String district(Visit visit, @PathVariable UUID split,
            @RequestParam(defaultValue = "") String code, Model model) {
        DistrictSplit found = split(visit, split);
        DistrictSplit.District district =
                found.district(code).orElseGet(() -> found.districts().getFirst());
        Map<String, DistrictSplit.Budget> budgets =
                read(visit, (sql, _) -> districts.budgets(sql, split));
        PageView page = PageView.titled(Text.plain(district.name()))
                .withLead(Text.of("apportion.district.one-lead", district.amount(),
                        Integer.toString(found.year())))
                .below(all(visit), LinkView.to(
                        visit.path("/district-money/" + split), DistrictViews.title(found)));
        model.addAttribute("page", visit.is(Role.EMPLOYEES) ? page.withActions(action(visit,
                "budget-district", "?split=" + split + "&district=" + district.code())) : page);
        model.addAttribute("steps",
                DistrictViews.steps(found, district, wording.current().language().tag()));
        model.addAttribute("tables",
                List.of(DistrictViews.budget(district, budgets.get(district.code()))));
        return VIEW;
    }

    @GetMapping("/u/{slug}/committees/{committee:[0-9a-f-]{36}}")
    String committee(Visit visit, @PathVariable UUID committee, Model model) {
        Committee found = read(visit, (sql, unit) -> committees.find(sql, unit, committee))
                .orElseThrow(NotHere::new);
        String with = "?committee=" + committee;
        PageView page = PageView.titled(Text.plain(found.name()))
                .withLead(Text.of("apportion.committee.lead",
                        String.join(", ", found.districts())))
                .below(all(visit))
                .withNotices(read(visit, (sql, _) -> carriedOut.warnings(
                        sql, visit, committees.decisions(sql, committee))));
        model.addAttribute("page", visit.is(Role.EMPLOYEES) ? page.withActions(
                action(visit, "pay-for-committee", with),
                action(visit, "grant-committee", with)) : page);
        model.addAttribute("facts", DistrictViews.facts(visit, found));
        model.addAttribute("tables", List.of(
                DistrictViews.spent(found), DistrictViews.account(visit, found)));
        model.addAttribute("none",
                found.entries().isEmpty() ? Text.of("apportion.committee.none") : null);
        return VIEW;
    }

    private static LinkView all(Visit visit) {
        return LinkView.to(
                visit.path("/district-money"), Text.of("apportion.district.title"));
    }

    private static LinkView action(Visit visit, String verb, String parameters) {
        return LinkView.to(visit.path("/apportion/" + verb + parameters),
                Text.of("apportion." + verb + ".title"));
    }
}
