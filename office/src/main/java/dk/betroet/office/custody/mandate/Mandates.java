package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.mandate.MandateKind;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.FieldSpec;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mandates as rows. Whether one covers a use is {@link Mandate#check}'s to say; whether its year is
 * over is the rule book's, by the day it was given or renewed.
 */
@Component
public class Mandates {

    /** The mandate, revoked or not, if it is the tenant's. */
    public Optional<Mandate> find(JdbcClient sql, UUID mandate) {
        return held(sql, mandate).map(HeldMandate::mandate);
    }

    /** The mandate with its terms, revoked or not, if it is the tenant's. */
    public Optional<HeldMandate> held(JdbcClient sql, UUID mandate) {
        return sql.sql("select * from mandate where mandate_id = ?")
                .param(mandate)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * What a holder may draw on an account for an owner on a day, by begun, unended and unrevoked
     * mandates, the latest first. A one-time mandate that has been used is not among them.
     */
    public List<HeldMandate> inForce(
            JdbcClient sql, UUID fund, UUID holder, UUID account, LocalDate date) {
        return sql.sql("""
                select * from mandate
                where fund_id = ? and holder_id = ? and account_id = ?
                order by granted_on desc, mandate_id""")
                .params(fund, holder, account)
                .query((row, n) -> read(row))
                .list()
                .stream()
                .filter(held -> held.mandate().isValid(date) && !usedUp(held.mandate()))
                .toList();
    }

    /** All mandates for an owner, the latest first, ended ones included. */
    public List<HeldMandate> of(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select * from mandate where fund_id = ? order by granted_on desc, mandate_id""")
                .param(fund)
                .query((row, n) -> read(row))
                .list();
    }

    /** The unit's mandates that have not been revoked, oldest first. */
    public List<HeldMandate> in(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from mandate where unit_id = ? and revoked_on is null
                order by granted_on, mandate_id""")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Notes one more use; below the line where nothing is refused any more. */
    public void use(JdbcClient sql, UUID mandate) {
        sql.sql("update mandate set uses = uses + 1 where mandate_id = ?").param(mandate).update();
    }

    /** Takes a use back, when what it was used for is undone. */
    public void unuse(JdbcClient sql, UUID mandate) {
        sql.sql("update mandate set uses = greatest(uses - 1, 0) where mandate_id = ?")
                .param(mandate).update();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, HeldMandate held) {
        Mandate mandate = held.mandate();
        sql.sql("""
                insert into mandate (mandate_id, authority_id, unit_id, fund_id, kind, holder_id,
                    account_id, amount, granted_on, valid_from, valid_through, renews, fact_id,
                    identifies, repeated_task, shows_employee, for_bills, signed_by)
                values (:id, :authority, :unit, :fund, :kind, :holder, :account, :amount, :granted,
                    :from, :through, :renews, :fact, :identifies, :repeated, :shows, :bills,
                    :signed)""")
                .param("id", mandate.id())
                .param("authority", authority)
                .param("unit", unit)
                .param("fund", mandate.owner())
                .param("kind", mandate.kind().id())
                .param("holder", mandate.holder())
                .param("account", mandate.account().orElseThrow())
                .param("amount", mandate.amount().map(Money::toOere).orElse(null))
                .param("granted", held.grantedOn())
                .param("from", mandate.validFrom())
                .param("through", mandate.validThrough().orElse(null))
                .param("renews", held.renews().orElse(null))
                .param("fact", held.fact())
                .param("identifies", held.terms().identifies())
                .param("repeated", held.terms().repeatedTask())
                .param("shows", held.terms().showsEmployee())
                .param("bills", held.terms().bills())
                .param("signed", held.terms().signedBy().toArray(String[]::new))
                .update();
    }

    /** Ends one mandate from a day on, by a fact, if it has not ended. */
    void revoke(JdbcClient sql, UUID mandate, LocalDate on, HeldMandate.EndReason why,
            UUID fact) {
        sql.sql("""
                update mandate set revoked_on = ?, revoked_why = ?, revoked_by = ?
                where mandate_id = ? and revoked_on is null""")
                .params(on, FieldSpec.choiceId(why), fact, mandate)
                .update();
    }

    /** Ends every mandate for an owner that could still be used; gives those that were ended. */
    public List<HeldMandate> revokeOf(
            JdbcClient sql, UUID fund, LocalDate on, HeldMandate.EndReason why, UUID fact) {
        return revoke(sql, "fund_id", fund, null, on, why, fact);
    }

    /** Ends every mandate that a person holds in a unit; gives those that were ended. */
    List<HeldMandate> revokeHeldBy(
            JdbcClient sql, UUID unit, UUID holder, LocalDate on, UUID fact) {
        return revoke(sql, "holder_id", holder, unit, on, HeldMandate.EndReason.DEPARTED, fact);
    }

    private static List<HeldMandate> revoke(JdbcClient sql, String column, UUID id,
            @Nullable UUID unit, LocalDate on, HeldMandate.EndReason why, UUID fact) {
        return sql.sql("""
                update mandate set revoked_on = :on, revoked_why = :why, revoked_by = :fact
                where %s = :id and (cast(:unit as uuid) is null or unit_id = :unit)
                  and revoked_on is null and not (kind = 'one-time' and uses > 0)
                  and (valid_through is null or valid_through >= :on)
                returning *""".formatted(column))
                .param("on", on)
                .param("why", FieldSpec.choiceId(why))
                .param("fact", fact)
                .param("id", id)
                .param("unit", unit)
                .query((row, n) -> read(row))
                .list();
    }

    private static boolean usedUp(Mandate mandate) {
        return mandate.kind() == MandateKind.ONE_TIME && mandate.uses() > 0;
    }

    private static HeldMandate read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        long amount = row.getLong("amount");
        Mandate mandate = new Mandate(
                row.getObject("mandate_id", UUID.class),
                Arrays.stream(MandateKind.values())
                        .filter(one -> one.id().equals(kind)).findFirst().orElseThrow(),
                row.getObject("fund_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                Optional.of(row.getObject("account_id", UUID.class)),
                amount == 0 ? Optional.empty() : Optional.of(Money.ofOere(amount)),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_through", LocalDate.class)),
                Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)),
                row.getInt("uses"));
        return new HeldMandate(
                mandate,
                row.getObject("granted_on", LocalDate.class),
                new HeldMandate.Terms(
                        row.getBoolean("identifies"),
                        row.getBoolean("repeated_task"),
                        row.getBoolean("shows_employee"),
                        row.getBoolean("for_bills"),
                        words(row.getArray("signed_by"))),
                Optional.ofNullable(row.getString("revoked_why"))
                        .map(why -> HeldMandate.EndReason.valueOf(
                                why.toUpperCase(Locale.ROOT).replace('-', '_'))),
                Optional.ofNullable(row.getObject("renews", UUID.class)),
                row.getObject("fact_id", UUID.class));
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
