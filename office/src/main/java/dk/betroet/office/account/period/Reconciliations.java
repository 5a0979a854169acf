package dk.betroet.office.account.period;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.Reconciliation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reconciliations and closed periods as rows. */
@Component
public class Reconciliations {

    /** How a comparison came out. */
    public enum Result {
        ADDS_UP,
        EXPLAINED,
        DIFFERS;

        /** The stable name. */
        public String id() {
            return FieldSpec.choiceId(this);
        }

        static Result of(Reconciliation reconciliation) {
            return switch (reconciliation) {
                case Reconciliation.AddsUp _ -> ADDS_UP;
                case Reconciliation.Explained _ -> EXPLAINED;
                case Reconciliation.Differs _ -> DIFFERS;
            };
        }
    }

    /**
     * A reconciliation that was made.
     *
     * @param bank what the bank said
     * @param bankBook what the book said was in the bank
     * @param outstanding by how much they may differ because of what is on its way
     * @param cash what was counted
     * @param cashBook what the book said was in cash
     * @param elsewhere what the book said was in hands and on cards
     * @param owners what the owners owned
     * @param by who made it
     */
    public record Made(UUID id, LocalDate asOf, Result result, Money bank, Money bankBook,
            Money outstanding, Money cash, Money cashBook, Money elsewhere, Money owners, UUID by,
            UUID fact) {

        /** What is in the bank too much; negative when it is missing. */
        public Money bankDifference() {
            return bank.minus(bankBook).minus(outstanding);
        }

        /** What is in cash too much. */
        public Money cashDifference() {
            return cash.minus(cashBook);
        }
    }

    /** A period that was closed. */
    public record Closed(LocalDate through, UUID reconciliation, UUID by, UUID fact) {}

    /** The unit's reconciliations, the latest day first. */
    public List<Made> of(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select r.* from reconciliation r join fact f using (fact_id)
                where r.unit_id = ? order by r.as_of desc, f.sequence desc""")
                .param(unit)
                .query((row, n) -> made(row))
                .list();
    }

    /** The last reconciliation of a day. */
    public Optional<Made> on(JdbcClient sql, UUID unit, LocalDate day) {
        return of(sql, unit).stream().filter(made -> made.asOf().equals(day)).findFirst();
    }

    /** The reconciliation of the latest day. */
    public Optional<Made> last(JdbcClient sql, UUID unit) {
        return of(sql, unit).stream().findFirst();
    }

    /** The closed periods, the latest first. */
    public List<Closed> closed(JdbcClient sql, UUID unit) {
        return sql.sql("select * from closed_period where unit_id = ? order by through_on desc")
                .param(unit)
                .query((row, n) -> new Closed(
                        row.getObject("through_on", LocalDate.class),
                        row.getObject("reconciliation_id", UUID.class),
                        row.getObject("closed_by", UUID.class),
                        row.getObject("fact_id", UUID.class)))
                .list();
    }

    void add(JdbcClient sql, Context context, Made made) {
        sql.sql("""
                insert into reconciliation (reconciliation_id, authority_id, unit_id, as_of,
                    outcome, bank, bank_book, outstanding, cash, cash_book, elsewhere, owners,
                    made_by, fact_id)
                values (:id, :authority, :unit, :day, :outcome, :bank, :bankBook, :outstanding,
                    :cash, :cashBook, :elsewhere, :owners, :by, :fact)""")
                .param("id", made.id())
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("day", made.asOf())
                .param("outcome", made.result().id())
                .param("bank", made.bank().toOere())
                .param("bankBook", made.bankBook().toOere())
                .param("outstanding", made.outstanding().toOere())
                .param("cash", made.cash().toOere())
                .param("cashBook", made.cashBook().toOere())
                .param("elsewhere", made.elsewhere().toOere())
                .param("owners", made.owners().toOere())
                .param("by", made.by())
                .param("fact", made.fact())
                .update();
    }

    void close(JdbcClient sql, Context context, Closed closed) {
        sql.sql("""
                insert into closed_period (authority_id, unit_id, through_on, reconciliation_id,
                    closed_by, fact_id) values (?, ?, ?, ?, ?, ?)""")
                .params(context.authority(), context.unit(), closed.through(),
                        closed.reconciliation(), closed.by(), closed.fact())
                .update();
        sql.sql("update book set closed_through = ? where unit_id = ?")
                .params(closed.through(), context.unit())
                .update();
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getObject("reconciliation_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                Result.valueOf(row.getString("outcome")
                        .toUpperCase(Locale.ROOT).replace('-', '_')),
                Money.ofOere(row.getLong("bank")),
                Money.ofOere(row.getLong("bank_book")),
                Money.ofOere(row.getLong("outstanding")),
                Money.ofOere(row.getLong("cash")),
                Money.ofOere(row.getLong("cash_book")),
                Money.ofOere(row.getLong("elsewhere")),
                Money.ofOere(row.getLong("owners")),
                row.getObject("made_by", UUID.class),
                row.getObject("fact_id", UUID.class));
    }
}
