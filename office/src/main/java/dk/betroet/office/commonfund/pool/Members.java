package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is a member of which common fund, as rows. */
@Component
public class Members {

    private static final String SELECT = """
            select m.*, (select coalesce(sum(p.amount), 0) from common_fund_payment p
                         where p.membership_id = m.membership_id
                           and not exists (select 1 from fact r where r.reverses = p.fact_id)) paid
            from common_fund_member m
            """;

    /** Those who are members now, in the order in which odd øre fall on them. */
    public List<Membership> of(JdbcClient sql, UUID fund) {
        return list(sql, "where m.fund_id = ? and m.left_on is null", fund);
    }

    /** Everyone who has ever been a member. */
    public List<Membership> ever(JdbcClient sql, UUID fund) {
        return list(sql, "where m.fund_id = ?", fund);
    }

    /** What a resident is a member of now. */
    public List<Membership> by(JdbcClient sql, UUID member) {
        return list(sql, "where m.member_id = ? and m.left_on is null", member);
    }

    /** The resident's membership of the fund now, if they are a member. */
    Optional<Membership> find(JdbcClient sql, UUID fund, UUID member) {
        return of(sql, fund).stream().filter(one -> one.member().equals(member)).findFirst();
    }

    void join(JdbcClient sql, UUID authority, UUID unit, Membership membership, UUID fact) {
        sql.sql("""
                insert into common_fund_member (membership_id, authority_id, unit_id, fund_id,
                    member_id, joined_on, fact_id) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(membership.id(), authority, unit, membership.fund(), membership.member(),
                        membership.joinedOn(), fact)
                .update();
    }

    void leave(JdbcClient sql, UUID membership, LocalDate on, UUID fact) {
        sql.sql("""
                update common_fund_member set left_on = ?, left_fact_id = ?
                where membership_id = ?""")
                .params(on, fact, membership)
                .update();
    }

    /** The membership that ended by this fact, if one did. */
    Optional<Membership> leftBy(JdbcClient sql, UUID fact) {
        return list(sql, "where m.left_fact_id = ?", fact).stream().findFirst();
    }

    /** The membership that ended by this fact goes on, if one did. */
    void comeBack(JdbcClient sql, UUID fact) {
        sql.sql("""
                update common_fund_member set left_on = null, left_fact_id = null
                where left_fact_id = ?""")
                .param(fact)
                .update();
    }

    void paid(JdbcClient sql, UUID authority, UUID unit, UUID membership, Money amount, UUID fact) {
        sql.sql("""
                insert into common_fund_payment
                    (authority_id, unit_id, membership_id, fact_id, amount)
                values (?, ?, ?, ?, ?)""")
                .params(authority, unit, membership, fact, amount.toOere())
                .update();
    }

    /**
     * Whose own signature does not count as consent: the owner's, when they cannot decide in these
     * matters on that day and a guardian does.
     */
    Set<String> barredSigners(JdbcClient sql, UUID member, LocalDate day) {
        boolean barred = sql.sql("""
                select not has_capacity or guardianship = 'incapacitated'
                from resident_on(?) where fund_id = ?""")
                .params(day, member)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return barred ? Set.of("owner") : Set.of();
    }

    private static List<Membership> list(JdbcClient sql, String which, UUID id) {
        return sql.sql(SELECT + which + " order by m.joined_on, m.membership_id")
                .param(id)
                .query((row, n) -> read(row))
                .list();
    }

    private static Membership read(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("membership_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                Money.ofOere(row.getLong("paid")));
    }
}
