package dk.betroet.office.account.web;

import dk.betroet.office.account.period.ClosePeriod;
import dk.betroet.office.account.period.Reconciliations;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.operationpage.Asking;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.period.CloseGuard;
import dk.betroet.office.platform.web.format.Parsed;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which days are closed, and what is left to finish before the next can be. */
@Controller
@RequestMapping("/u/{slug}/periods")
class PeriodsPage {

    private final Database database;
    private final WritePath writePath;
    private final ClosePeriod operation;
    private final Reconciliations reconciliations;
    private final Persons persons;
    private final Asking asking;
    private final Wording wording;

    PeriodsPage(Database database, WritePath writePath, ClosePeriod operation,
            Reconciliations reconciliations, Persons persons, Asking asking,
            Wording wording) {
        this.database = database;
        this.writePath = writePath;
        this.operation = operation;
        this.reconciliations = reconciliations;
        this.persons = persons;
        this.asking = asking;
        this.wording = wording;
    }

    private record Found(LocalDate next, boolean reconciled, List<CloseGuard.Open> open,
            List<Reconciliations.Closed> closed, Map<UUID, String> names) {}

    @GetMapping
    String show(Visit visit, @RequestParam(required = false) @Nullable String through,
            Model model) {
        visit.mustSeeUnit();
        Found found = database.read(visit.tenant(), sql -> {
            Context context = writePath.context(visit.caller(), visit.unit().id(), sql);
            List<Reconciliations.Closed> closed = reconciliations.closed(sql, context.unit());
            LocalDate next = day(through).orElseGet(() -> next(context.today(),
                    closed.stream().findFirst().map(Reconciliations.Closed::through)));
            return new Found(next, reconciliations.on(sql, context.unit(), next).isPresent(),
                    operation.open(context, next), closed,
                    persons.names(sql, closed.stream().map(Reconciliations.Closed::by)
                            .distinct().toList()));
        });
        model.addAttribute("page", PageView.titled(Text.of("account.page.periods"))
                .withLead(Text.of("account.page.periods-lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/accounts"), Text.of("account.page.accounts"))));
        model.addAttribute("next", found.next());
        model.addAttribute("cards", cards(visit, found));
        if (visit.is(Role.LEADERS)) {
            model.addAttribute("form", FormView.of(visit.path("/periods"), List.of(
                    FieldView.of("through", FieldKind.DATE,
                                    Text.of("account.close-period.through"))
                            .withHint(Text.of("account.close-period.lead"))
                            .withValue(found.next().toString())),
                    Text.of("account.close-period.do")));
        }
        model.addAttribute("table", table(found));
        return "account/periods";
    }

    @PostMapping
    String close(Visit visit, @RequestParam String through, RedirectAttributes redirect) {
        String here = visit.path("/periods");
        String left = day(through).map(day -> here + "?through=" + day).orElse(here);
        return asking.ask(visit, operation.name(), Map.of("through", through), here, left,
                redirect);
    }

    /** The day that somebody has asked to close through, as they typed it. */
    private Optional<LocalDate> day(@Nullable String typed) {
        return typed != null && wording.current().formats().parseDate(typed)
                instanceof Parsed.Value<LocalDate>(LocalDate day)
                ? Optional.of(day) : Optional.empty();
    }

    /** The end of the first month that is over and open; when all are closed, of this month. */
    private static LocalDate next(LocalDate today, Optional<LocalDate> closed) {
        LocalDate lastMonth = today.withDayOfMonth(1).minusDays(1);
        return closed.filter(day -> !day.isBefore(lastMonth)).isPresent()
                ? lastMonth.plusMonths(1).withDayOfMonth(
                        lastMonth.plusMonths(1).lengthOfMonth())
                : lastMonth;
    }

    private static List<CardView> cards(Visit visit, Found found) {
        List<CardView> cards = new ArrayList<>();
        if (!found.reconciled()) {
            cards.add(new CardView(LinkView.to(
                    visit.path("/reconciliation?date=" + found.next()),
                    Text.of("account.page.reconcile-first", found.next())), null, null, null));
        }
        found.open().forEach(open -> cards.add(new CardView(
                LinkView.to(visit.path(open.href()), open.what()), null, null, null)));
        return cards;
    }

    private static TableView table(Found found) {
        return new TableView(
                Text.of("account.page.closed-periods"),
                List.of(ColumnView.of("through", Text.of("account.page.closed-through")),
                        ColumnView.of("by", Text.of("account.page.by"))),
                found.closed().stream().map(one -> RowView.of(Cell.of(one.through()),
                        Cell.of(found.names().getOrDefault(one.by(), "—")))).toList(),
                null);
    }
}
