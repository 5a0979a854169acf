package dk.betroet.office.budget.spending;

import dk.betroet.accounts.table.Head;
import dk.betroet.office.budget.table.KeptTablePages;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A year as it goes: budget, used, committed and left on each line, drawn, and what to expect. */
@Controller
class YearPage {

    private final Database database;
    private final KeptTablePages pages;
    private final YearOfTable years;
    private final Labels labels;
    private final Wording wording;
    private final Clock clock;

    YearPage(Database database, KeptTablePages pages, YearOfTable years, Labels labels,
            Wording wording, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.years = years;
        this.labels = labels;
        this.wording = wording;
        this.clock = clock;
    }

    /** A year of a table that was found, with its rows. */
    private record Shown(KeptTablePages.Found found, YearOfTable.Year year,
            List<YearFigures.YearRow> rows, boolean over) {}

    /**
     * The year.
     *
     * @param year 0 for this one, or the last one that the table knows
     */
    @GetMapping("/u/{slug}/budgets/{table:[0-9a-f-]{36}}/years")
    String show(Visit visit, @PathVariable UUID table,
            @RequestParam(defaultValue = "0") int year, Model model) {
        Shown shown = shown(visit, table, year);
        int of = shown.year().year();
        Words words = wording.current();
        List<NoticeView> notices = new ArrayList<>();
        shown.year().elsewhere().forEach((purpose, amount) -> notices.add(new NoticeView(
                Tone.ATTENTION, Text.of("budget.elsewhere", amount, labels.purpose(purpose, words)),
                Text.of("budget.elsewhere.more"), visit.is(Role.LEADERS)
                        ? LinkView.to(visit.path("/budget/map-purpose"),
                                Text.of("budget.map-purpose.title")) : null)));
        PageView page = PageView.titled(Text.of("budget.year.title", Integer.toString(of)))
                .withLead(Text.of(shown.over() ? "budget.year.over" : "budget.year.running"))
                .below(KeptTablePages.above(visit, shown.found().table()))
                .withNotices(notices)
                .withActions(actions(visit, shown));
        model.addAttribute("page", page);
        model.addAttribute("facts", YearViews.facts(shown.rows(), shown.year()));
        model.addAttribute("bars", YearViews.bars(of, shown.rows(), words));
        model.addAttribute("figures", figures(shown));
        model.addAttribute("commitments", YearViews.commitments(shown.year()));
        model.addAttribute("rules", YearViews.rules(shown.year()));
        String at = KeptTablePages.path(visit, shown.found().table()) + "/years";
        model.addAttribute("files", List.of(
                LinkView.to(at + ".xlsx?year=" + of, Text.of("platform.list.xlsx")),
                LinkView.to(at + ".csv?year=" + of, Text.of("platform.list.csv"))));
        model.addAttribute("years", shown.found().newest().table().heads().stream()
                .map(Head::year).distinct().sorted()
                .map(one -> LinkView.to(at + "?year=" + one,
                        Text.plain(Integer.toString(one)))).toList());
        model.addAttribute("year", of);
        return "budget/year";
    }

    @GetMapping("/u/{slug}/budgets/{table:[0-9a-f-]{36}}/years.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable UUID table,
            @PathVariable String format, @RequestParam(defaultValue = "0") int year) {
        Shown shown = shown(visit, table, year);
        TableView figures = figures(shown);
        return ListAnswer.of(new ListFile(figures.caption(), figures.columns(),
                figures.rows().stream()), format, wording.current());
    }

    private static TableView figures(Shown shown) {
        return YearViews.figures(shown.year().year(), shown.rows());
    }

    private Shown shown(Visit visit, UUID table, int asked) {
        KeptTablePages.Found found = pages.find(visit, table);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<Integer> known = found.newest().table().heads().stream().map(Head::year).toList();
        int year = asked != 0 ? asked : known.contains(today.getYear()) ? today.getYear()
                : known.stream().max(Integer::compare).orElse(today.getYear());
        if (year < 1900 || year > 2199) {
            throw new NotHere();
        }
        YearOfTable.Year of = database.read(visit.tenant(), sql ->
                years.of(sql, visit.unit().id(), found.table(), year));
        boolean over = today.getYear() > year;
        return new Shown(found, of,
                of.figures().rows(year, of.known(), of.rules(), over), over);
    }

    private static LinkView[] actions(Visit visit, Shown shown) {
        List<LinkView> actions = new ArrayList<>();
        if (visit.is(Role.EMPLOYEES)) {
            for (String verb : List.of("pay", "commit", "receive-income", "release-commitment")) {
                actions.add(action(visit, verb, ""));
            }
            if (shown.over()) {
                actions.add(action(visit, "make-accounts", "?table="
                        + shown.found().table().id() + "&year=" + shown.year().year()));
            }
        }
        if (visit.is(Role.LEADERS)) {
            actions.add(action(visit, "set-overhead", "?year=" + shown.year().year()));
            actions.add(action(visit, "map-purpose", ""));
        }
        return actions.toArray(LinkView[]::new);
    }

    private static LinkView action(Visit visit, String verb, String parameters) {
        return LinkView.to(visit.path("/budget/" + verb + parameters),
                Text.of("budget." + verb + ".title"));
    }
}
