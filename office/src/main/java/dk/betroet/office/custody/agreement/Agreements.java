package dk.betroet.office.custody.agreement;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.rulebook.KnownAgreements;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements as rows. */
@Component
public class Agreements implements KnownAgreements {

    /** Why an agreement was ended before its time. */
    public enum EndReason {
        ENDED,
        RENEWED,
        DIED,
        MOVED_OUT
    }

    /** Which part somebody has in an agreement. */
    enum Part {
        /** May receive what is kept, besides the owner. */
        RECIPIENT,
        /** Has access to what is kept. */
        ACCESS
    }

    @Override
    public List<Document> documents(JdbcClient sql, UUID fund) {
        return of(sql, fund).stream().map(Agreement::toDocument).toList();
    }

    /** All agreements of the fund, the latest first. */
    public List<Agreement> of(JdbcClient sql, UUID fund) {
        return Standing.remembered(sql, "agreements", fund, () -> sql.sql("""
                select * from agreement where fund_id = ?
                order by from_on desc, made_on desc""")
                .param(fund)
                .query((row, n) -> read(row))
                .list());
    }

    /** The agreements of the fund that hold on a day, the latest first. */
    public List<Agreement> inForce(JdbcClient sql, UUID fund, LocalDate day) {
        return of(sql, fund).stream().filter(agreement -> agreement.holdsOn(day)).toList();
    }

    /** The agreement, if it is the tenant's. */
    public Optional<Agreement> find(JdbcClient sql, UUID agreement) {
        return sql.sql("select * from agreement where agreement_id = ?")
                .param(agreement)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Agreements of the unit that nobody has ended, oldest first. */
    public List<Agreement> in(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from agreement where unit_id = ? and ended_on is null order by from_on""")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Who, besides the owner, may receive what is kept for the fund on the day. */
    public Set<UUID> recipients(JdbcClient sql, UUID fund, LocalDate day) {
        Set<UUID> named = new HashSet<>();
        inForce(sql, fund, day).forEach(agreement ->
                named.addAll(people(sql, agreement.id(), Part.RECIPIENT)));
        return named;
    }

    /** Who has a part in an agreement. */
    List<UUID> people(JdbcClient sql, UUID agreement, Part part) {
        return sql.sql("select person_id from agreement_person where agreement_id = ? and role = ?")
                .params(agreement, FieldSpec.choiceId(part))
                .query(UUID.class)
                .list();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, Agreement agreement) {
        sql.sql("""
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind, fields,
                    categories, signed_by, joint_access, account_id, balance, box_key, made_on,
                    from_on, through_on, renews, fact_id)
                values (:id, :authority, :unit, :fund, :kind, :fields, :categories, :signed, :joint,
                    :account, :balance, :box, :made, :from, :through, :renews, :fact)""")
                .param("id", agreement.id())
                .param("authority", authority)
                .param("unit", unit)
                .param("fund", agreement.fund())
                .param("kind", agreement.kind())
                .param("fields", agreement.fields().toArray(String[]::new))
                .param("categories", agreement.categories().toArray(String[]::new))
                .param("signed", agreement.signedBy().toArray(String[]::new))
                .param("joint", agreement.jointAccess())
                .param("account", agreement.account().orElse(null))
                .param("balance", agreement.balance().map(Money::toOere).orElse(null))
                .param("box", agreement.boxKey())
                .param("made", agreement.madeOn())
                .param("from", agreement.from())
                .param("through", agreement.through().orElse(null))
                .param("renews", agreement.renews().orElse(null))
                .param("fact", agreement.fact())
                .update();
    }

    void addPeople(JdbcClient sql, UUID authority, UUID unit, UUID agreement, Part part,
            Collection<UUID> people) {
        for (UUID person : Set.copyOf(people)) {
            sql.sql("""
                    insert into agreement_person
                        (authority_id, unit_id, agreement_id, person_id, role)
                    values (?, ?, ?, ?, ?)""")
                    .params(authority, unit, agreement, person, FieldSpec.choiceId(part))
                    .update();
        }
    }

    /** Ends an agreement from a day on, if it has not ended. */
    void end(JdbcClient sql, UUID agreement, LocalDate on, EndReason why) {
        sql.sql("""
                update agreement set ended_on = ?, ended_why = ?
                where agreement_id = ? and ended_on is null""")
                .params(on, FieldSpec.choiceId(why), agreement)
                .update();
    }

    /** Ends every agreement of a fund from a day on. */
    public void endOf(JdbcClient sql, UUID fund, LocalDate on, EndReason why) {
        sql.sql("""
                update agreement set ended_on = ?, ended_why = ?
                where fund_id = ? and ended_on is null""")
                .params(on, FieldSpec.choiceId(why), fund)
                .update();
    }

    private static Agreement read(ResultSet row) throws SQLException {
        Long balance = row.getObject("balance", Long.class);
        return new Agreement(
                row.getObject("agreement_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getString("kind"),
                words(row.getArray("fields")),
                words(row.getArray("categories")),
                words(row.getArray("signed_by")),
                row.getBoolean("joint_access"),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(balance).map(Money::ofOere),
                row.getBoolean("box_key"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("through_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("renews", UUID.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getObject("fact_id", UUID.class));
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
