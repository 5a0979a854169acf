package dk.betroet.office.association.youth;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What came to the youth school's account is held against what the web system recorded for the same
 * days; it counts as reconciled only when the two are the same to the øre (Bilag 7.9 A.3).
 */
@Component
public class ReconcileWeb implements Operation<ReconcileWeb.Command> {

    /**
     * What is asked.
     *
     * @param date the day on which it is done
     * @param through the last day it covers; it begins where the one before ended
     * @param web what the web system has recorded for these days
     * @param list the web system's list
     */
    public record Command(
            @Field(from = "youth-school") FundId fund,
            LocalDate date,
            LocalDate through,
            @Field(zero = true) Money web,
            @Nullable EvidenceId list) {}

    private final YouthAccounts accounts;

    ReconcileWeb(YouthAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "association.reconcile-web";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        if (command.through().isAfter(command.date())) {
            return Proposal.refusedAt("through", RefusalCode.DATES_OUT_OF_ORDER, command.date());
        }
        if (accounts.unreconciledDays(context.sql(), fund, command.through()) == 0) {
            return Proposal.refusedAt("through", RefusalCode.NOTHING_TO_DO);
        }
        Money booked = accounts.unreconciled(context.sql(), fund, command.through());
        if (!booked.equals(command.web())) {
            return Proposal.refusedAt("web", RefusalCode.WEB_DIFFERS, command.web(), booked,
                    command.web().minus(booked));
        }
        Situation.Builder situation = Situation.of("reconcile", command.date())
                .with("fund.kind", YouthAccounts.KIND)
                .with("account.kind", YouthAccounts.KIND);
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("statement", command.list())
                .effect((sql, fact) -> accounts.reconcile(sql, context, fund, command.date(),
                        command.through(), booked, fact.id())));
    }
}
