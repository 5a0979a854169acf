package dk.betroet.office.account.web;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.BankFileTexts;
import dk.betroet.office.account.bankfile.Reconciliation;
import dk.betroet.office.account.period.Reconciliations;
import dk.betroet.office.account.period.ReconcilingDesk;
import dk.betroet.office.account.period.UnitFigures;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.operationpage.Asking;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
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
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Three numbers side by side: bank and cash, the book, the owners; and every difference named. */
@Controller
@RequestMapping("/u/{slug}/reconciliation")
class ReconciliationPage {

    /** How wide the longest bar is drawn. */
    private static final long BAR_MAX = 1000;

    private final Database database;
    private final WritePath writePath;
    private final ReconcilingDesk desk;
    private final Reconciliations reconciliations;
    private final Persons persons;
    private final Wording wording;
    private final Asking asking;

    ReconciliationPage(Database database, WritePath writePath, ReconcilingDesk desk,
            Reconciliations reconciliations, Persons persons, Wording wording, Asking asking) {
        this.database = database;
        this.writePath = writePath;
        this.desk = desk;
        this.reconciliations = reconciliations;
        this.persons = persons;
        this.wording = wording;
        this.asking = asking;
    }

    /** One of the three numbers, with the length of its bar in thousandths of the longest. */
    record Bar(Text label, Money amount, long width, Text note) {}

    private record Found(UnitFigures figures, List<Reconciliations.Made> made,
            Map<UUID, String> names, LocalDate day) {}

    @GetMapping
    String show(Visit visit, @RequestParam(defaultValue = "") String date, Model model) {
        visit.mustSeeUnit();
        Found found = database.read(visit.tenant(), sql -> {
            LocalDate today = writePath.context(visit.caller(), visit.unit().id(), sql).today();
            LocalDate day = typed(date, today);
            List<Reconciliations.Made> made = reconciliations.of(sql, visit.unit().id());
            return new Found(desk.figures(sql, visit.unit().id(), day), made,
                    persons.names(sql, made.stream().map(Reconciliations.Made::by).distinct()
                            .toList()), day);
        });
        Reconciliation result = found.figures().reconciliation();
        model.addAttribute("page", PageView.titled(Text.of("account.page.reconciliation"))
                .withLead(Text.of("account.page.reconciliation-lead", found.day()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/accounts"), Text.of("account.page.accounts")))
                .withNotices(notices(result)));
        model.addAttribute("bars", bars(found.figures(), result));
        model.addAttribute("places", places(found.figures()));
        model.addAttribute("pick", FormView.of(visit.path("/reconciliation"), List.of(
                FieldView.of("date", FieldKind.DATE, Text.of("account.reconcile.date"))
                        .withValue(found.day().toString())), Text.of("account.page.show")));
        if (visit.is(Role.EMPLOYEES)) {
            model.addAttribute("form", FormView.of(visit.path("/reconciliation"), List.of(
                    FieldView.hidden("date", found.day().toString()),
                    FieldView.of("note", FieldKind.LINES, Text.of("account.reconcile.note"))
                            .withHint(Text.of("account.reconcile.note.hint")).optional()),
                    Text.of("account.reconcile.do")));
        }
        model.addAttribute("made", made(visit, found));
        return "account/reconciliation";
    }

    @PostMapping
    String sign(Visit visit, @RequestParam String date,
            @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("date", date));
        if (!note.isBlank()) {
            input.put("note", note);
        }
        String here = visit.path("/reconciliation")
                + (date.matches("[0-9-]{10}") ? "?date=" + date : "");
        return asking.ask(visit, "account.reconcile", input, here, here, redirect);
    }

    /** The day that was asked for; otherwise the end of last month. */
    private LocalDate typed(String date, LocalDate today) {
        Formats formats = wording.current().formats();
        if (formats.parseDate(date) instanceof Parsed.Value<LocalDate>(LocalDate day)
                && !day.isAfter(today)) {
            return day;
        }
        return today.withDayOfMonth(1).minusDays(1);
    }

    private static List<NoticeView> notices(Reconciliation result) {
        return switch (result) {
            case Reconciliation.AddsUp _ -> List.of(NoticeView.of(
                    Tone.GOOD, Text.of("account.page.all-adds-up")));
            case Reconciliation.Explained _ -> List.of(NoticeView.of(
                    Tone.INFO, Text.of("account.page.all-explained")));
            case Reconciliation.Differs(_, var differences) -> differences.stream()
                    .map(one -> NoticeView.of(Tone.BAD, BankFileTexts.of(one)))
                    .toList();
        };
    }

    private static List<Bar> bars(UnitFigures figures, Reconciliation result) {
        Reconciliation.Figures sums = result.figures();
        Money elsewhere = sums.ledger(Reconciliation.PlaceKind.OTHER);
        Money there = sums.bankClosing().plus(sums.cashCounted()).plus(elsewhere);
        List<Money> all = List.of(there, sums.ledger(), figures.owners());
        long most = all.stream().mapToLong(Money::toOere).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(Text.of("account.page.bar-there"), there, width(there, most),
                Text.of("account.page.bar-there-note", sums.bankClosing(), sums.cashCounted(),
                        elsewhere)));
        bars.add(new Bar(Text.of("account.page.bar-book"), sums.ledger(),
                width(sums.ledger(), most),
                Text.of("account.page.bar-book-note", sums.outstanding())));
        bars.add(new Bar(Text.of("account.page.bar-owners"), figures.owners(),
                width(figures.owners(), most), Text.of("account.page.bar-owners-note")));
        return bars;
    }

    private static long width(Money amount, long most) {
        return most <= 0 ? 0 : Math.max(0, amount.toOere() / Math.max(1, most / BAR_MAX));
    }

    private static TableView places(UnitFigures figures) {
        return new TableView(
                Text.of("account.page.places"),
                List.of(ColumnView.of("place", Text.of("account.sheet.place")),
                        ColumnView.numeric("book", Text.of("account.page.book")),
                        ColumnView.numeric("found", Text.of("account.page.found")),
                        ColumnView.of("on", Text.of("account.page.looked-on"))),
                figures.places().stream().map(place -> RowView.of(
                        Cell.of(place.name()), Cell.of(place.book()),
                        place.found().map(Cell::of).orElse(Cell.nothing()),
                        place.lookedOn().map(Cell::of).orElse(Cell.nothing()))).toList(),
                RowView.of(Cell.of(Text.of("account.sheet.together")),
                        Cell.of(figures.reconciliation().figures().ledger()), Cell.nothing(),
                        Cell.nothing()));
    }

    private static TableView made(Visit visit, Found found) {
        return new TableView(
                Text.of("account.page.reconciliations"),
                List.of(ColumnView.of("day", Text.of("account.page.day")),
                        ColumnView.of("state", Text.of("account.page.state")),
                        ColumnView.numeric("bank", Text.of("account.page.bank-difference")),
                        ColumnView.numeric("cash", Text.of("account.page.cash-difference")),
                        ColumnView.of("by", Text.of("account.page.by"))),
                found.made().stream().map(made -> RowView.of(
                        Cell.link(visit.path("/reconciliation?date=" + made.asOf()),
                                Text.of("account.page.the-day", made.asOf())),
                        Cell.of(status(made.result())),
                        Cell.of(made.bankDifference()), Cell.of(made.cashDifference()),
                        Cell.of(found.names().getOrDefault(made.by(), "—")))).toList(),
                null);
    }

    /** How a reconciliation came out, as a tag. */
    static StatusView status(Reconciliations.Result result) {
        return new StatusView(
                switch (result) {
                    case ADDS_UP -> Tone.GOOD;
                    case EXPLAINED -> Tone.INFO;
                    case DIFFERS -> Tone.BAD;
                },
                Text.of("account.result." + result.id()));
    }
}
