package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rule book may ask about the account that a mandate is about. */
@Component
class AccountFacts {

    private record Row(@Nullable UUID fund, @Nullable String kind, int holders,
            @Nullable LocalDate closedOn, Money balance) {}

    /** Why no mandate can be given on the account for the owner; empty when one can. */
    Optional<Refusal> refusal(JdbcClient sql, UUID account, UUID fund) {
        Row row = row(sql, account);
        if (row.closedOn() != null) {
            return Optional.of(Refusal.at("account", RefusalCode.PLACE_CLOSED, row.closedOn()));
        }
        return row.fund() != null && !row.fund().equals(fund)
                ? Optional.of(Refusal.at("account", RefusalCode.PLACE_OF_ANOTHER))
                : Optional.empty();
    }

    /** Tells whose account it is, and what stands on it: from now on staff may draw. */
    void tell(Situation.Builder situation, JdbcClient sql, UUID account) {
        Row row = row(sql, account);
        String kind = row.fund() == null ? "overflow" : "owner";
        situation.with("account.kind", row.kind() == null ? kind : row.kind())
                .with("account.holders", row.holders())
                .with("account.staff-authority", true)
                .with("balance.account", row.balance())
                .with("balance.account.after", row.balance());
    }

    private static Row row(JdbcClient sql, UUID account) {
        return sql.sql("""
                select p.fund_id, p.account_kind, p.joint_holders, p.closed_on,
                    (select coalesce(sum(amount), 0) from balance b
                     where b.place_id = p.place_id) as balance
                from place p where p.place_id = ?""")
                .param(account)
                .query((row, n) -> new Row(
                        row.getObject("fund_id", UUID.class),
                        row.getString("account_kind"),
                        row.getInt("joint_holders"),
                        row.getObject("closed_on", LocalDate.class),
                        Money.ofOere(row.getLong("balance"))))
                .single();
    }
}
