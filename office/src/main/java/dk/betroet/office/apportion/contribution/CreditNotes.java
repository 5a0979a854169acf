package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credit notes as rows to write. */
@Component
class CreditNotes {

    /** Takes back a claim. */
    void add(JdbcClient sql, Context context, UUID id, UUID claim, int number, Money amount,
            String reason, LocalDate on, UUID fact) {
        sql.sql("""
                insert into contribution_credit (credit_id, authority_id, unit_id, claim_id, number,
                    amount, reason, issued_on, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), claim, number, amount.toOere(),
                        reason, on, fact)
                .update();
    }
}
