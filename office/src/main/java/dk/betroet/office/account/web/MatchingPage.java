package dk.betroet.office.account.web;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bank.BankDesk;
import dk.betroet.office.account.bank.BankRows;
import dk.betroet.office.account.bank.BankState;
import dk.betroet.office.account.bank.Matches;
import dk.betroet.office.account.bank.Movement;
import dk.betroet.office.account.bank.Suggestion;
import dk.betroet.office.account.bankfile.BankFileTexts;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.operationpage.Asking;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The bank's lines beside the book's vouchers: first what is proposed, with the reason, then what
 * is left over on both sides, to be chosen by hand or explained.
 */
@Controller
@RequestMapping("/u/{slug}/accounts/{place:[0-9a-f-]{36}}/matching")
class MatchingPage {

    private static final int SHOWN_MAX = 200;

    private final Database database;
    private final WritePath writePath;
    private final BankDesk desk;
    private final BankRows rows;
    private final Matches matches;
    private final Labels labels;
    private final Asking asking;
    private final Readings readings;

    MatchingPage(Database database, WritePath writePath, BankDesk desk, BankRows rows,
            Matches matches, Labels labels, Asking asking, Readings readings) {
        this.database = database;
        this.writePath = writePath;
        this.desk = desk;
        this.rows = rows;
        this.matches = matches;
        this.labels = labels;
        this.asking = asking;
        this.readings = readings;
    }

    /**
     * One line or voucher that can be ticked.
     *
     * @param said what was said of it, when it is explained
     * @param explain where to explain it
     */
    record Item(UUID id, LocalDate day, Text what, Money amount,
            @Nullable Text said, String explain, boolean chosen) {}

    /** What is proposed to be the same. */
    record Proposed(List<Item> lines, List<Item> vouchers, Text reason) {}

    private record Found(BankState state, List<Matches.Matched> matched,
            Map<UUID, BankRows.Line> lines, Map<UUID, Long> vouchers) {}

    @GetMapping
    String show(Visit visit, @PathVariable UUID place,
            @RequestParam(defaultValue = "") Set<String> line,
            @RequestParam(defaultValue = "") Set<String> voucher, Model model) {
        visit.mustSeeUnit();
        Found found = database.read(visit.tenant(), sql -> {
            LocalDate today = writePath.context(visit.caller(), visit.unit().id(), sql).today();
            return rows.account(sql, visit.unit().id(), place).map(account -> new Found(
                    desk.state(sql, visit.unit().id(), account, today),
                    matches.of(sql, place),
                    rows.lines(sql, visit.unit().id(), place).stream()
                            .collect(Collectors.toMap(BankRows.Line::id, each -> each)),
                    matches.movements(sql, visit.unit().id(), place, LocalDate.EPOCH).stream()
                            .collect(Collectors.toMap(Movement::fact, Movement::voucher))));
        }).orElseThrow(NotHere::new);
        BankState state = found.state();
        readings.note(visit, state.account(), "account.matching");
        model.addAttribute("page", PageView.titled(Text.of("account.page.matching"))
                .withLead(Text.of("account.page.matching-lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/accounts"), Text.of("account.page.accounts")),
                        LinkView.to(visit.path("/accounts/" + place),
                                Text.plain(state.account().name()))));
        List<Suggestion> suggestions = Suggestion.of(state);
        Set<UUID> proposed = new HashSet<>();
        suggestions.forEach(one -> {
            one.lines().forEach(each -> proposed.add(each.id()));
            one.movements().forEach(each -> proposed.add(each.fact()));
        });
        model.addAttribute("action", visit.path("/accounts/" + place + "/matching"));
        model.addAttribute("may", visit.is(Role.EMPLOYEES));
        model.addAttribute("proposed", suggestions.stream().limit(SHOWN_MAX)
                .map(one -> new Proposed(
                        one.lines().stream().map(each -> item(visit, state, each, line)).toList(),
                        one.movements().stream()
                                .map(each -> item(visit, state, each, voucher)).toList(),
                        BankFileTexts.of(one.reason())))
                .toList());
        model.addAttribute("lines", state.lines().stream()
                .filter(each -> !proposed.contains(each.id())).limit(SHOWN_MAX)
                .map(each -> item(visit, state, each, line)).toList());
        model.addAttribute("vouchers", state.movements().stream()
                .filter(each -> !proposed.contains(each.fact())).limit(SHOWN_MAX)
                .map(each -> item(visit, state, each, voucher)).toList());
        model.addAttribute("matched", matched(visit, found));
        return "account/matching";
    }

    /** What has been matched, the latest first, with the way to undo it. */
    private static TableView matched(Visit visit, Found found) {
        Comparator<RowView> byDay = Comparator.comparing(row ->
                row.cells().getFirst() instanceof Cell.Date(LocalDate day) ? day : LocalDate.MIN);
        List<RowView> rows = found.matched().stream().map(match -> {
            List<BankRows.Line> lines = match.lines().stream().map(found.lines()::get).toList();
            String vouchers = match.movements().stream()
                    .map(fact -> String.valueOf(found.vouchers().get(fact)))
                    .collect(Collectors.joining(", "));
            return RowView.of(
                    Cell.of(lines.getFirst().bookedOn()),
                    Cell.of(ImportPage.said(lines.getFirst().said())),
                    Cell.of(Money.sum(lines.stream().map(BankRows.Line::amount).toList())),
                    Cell.of(vouchers),
                    visit.is(Role.EMPLOYEES)
                            ? Cell.link(visit.path("/account/unmatch?match=" + match.id()),
                                    Text.of("account.page.undo", vouchers))
                            : Cell.nothing());
        }).sorted(byDay.reversed()).limit(SHOWN_MAX).toList();
        return new TableView(
                Text.of("account.page.matched-count", (long) found.matched().size()),
                List.of(ColumnView.of("day", Text.of("account.sheet.date")),
                        ColumnView.of("text", Text.of("account.page.text")),
                        ColumnView.numeric("amount", Text.of("account.sheet.amount")),
                        ColumnView.of("voucher", Text.of("account.sheet.voucher")),
                        ColumnView.of("undo", Text.of("account.unmatch.title"))),
                rows, null);
    }

    /** Takes what is proposed for the ticked lines. */
    @PostMapping(params = "accept")
    String accept(Visit visit, @PathVariable UUID place,
            @RequestParam(defaultValue = "") List<String> line, RedirectAttributes redirect) {
        String here = here(visit, place);
        return asking.ask(visit, "account.match",
                Map.of("place", place.toString(), "lines", line, "movements", List.of()), here,
                here, redirect);
    }

    /** Says that the ticked lines are the ticked vouchers. */
    @PostMapping(params = "choose")
    String choose(Visit visit, @PathVariable UUID place,
            @RequestParam(defaultValue = "") List<String> line,
            @RequestParam(defaultValue = "") List<String> voucher, RedirectAttributes redirect) {
        String here = here(visit, place);
        return asking.ask(visit, "account.match",
                Map.of("place", place.toString(), "lines", line, "movements", voucher), here,
                here + chosen(line, voucher), redirect);
    }

    /** This page, if the account is one of the unit's. */
    private String here(Visit visit, UUID place) {
        database.read(visit.tenant(), sql -> rows.account(sql, visit.unit().id(), place))
                .orElseThrow(NotHere::new);
        return visit.path("/accounts/" + place + "/matching");
    }

    /** The ticks again, so that nobody has to make them twice. */
    private static String chosen(List<String> lines, List<String> vouchers) {
        StringBuilder again = new StringBuilder("?");
        lines.stream().filter(MatchingPage::isId).forEach(id -> again.append("line=" + id + "&"));
        vouchers.stream().filter(MatchingPage::isId)
                .forEach(id -> again.append("voucher=" + id + "&"));
        return again.substring(0, again.length() - 1);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    private Item item(Visit visit, BankState state, BankRows.Line line, Set<String> chosen) {
        return new Item(line.id(), line.bookedOn(), Text.plain(ImportPage.said(line.said())),
                line.amount(), said(state, line.id()),
                explain(visit, state, "line", line.id()),
                chosen.contains(line.id().toString()));
    }

    private Item item(Visit visit, BankState state, Movement movement, Set<String> chosen) {
        return new Item(movement.fact(), movement.on(),
                Text.of("account.page.voucher-and-what", String.valueOf(movement.voucher()),
                        labels.title(movement.operation())),
                movement.amount(), said(state, movement.fact()),
                explain(visit, state, "movement", movement.fact()),
                chosen.contains(movement.fact().toString()));
    }

    private static @Nullable Text said(BankState state, UUID id) {
        return Optional.ofNullable(state.leftOvers().get(id))
                .<Text>map(said -> Text.of("account.page.explained",
                        Text.of("choice.left-over-reason." + said.why().id()), said.reason()))
                .orElse(null);
    }

    private static String explain(Visit visit, BankState state, String what, UUID id) {
        return visit.path("/account/explain?place=" + state.account().place() + "&" + what + "="
                + id);
    }
}
