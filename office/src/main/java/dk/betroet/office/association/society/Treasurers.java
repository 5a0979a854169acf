package dk.betroet.office.association.society;

import dk.betroet.kernel.rulebook.Approval;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who keeps an association's money, and which leader has consented to it, as rows. */
@Component
class Treasurers {

    /**
     * Someone elected treasurer.
     *
     * @param person the employee; null for somebody who does not work here
     * @param name what they are called
     * @param until the day another took over or the association was closed, or null
     */
    record Treasurer(UUID id, @Nullable UUID person, String name, LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A leader's consent that an employee may be elected.
     *
     * @param capacity {@code leader} or {@code director}
     */
    record Consent(UUID person, UUID by, String capacity, LocalDate on) {

        Approval toApproval() {
            return new Approval(by.toString(), capacity, on, Optional.empty());
        }
    }

    private record Row(UUID id, UUID unit, @Nullable UUID person, byte @Nullable [] name,
            LocalDate from, @Nullable LocalDate until) {}

    private final Vault vault;
    private final Persons persons;

    Treasurers(Vault vault, Persons persons) {
        this.vault = vault;
        this.persons = persons;
    }

    /** Who has been treasurer, the present one first. */
    List<Treasurer> of(JdbcClient sql, UUID fund) {
        List<Row> rows = sql.sql("""
                select * from treasurer where fund_id = ? order by from_on desc, treasurer_id""")
                .param(fund)
                .query((row, n) -> new Row(
                        row.getObject("treasurer_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getBytes("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
        Map<UUID, String> names = persons.names(sql,
                rows.stream().map(Row::person).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> treasurer(sql, row, names)).toList();
    }

    /** Who is treasurer now. */
    Optional<Treasurer> now(JdbcClient sql, UUID fund) {
        return of(sql, fund).stream().filter(one -> one.until() == null).findFirst();
    }

    /** Consents given for an association, the latest first. */
    List<Consent> consents(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select * from treasurer_consent where fund_id = ?
                order by given_on desc, consent_id""")
                .param(fund)
                .query((row, n) -> new Consent(
                        row.getObject("person_id", UUID.class),
                        row.getObject("given_by", UUID.class),
                        row.getString("capacity"),
                        row.getObject("given_on", LocalDate.class)))
                .list();
    }

    void consent(JdbcClient sql, Context context, UUID fund, Consent consent, UUID fact) {
        sql.sql("""
                insert into treasurer_consent (consent_id, authority_id, unit_id, fund_id,
                    person_id, given_by, capacity, given_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(context.ids().next(), context.authority(), context.unit(), fund,
                        consent.person(), consent.by(), consent.capacity(), consent.on(), fact)
                .update();
    }

    /** The new one takes over from whoever was treasurer. */
    void elect(JdbcClient sql, Context context, UUID fund, Treasurer elected, UUID fact) {
        end(sql, fund, elected.from());
        UUID unit = context.unit();
        byte[] name = elected.person() != null ? null
                : vault.key(sql, unit).seal(unit, place(elected.id()), elected.name());
        sql.sql("""
                insert into treasurer (treasurer_id, authority_id, unit_id, fund_id, person_id,
                    name, from_on, fact_id)
                values (:id, :authority, :unit, :fund, :person, :name, :from, :fact)""")
                .param("id", elected.id())
                .param("authority", context.authority())
                .param("unit", unit)
                .param("fund", fund)
                .param("person", elected.person())
                .param("name", name)
                .param("from", elected.from())
                .param("fact", fact)
                .update();
    }

    void end(JdbcClient sql, UUID fund, LocalDate on) {
        sql.sql("update treasurer set until_on = ? where fund_id = ? and until_on is null")
                .params(on, fund)
                .update();
    }

    private Treasurer treasurer(JdbcClient sql, Row row, Map<UUID, String> names) {
        String name = row.name() == null
                ? names.getOrDefault(row.person(), "—")
                : vault.key(sql, row.unit()).text(row.unit(), place(row.id()), row.name())
                        .orElse("—");
        return new Treasurer(row.id(), row.person(), name, row.from(), row.until());
    }

    private static String place(UUID treasurer) {
        return "treasurer/" + treasurer;
    }
}
