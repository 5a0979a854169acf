package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.apportion.contribution.Contribution.Part;
import dk.betroet.office.apportion.contribution.Contribution.Surplus;
import dk.betroet.office.platform.ledger.JointFunds;
import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contributions, and what was claimed, paid and repaid, as rows. */
@Component
class Contributions {

    private static final String SELECT = """
            select c.*, p.quarter, p.source, p.fetched_on,
                exists (select 1 from contribution r where r.replaces_id = c.contribution_id)
                    as replaced
            from contribution c join population_count p using (count_id) where c.unit_id = ?""";

    private static final String CLAIMS = """
            select c.*, a.name, a.gln || a.cvr <> '' as addressed,
                case when k.vat = 'standard' then (c.amount * 25 + 50) / 100 else 0 end as tax,
                r.amount as credited, r.number as credit_number,
                r.issued_on as credited_on, r.reason,
                (select coalesce(sum(p.amount), 0) from contribution_payment p
                    where p.claim_id = c.claim_id and not exists (
                        select 1 from fact u where u.reverses = p.fact_id)) as paid
            from contribution_claim c
            join contribution k using (contribution_id)
            join contribution_part a using (contribution_id, code)
            left join contribution_credit r using (claim_id)""";

    private final JointFunds funds;

    Contributions(JointFunds funds) {
        this.funds = funds;
    }

    Optional<Contribution> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql(SELECT + " and c.contribution_id = ?").params(unit, id)
                .query((row, n) -> contribution(row)).optional();
    }

    List<Contribution> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + " order by c.year desc, c.decided_on desc, c.title").param(unit)
                .query((row, n) -> contribution(row)).list();
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(uuid(row, "contribution_id"), uuid(row, "fund_id"),
                row.getString("title"), row.getInt("year"), row.getString("base"),
                row.getString("kind").equals("rate"), row.getString("factor"),
                Money.ofOere(row.getLong("total")), day(row, "reference_on"),
                uuid(row, "count_id"), row.getString("quarter"), row.getString("source"),
                day(row, "fetched_on"), row.getInt("instalments"), day(row, "first_due"),
                row.getString("vat"), row.getString("vat_reason"), row.getString("sender_cvr"),
                row.getObject("replaces_id", UUID.class), row.getBoolean("replaced"),
                day(row, "decided_on"), row.getObject("decision_id", UUID.class));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** What each pays, by code. */
    List<Part> parts(JdbcClient sql, UUID contribution) {
        return sql.sql("""
                select * from contribution_part where contribution_id = ? order by code""")
                .param(contribution)
                .query((row, n) -> new Part(row.getString("code"), row.getString("name"),
                        row.getString("gln"), row.getString("cvr"), row.getString("reference"),
                        row.getLong("people"), Money.ofOere(row.getLong("amount")),
                        Money.ofOere(row.getLong("unindexed"))))
                .list();
    }

    /** The claims of a contribution, by number. */
    List<Claim> claims(JdbcClient sql, UUID contribution) {
        return sql.sql(CLAIMS + " where c.contribution_id = ? order by c.number")
                .param(contribution).query((row, n) -> claim(row)).list();
    }

    /** The unit's claims, the longest due first. */
    List<Claim> all(JdbcClient sql, UUID unit) {
        return sql.sql(CLAIMS + " where c.unit_id = ? order by c.due_on, c.number").param(unit)
                .query((row, n) -> claim(row)).list();
    }

    Optional<Claim> claim(JdbcClient sql, UUID unit, UUID claim) {
        return sql.sql(CLAIMS + " where c.unit_id = ? and c.claim_id = ?").params(unit, claim)
                .query((row, n) -> claim(row)).optional();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        @Nullable Integer number = row.getObject("credit_number", Integer.class);
        @Nullable LocalDate credited = row.getObject("credited_on", LocalDate.class);
        return new Claim(uuid(row, "claim_id"), uuid(row, "contribution_id"),
                row.getString("code"), row.getString("name"), row.getBoolean("addressed"),
                row.getInt("number"), row.getInt("instalment"),
                Money.ofOere(row.getLong("amount")), Money.ofOere(row.getLong("tax")),
                Money.ofOere(row.getLong("set_off")),
                day(row, "issued_on"), day(row, "due_on"), Money.ofOere(row.getLong("paid")),
                Money.ofOere(row.getLong("credited")), number, credited, row.getString("reason"));
    }

    /** The highest number of a claim or credit note in the unit; 0 before the first. */
    int lastNumber(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select coalesce(max(number), 0) from (
                    select number from contribution_claim where unit_id = :unit
                    union all select number from contribution_credit where unit_id = :unit) n""")
                .param("unit", unit).query(Integer.class).single();
    }

    /** What was decided of a contribution's surplus; empty while nothing was. */
    Optional<Surplus> surplus(JdbcClient sql, UUID contribution) {
        return sql.sql("select * from contribution_surplus where contribution_id = ?")
                .param(contribution)
                .query((row, n) -> new Surplus(Money.ofOere(row.getLong("amount")),
                        row.getString("way"), day(row, "decided_on"),
                        sql.sql("""
                                select code, amount from contribution_surplus_part
                                where contribution_id = ? order by code""")
                                .param(contribution)
                                .query((part, m) -> new Contribution.Share(part.getString("code"),
                                        Money.ofOere(part.getLong("amount"))))
                                .list()))
                .optional();
    }

    /** What went back to municipalities of a contribution, the newest first. */
    List<Contribution.Repayment> repayments(JdbcClient sql, UUID contribution) {
        return sql.sql("""
                select p.code, p.paid_on, p.amount from contribution_repayment p
                where p.contribution_id = ?
                  and not exists (select 1 from fact u where u.reverses = p.fact_id)
                order by p.paid_on desc, p.code""")
                .param(contribution)
                .query((row, n) -> new Contribution.Repayment(row.getString("code"),
                        day(row, "paid_on"), Money.ofOere(row.getLong("amount"))))
                .list();
    }

    /** Notes what came in on a claim; the line is the bank's, when it was found there. */
    void paid(JdbcClient sql, Context context, UUID claim, Money amount, LocalDate on,
            @Nullable UUID line, UUID fact) {
        sql.sql("""
                insert into contribution_payment (payment_id, authority_id, unit_id, claim_id,
                    amount, paid_on, line_id, fact_id)
                values (:id, :authority, :unit, :claim, :amount, :on, :line, :fact)""")
                .param("id", context.ids().next())
                .param("authority", context.authority()).param("unit", context.unit())
                .param("claim", claim).param("amount", amount.toOere()).param("on", on)
                .param("line", line, Types.OTHER).param("fact", fact)
                .update();
    }

    /** Notes what went back to a municipality. */
    void repaid(JdbcClient sql, Context context, UUID contribution, String code, Money amount,
            LocalDate on, UUID fact) {
        sql.sql("""
                insert into contribution_repayment (repayment_id, authority_id, unit_id,
                    contribution_id, code, amount, paid_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(context.ids().next(), context.authority(), context.unit(), contribution,
                        code, amount.toOere(), on, fact)
                .update();
    }

    /** What a municipality has paid on its claims, the newest first. */
    List<Contribution.Payment> payments(JdbcClient sql, UUID unit, String code) {
        return sql.sql("""
                select c.number, p.paid_on, p.amount
                from contribution_payment p join contribution_claim c using (claim_id)
                where c.unit_id = ? and c.code = ?
                  and not exists (select 1 from fact u where u.reverses = p.fact_id)
                order by p.paid_on desc, c.number""")
                .params(unit, code)
                .query((row, n) -> new Contribution.Payment(row.getInt("number"),
                        day(row, "paid_on"), Money.ofOere(row.getLong("amount"))))
                .list();
    }

    /** What a municipality still has to its credit from surpluses that are set off. */
    Money toSetOff(JdbcClient sql, UUID unit, String code) {
        return Money.ofOere(sql.sql("""
                select coalesce((select sum(p.amount) from contribution_surplus_part p
                        join contribution_surplus s using (contribution_id)
                        where s.unit_id = :unit and s.way = 'set-off' and p.code = :code), 0)
                    - coalesce((select sum(c.set_off) from contribution_claim c
                        where c.unit_id = :unit and c.code = :code and not exists (
                            select 1 from contribution_credit r
                            where r.claim_id = c.claim_id)), 0)""")
                .param("unit", unit).param("code", code).query(Long.class).single());
    }

    /** The municipalities' joint money; empty before the first decision. */
    Optional<UUID> fund(JdbcClient sql, UUID unit) {
        return funds.find(sql, unit);
    }
}
