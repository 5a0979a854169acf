package dk.betroet.office.account.web;

import dk.betroet.office.account.bank.BankDesk;
import dk.betroet.office.account.bank.BankState;
import dk.betroet.office.account.period.Reconciliations;
import dk.betroet.office.account.statement.Statements;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this job adds to the navigation and to the unit's first page. */
@Component
class AccountDesk implements Navigation, Panel {

    private static final int CARDS_MAX = 10;

    private final BankDesk banks;
    private final Statements statements;
    private final Reconciliations reconciliations;
    private final Persons persons;
    private final Clock clock;

    AccountDesk(BankDesk banks, Statements statements, Reconciliations reconciliations,
            Persons persons, Clock clock) {
        this.banks = banks;
        this.statements = statements;
        this.reconciliations = reconciliations;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        List<Item> items = new ArrayList<>();
        if (visit.seesUnit()) {
            items.add(Item.of(500, "account.nav.accounts", visit.path("/accounts")));
        }
        if (visit.seesUnit() || visit.roles().stream().anyMatch(Role.OWN_SIDE::contains)) {
            items.add(Item.of(510, "account.nav.statements", visit.path("/statements")));
        }
        return items;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.EMPLOYEES)) {
            return Optional.empty();
        }
        List<CardView> cards = new ArrayList<>();
        contested(visit, sql, cards);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        for (BankState state : banks.states(sql, visit.unit().id(), today)) {
            if (state.unexplained() > 0) {
                cards.add(new CardView(LinkView.to(
                        visit.path("/accounts/" + state.account().place() + "/matching"),
                        Text.plain(state.account().name())),
                        Text.of("account.panel.unmatched", (long) state.unexplained()), null,
                        null));
            }
        }
        reconciliations.last(sql, visit.unit().id())
                .filter(last -> last.result() == Reconciliations.Result.DIFFERS)
                .ifPresent(last -> cards.add(new CardView(
                        LinkView.to(visit.path("/reconciliation?date=" + last.asOf()),
                                Text.of("account.page.reconciliation")),
                        Text.of("account.concern.difference", last.asOf(), last.bankDifference(),
                                last.cashDifference()), null,
                        ReconciliationPage.status(last.result()))));
        return cards.isEmpty() ? Optional.empty() : Optional.of(View.of(150,
                Text.of("account.panel.title"), cards.stream().limit(CARDS_MAX).toList())
                .withMore(LinkView.to(visit.path("/accounts"), Text.of("account.page.accounts"))));
    }

    private void contested(Visit visit, JdbcClient sql, List<CardView> cards) {
        Map<UUID, List<Statements.Step>> steps = statements.steps(sql, visit.unit().id()).stream()
                .collect(Collectors.groupingBy(Statements.Step::statement));
        for (Map.Entry<UUID, List<Statements.Step>> entry : steps.entrySet()) {
            Optional<Statements.Step> open = Statements.contested(entry.getValue());
            if (open.isPresent()) {
                UUID resident = statements.find(sql, visit.unit().id(), entry.getKey())
                        .map(Statements.Made::resident).orElseThrow();
                String name = persons.names(sql, List.of(resident)).getOrDefault(resident, "—");
                cards.add(new CardView(
                        LinkView.to(visit.path("/statements/" + entry.getKey()),
                                Text.of("account.panel.contested", name)),
                        Optional.ofNullable(open.get().dueOn())
                                .<Text>map(due -> Text.of("account.step.due", due)).orElse(null),
                        null, new StatusView(Tone.BAD, Text.of("account.state.contested"))));
            }
        }
    }
}
