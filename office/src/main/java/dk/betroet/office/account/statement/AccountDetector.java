package dk.betroet.office.account.statement;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.account.bank.BankRows;
import dk.betroet.office.account.period.Reconciliations;
import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.ledger.BankBook;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What this job knows of how things stand: when each owner last had a statement and approved one,
 * statements nobody has signed for, what the bank says, and what nobody has reconciled.
 */
@Component
class AccountDetector implements Detector {

    /** How many days the leader has to clear a difference up. */
    private static final int DIFFERENCE_DAYS = 14;

    private record Owner(UUID fund, String kind, LocalDate openedOn) {}

    private final Statements statements;
    private final Reconciliations reconciliations;
    private final BankRows banks;
    private final BankBook bankBook;

    AccountDetector(Statements statements, Reconciliations reconciliations, BankRows banks,
            BankBook bankBook) {
        this.statements = statements;
        this.reconciliations = reconciliations;
        this.banks = banks;
        this.bankBook = bankBook;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        List<StateToJudge> states = new ArrayList<>();
        List<Statements.Made> made = statements.in(context.sql(), context.unit());
        Map<UUID, List<Statements.Step>> steps = steps(context);
        for (Owner owner : owners(context)) {
            List<Statements.Made> own = made.stream()
                    .filter(one -> one.fund().equals(owner.fund()))
                    .toList();
            states.add(owner(context, owner, own, steps));
            own.stream().findFirst().ifPresent(last ->
                    states.add(statement(context, owner, last, steps)));
        }
        banks.accounts(context.sql(), context.unit()).stream()
                .filter(account -> account.closedOn() == null)
                .forEach(account -> states.add(account(context, account)));
        Situation.Builder unit = state(context, "unit");
        reconciliations.last(context.sql(), context.unit())
                .ifPresent(last -> unit.with("last.reconcile", last.asOf()));
        states.add(new StateToJudge("unit", context.unit(), null, unit.build()));
        return states;
    }

    @Override
    public List<Concern> concerns(Context context) {
        List<Concern> concerns = new ArrayList<>();
        steps(context).forEach((statement, said) -> Statements.contested(said).ifPresent(step ->
                concerns.add(new Concern("account.contested", statement,
                        statements.find(context.sql(), context.unit(), statement)
                                .map(Statements.Made::fund).orElse(null),
                        step.on(), Optional.ofNullable(step.dueOn()).orElse(step.on()), "leader",
                        Text.of("account.concern.contested"), "/statements/" + statement))));
        reconciliations.last(context.sql(), context.unit())
                .filter(last -> last.result() == Reconciliations.Result.DIFFERS)
                .ifPresent(last -> concerns.add(new Concern("account.difference", last.id(), null,
                        last.asOf(), last.asOf().plusDays(DIFFERENCE_DAYS), "leader",
                        Text.of("account.concern.difference", last.asOf(), last.bankDifference(),
                                last.cashDifference()), "/reconciliation")));
        return concerns;
    }

    private static StateToJudge owner(Context context, Owner owner, List<Statements.Made> made,
            Map<UUID, List<Statements.Step>> steps) {
        Situation.Builder state = state(context, "owner")
                .with("fund.kind", owner.kind())
                .with("since", owner.openedOn());
        made.stream().map(Statements.Made::madeOn).max(LocalDate::compareTo)
                .ifPresent(day -> state.with("last.statement", day));
        made.stream()
                .flatMap(one -> steps.getOrDefault(one.id(), List.of()).stream())
                .filter(step -> step.kind() == Statements.Kind.APPROVED)
                .map(Statements.Step::on)
                .max(LocalDate::compareTo)
                .ifPresent(day -> state.with("last.approval", day));
        return new StateToJudge("owner", owner.fund(), owner.fund(), state.build());
    }

    private static StateToJudge statement(Context context, Owner owner, Statements.Made made,
            Map<UUID, List<Statements.Step>> steps) {
        List<Statements.Step> said = steps.getOrDefault(made.id(), List.of());
        return new StateToJudge("statement", made.id(), owner.fund(), state(context, "statement")
                .with("fund.kind", owner.kind())
                .with("since", made.madeOn())
                .with("statement.acknowledged",
                        Statements.first(said, Statements.Kind.ACKNOWLEDGED).isPresent())
                .with("statement.approved",
                        Statements.first(said, Statements.Kind.APPROVED).isPresent())
                .with("statement.age-days",
                        ChronoUnit.DAYS.between(made.madeOn(), context.today()))
                .build());
    }

    private StateToJudge account(Context context, BankRows.Account account) {
        Situation.Builder state = state(context, "account")
                .with("account.staff-authority", true)
                .with("unreconciled.days", bankBook.unreconciledDays(context.sql(),
                        context.unit(), account.place(), context.today()));
        Optional<BankBook.Said> said = bankBook.latest(context.sql(), account.place());
        state.with("account.has-statement", said.isPresent());
        said.ifPresent(last -> state.with("balance.account", last.balance()));
        if (account.kind() != null) {
            state.with("account.kind", account.kind());
        }
        if (account.fundKind() != null) {
            state.with("fund.kind", account.fundKind());
        }
        reconciliations.last(context.sql(), context.unit())
                .ifPresent(last -> state.with("last.reconcile", last.asOf()));
        return new StateToJudge("account", account.place(), account.fund(), state.build());
    }

    private static Situation.Builder state(Context context, String subject) {
        return Situation.of("state", context.today()).with("subject", subject);
    }

    private Map<UUID, List<Statements.Step>> steps(Context context) {
        return statements.steps(context.sql(), context.unit()).stream()
                .collect(Collectors.groupingBy(Statements.Step::statement));
    }

    private static List<Owner> owners(Context context) {
        return context.sql().sql("""
                select fund_id, kind, opened_on from fund
                where unit_id = ? and kind in ('resident', 'young-resident') and closed_on is null
                order by opened_on, fund_id""")
                .param(context.unit())
                .query((row, n) -> new Owner(row.getObject("fund_id", UUID.class),
                        row.getString("kind"), row.getObject("opened_on", LocalDate.class)))
                .list();
    }
}
