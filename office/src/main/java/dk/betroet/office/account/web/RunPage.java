package dk.betroet.office.account.web;

import dk.betroet.office.account.statement.StatementRuns;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Parsed;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.ProgressView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statements for everybody at once: started, followed, left and come back to. */
@Controller
@RequestMapping("/u/{slug}/statements/all")
class RunPage {

    private static final String VIEW = "account/run";

    private final Database database;
    private final WritePath writePath;
    private final StatementRuns runs;
    private final Persons persons;
    private final Wording wording;

    RunPage(Database database, WritePath writePath, StatementRuns runs, Persons persons,
            Wording wording) {
        this.database = database;
        this.writePath = writePath;
        this.runs = runs;
        this.persons = persons;
        this.wording = wording;
    }

    @GetMapping
    String choose(Visit visit, Model model) {
        mustWorkHere(visit);
        LocalDate today = database.read(visit.tenant(), sql ->
                writePath.context(visit.caller(), visit.unit().id(), sql).today());
        LocalDate yearAgo = today.minusYears(1).withDayOfYear(1);
        return form(visit, yearAgo.toString(),
                yearAgo.withDayOfYear(yearAgo.lengthOfYear()).toString(), null, model);
    }

    @PostMapping
    String start(Visit visit, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String through, Model model) {
        mustWorkHere(visit);
        Formats formats = wording.current().formats();
        LocalDate today = database.read(visit.tenant(), sql ->
                writePath.context(visit.caller(), visit.unit().id(), sql).today());
        if (formats.parseDate(from) instanceof Parsed.Value<LocalDate>(LocalDate first)
                && formats.parseDate(through) instanceof Parsed.Value<LocalDate>(LocalDate last)
                && !last.isBefore(first) && !last.isAfter(today)) {
            UUID run = runs.start(visit.caller(), visit.unit().id(), first, last);
            return "redirect:" + visit.path("/statements/all/" + run);
        }
        return form(visit, from, through, Text.of("account.page.no-period"), model);
    }

    @GetMapping("/{run:[0-9a-f-]{36}}")
    String follow(Visit visit, @PathVariable UUID run, Model model) {
        mustWorkHere(visit);
        record Found(StatementRuns.Run run, Map<UUID, String> names) {}
        Found found = database.read(visit.tenant(), sql -> runs
                .find(sql, visit.unit().id(), run)
                .map(one -> new Found(one, persons.names(sql,
                        one.items().stream().map(StatementRuns.Item::resident).toList()))))
                .orElseThrow(NotHere::new);
        runs.goOn(visit.caller(), visit.unit().id(), run);
        model.addAttribute("page", page(visit)
                .withLead(Text.of("account.page.period", found.run().from(),
                        found.run().through())));
        List<StatementRuns.Item> items = found.run().items();
        long over = items.stream().filter(StatementRuns.Item::over).count();
        int percent = items.isEmpty() ? 100 : (int) (over * 100 / items.size());
        model.addAttribute("progress", new ProgressView(
                Text.of("account.page.run-title"),
                Text.of("account.page.run-now", over, (long) items.size()), percent,
                visit.path("/statements/all/" + run),
                over < items.size() ? null : LinkView.to(visit.path("/statements"),
                        Text.of("account.page.statements"))));
        model.addAttribute("table", table(visit, items, found.names()));
        return VIEW;
    }

    private static TableView table(Visit visit, List<StatementRuns.Item> items,
            Map<UUID, String> names) {
        List<RowView> rows = new ArrayList<>();
        for (StatementRuns.Item item : items) {
            Text name = Text.plain(names.getOrDefault(item.resident(), "—"));
            rows.add(RowView.of(
                    item.statement() == null ? Cell.of(name)
                            : Cell.link(visit.path("/statements/" + item.statement()), name),
                    Cell.of(new StatusView(
                            switch (item.state()) {
                                case "made" -> Tone.GOOD;
                                case "refused" -> Tone.ATTENTION;
                                default -> Tone.NEUTRAL;
                            },
                            Text.of("account.run." + item.state()))),
                    item.why() == null ? Cell.nothing()
                            : Cell.of(item.why().equals("already_done")
                                    ? Text.of("account.run.done-before")
                                    : Text.of("account.run.alone"))));
        }
        return new TableView(Text.of("account.page.run-title"),
                List.of(ColumnView.of("name", Text.of("account.page.resident")),
                        ColumnView.of("state", Text.of("account.page.state")),
                        ColumnView.of("why", Text.of("account.page.why"))),
                rows, null);
    }

    private String form(Visit visit, String from, String through,
            @Nullable Text wrong, Model model) {
        model.addAttribute("page", page(visit).withLead(Text.of("account.page.for-all-lead")));
        FormView form = FormView.of(visit.path("/statements/all"), List.of(
                        FieldView.of("from", FieldKind.DATE,
                                Text.of("account.make-statement.from")).withValue(from),
                        FieldView.of("through", FieldKind.DATE,
                                        Text.of("account.make-statement.through"))
                                .withValue(through).withError(wrong)),
                Text.of("account.page.for-all-do"));
        model.addAttribute("form", form.withCancel(visit.path("/statements")));
        return VIEW;
    }

    private static PageView page(Visit visit) {
        return PageView.titled(Text.of("account.page.for-all")).below(
                LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                LinkView.to(visit.path("/statements"), Text.of("account.page.statements")));
    }

    private static void mustWorkHere(Visit visit) {
        if (!visit.is(Role.EMPLOYEES)) {
            throw new NotHere();
        }
    }
}
