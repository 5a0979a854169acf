package dk.betroet.office.association.youth;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The youth school's own account, which participants' web payments go to, is taken into use. No
 * card is ever issued on it (Bilag 7.9 A.3).
 */
@Component
public class OpenYouthAccount implements Operation<OpenYouthAccount.Command> {

    /**
     * What is asked.
     *
     * @param accountNumber the bank's number
     * @param responsible the leader who answers for it
     */
    public record Command(
            @Field(max = 60) String name,
            LocalDate date,
            @Field(max = 34) String accountNumber,
            @Field(from = "leaders") PersonId responsible) {}

    private final YouthAccounts accounts;

    OpenYouthAccount(YouthAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "association.open-youth-account";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        boolean taken = context.sql().sql("""
                select exists (select 1 from place where unit_id = ? and closed_on is null
                    and lower(name) = lower(?))""")
                .params(context.unit(), command.name())
                .query(Boolean.class)
                .single();
        if (taken) {
            return Proposal.refusedAt("name", RefusalCode.ALREADY_EXISTS);
        }
        YouthAccounts.YouthAccount account = new YouthAccounts.YouthAccount(context.ids().next(),
                context.unit(), context.ids().next(), command.name(), command.accountNumber(),
                command.date(), null);
        Situation.Builder situation = Situation.of("open-place", command.date())
                .with("fund.kind", YouthAccounts.KIND)
                .with("place.kind", "bank-account")
                .with("place.leader", true)
                .with("account.kind", YouthAccounts.KIND);
        return Proposal.act(situation, Draft.on(command.date(), context)
                .result("fund", account.fund())
                .result("place", account.place())
                .prepare(sql -> add(sql, context, account, command.responsible().value()))
                .effect((sql, fact) -> accounts.open(sql, context, account, fact.id())));
    }

    private static void add(JdbcClient sql, Context context, YouthAccounts.YouthAccount account,
            UUID responsible) {
        sql.sql("""
                insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, 'youth-school', ?, ?)""")
                .params(account.fund(), context.authority(), context.unit(), account.name(),
                        account.openedOn())
                .update();
        sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, responsible_id,
                    fund_id, account_number, account_kind, opened_on)
                values (?, ?, ?, 'bank-account', ?, ?, ?, ?, 'youth-school', ?)""")
                .params(account.place(), context.authority(), context.unit(), account.name(),
                        responsible, account.fund(), account.number(), account.openedOn())
                .update();
    }
}
