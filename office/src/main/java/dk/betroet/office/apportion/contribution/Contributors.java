package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities that take part, who looks on their behalf, and who looked. */
@Component
class Contributors {

    private static final int READINGS_SHOWN = 20;

    private static final String SELECT = """
            select c.contributor_id, c.code,
                (select p.name from contribution_part p join contribution k using (contribution_id)
                    where k.unit_id = c.unit_id and p.code = c.code
                    order by k.decided_on desc, k.year desc limit 1) as name
            from contributor c where c.unit_id = :unit""";

    /**
     * A municipality.
     *
     * @param name as the last decision has it
     */
    record Contributor(UUID id, String code, String name) {}

    /** Somebody who looks on a municipality's behalf. */
    record Contact(UUID contributor, UUID person) {}

    /** That somebody looked, as what they are to the unit. */
    record Reading(UUID reader, Role as, String what, Instant at) {}

    /** All of the unit's, by code. */
    List<Contributor> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + " order by c.code").param("unit", unit)
                .query((row, n) -> contributor(row)).list();
    }

    Optional<Contributor> find(JdbcClient sql, UUID unit, UUID id) {
        return sql.sql(SELECT + " and c.contributor_id = :id").param("unit", unit).param("id", id)
                .query((row, n) -> contributor(row)).optional();
    }

    /** Whoever has the code; everybody who takes part is known. */
    Contributor ofCode(JdbcClient sql, UUID unit, String code) {
        return sql.sql(SELECT + " and c.code = :code").param("unit", unit).param("code", code)
                .query((row, n) -> contributor(row)).single();
    }

    /** The municipality on whose behalf a person looks on a day; empty when they look on none's. */
    Optional<Contributor> ofContact(JdbcClient sql, UUID unit, UUID person, LocalDate on) {
        return sql.sql(SELECT + " " + """
                and exists (select 1 from contributor_contact k
                    join person_role r using (role_id)
                    where k.contributor_id = c.contributor_id and r.person_id = :person
                      and r.from_on <= :on and (r.until_on is null or r.until_on > :on))""")
                .param("unit", unit).param("person", person).param("on", on)
                .query((row, n) -> contributor(row)).optional();
    }

    private static Contributor contributor(ResultSet row) throws SQLException {
        return new Contributor(row.getObject("contributor_id", UUID.class),
                row.getString("code"), row.getString("name"));
    }

    /** Those who look on municipalities' behalf on a day. */
    List<Contact> contacts(JdbcClient sql, UUID unit, LocalDate on) {
        return sql.sql("""
                select k.contributor_id, r.person_id
                from contributor_contact k join person_role r using (role_id)
                where k.unit_id = :unit and r.from_on <= :on
                  and (r.until_on is null or r.until_on > :on)
                order by r.from_on, r.role_id""")
                .param("unit", unit).param("on", on)
                .query((row, n) -> new Contact(row.getObject("contributor_id", UUID.class),
                        row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Makes those known that are not yet. */
    void know(JdbcClient sql, Context context, Collection<String> codes) {
        for (String code : codes) {
            sql.sql("""
                    insert into contributor (contributor_id, authority_id, unit_id, code)
                    values (?, ?, ?, ?) on conflict do nothing""")
                    .params(context.ids().next(), context.authority(), context.unit(), code)
                    .update();
        }
    }

    /** Lets somebody with this role look on a municipality's behalf. */
    void tie(JdbcClient sql, Context context, UUID role, UUID contributor, UUID fact) {
        sql.sql("""
                insert into contributor_contact (role_id, authority_id, unit_id, contributor_id,
                    fact_id) values (?, ?, ?, ?, ?)""")
                .params(role, context.authority(), context.unit(), contributor, fact)
                .update();
    }

    /** Notes that somebody looked at a municipality's affairs. */
    void note(JdbcClient sql, Visit visit, UUID contributor, String what, Instant at) {
        sql.sql("""
                insert into contributor_reading (authority_id, unit_id, contributor_id, reader_id,
                    role, what, at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(visit.caller().authority(), visit.unit().id(), contributor,
                        visit.caller().personOrFail(),
                        visit.foremost().orElseThrow().id(), what,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Who looked last, the newest first. */
    List<Reading> readings(JdbcClient sql, UUID contributor) {
        return sql.sql("""
                select reader_id, role, what, at from contributor_reading
                where contributor_id = ? order by reading_id desc limit ?""")
                .params(contributor, READINGS_SHOWN)
                .query((row, n) -> new Reading(row.getObject("reader_id", UUID.class),
                        Role.ofId(row.getString("role")), row.getString("what"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
