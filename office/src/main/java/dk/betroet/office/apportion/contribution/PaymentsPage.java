package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.PaymentMatching.Proposed;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.IncomingPayments;
import dk.betroet.office.platform.ledger.IncomingPayments.Incoming;
import dk.betroet.office.platform.operationpage.Asking;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What came in according to the bank, with the claims it is proposed to pay, to be confirmed by a
 * person; below it what nobody knows.
 */
@Controller
@RequestMapping("/u/{slug}/payments")
class PaymentsPage {

    private final Database database;
    private final IncomingPayments incoming;
    private final Contributions contributions;
    private final ContributorDesk desk;
    private final Asking asking;

    PaymentsPage(Database database, IncomingPayments incoming, Contributions contributions,
            ContributorDesk desk, Asking asking) {
        this.database = database;
        this.incoming = incoming;
        this.contributions = contributions;
        this.desk = desk;
        this.asking = asking;
    }

    /** One claim that a line pays, or a part of it. */
    record Paid(Text claim, Money amount) {}

    /** A line with what it is proposed to pay; the warning says what is more than owed, or null. */
    record Item(UUID line, LocalDate on, String words, Money amount, List<Paid> paid, Text reason,
            @Nullable Text over) {}

    private record Found(List<Proposed> proposed, List<Incoming> unknown) {}

    private Found find(Visit visit) {
        visit.mustSeeUnit();
        return database.read(visit.tenant(), sql -> {
            List<Incoming> lines = incoming.unknown(sql, visit.unit().id(), desk.today());
            List<Proposed> proposed = PaymentMatching.propose(
                    lines, contributions.all(sql, visit.unit().id()));
            Set<UUID> taken = proposed.stream().map(one -> one.line().line())
                    .collect(Collectors.toSet());
            return new Found(proposed, lines.stream()
                    .filter(line -> !taken.contains(line.line())).toList());
        });
    }

    @GetMapping
    String show(Visit visit, Model model) {
        Found found = find(visit);
        model.addAttribute("page", PageView.titled(Text.of("apportion.payments.title"))
                .withLead(Text.of("apportion.payments.lead"))
                .below(LinkView.to(visit.path("/contributions"),
                        Text.of("apportion.contributions.title")))
                .withActions(LinkView.to(visit.path("/accounts"),
                        Text.of("apportion.payments.bank"))));
        model.addAttribute("may", visit.is(Role.EMPLOYEES));
        model.addAttribute("action", visit.path("/payments"));
        model.addAttribute("proposed", found.proposed().stream().map(PaymentsPage::item).toList());
        model.addAttribute("unknown", unknown(visit, found.unknown()));
        return "apportion/payments";
    }

    /** Takes what is proposed for the ticked lines, each as a voucher of its own. */
    @PostMapping
    String confirm(Visit visit, @RequestParam(defaultValue = "") List<String> line,
            RedirectAttributes redirect) {
        if (!visit.is(Role.EMPLOYEES)) {
            throw new NotHere();
        }
        return asking.askEach(visit, "apportion.confirm-payment",
                line.stream().map(one -> Map.of("line", one)).toList(), visit.path("/payments"),
                redirect);
    }

    private static Item item(Proposed one) {
        return new Item(one.line().line(), one.line().on(), words(one.line()), one.line().amount(),
                one.applied().stream().map(part -> new Paid(Text.of("apportion.payments.claim",
                        Integer.toString(part.claim().number()), part.claim().name()),
                        part.amount())).toList(),
                Text.of("apportion.payments.reason." + one.reason().id()),
                one.over().isPositive() ? Text.of("apportion.payments.over", one.over()) : null);
    }

    private static String words(Incoming line) {
        return Stream.of(line.payer(), line.words()).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static TableView unknown(Visit visit, List<Incoming> lines) {
        return new TableView(Text.of("apportion.payments.unknown"), List.of(
                ColumnView.of("on", Text.of("apportion.contributor.paid-on")),
                ColumnView.of("words", Text.of("apportion.payments.words")),
                ColumnView.numeric("amount", Text.of("apportion.contributions.amount")),
                ColumnView.of("choose", Text.of("apportion.payments.choose"))),
                lines.stream().map(line -> RowView.of(Cell.of(line.on()), Cell.of(words(line)),
                        Cell.of(line.amount()), visit.is(Role.EMPLOYEES)
                                ? Cell.link(visit.path("/apportion/confirm-payment?line="
                                        + line.line()), Text.of("apportion.payments.choose"))
                                : Cell.nothing())).toList(), null);
    }
}
