package dk.betroet.office.platform.people;

import dk.betroet.office.platform.db.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which role where, and since when. Rows are never removed: a role ends.
 *
 * <p>It does not decide whether somebody may be given a role; an operation does that.
 */
@Component
public class Roles {

    private static final String COLUMNS = """
            select role_id, unit_id, person_id, role, resident_id, from_on, until_on
            from person_role
            """;

    /**
     * A role held for a time.
     *
     * @param unit the unit, or null for every unit (director, auditor, internal audit and
     *     administrator only)
     * @param resident the resident that the role is tied to; a resident is tied to themselves
     * @param from first day
     * @param until first day without it, or null while it lasts
     */
    public record Held(UUID id, @Nullable UUID unit, UUID person, Role role,
            @Nullable UUID resident, LocalDate from, @Nullable LocalDate until) {

        /** Refuses a tie where none belongs, and its absence where one does. */
        public Held {
            if (role.tied() != (resident != null)) {
                throw new IllegalArgumentException(role + " and its resident do not fit");
            }
        }

        /** Whether the role is held on this day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * Gives a role.
     *
     * @param by who gave it, or null when the system did
     * @return false when the person holds exactly this role already
     */
    public boolean grant(JdbcClient sql, Held held, @Nullable UUID by, Instant at) {
        return grant(sql, held, by, at, null);
    }

    /**
     * Gives a role, by a decision of a body that the unit keeps.
     *
     * @param by who gave it, or null when the system did
     * @param decision which one; null when there is none
     * @return false when the person holds exactly this role already
     */
    public boolean grant(JdbcClient sql, Held held, @Nullable UUID by, Instant at,
            @Nullable UUID decision) {
        return sql.sql("""
                insert into person_role (role_id, unit_id, person_id, role, resident_id,
                                         from_on, until_on, granted_by, granted_at, decision_id)
                values (:id, :unit, :person, :role, :resident, :from, :until, :by, :at,
                        cast(:decision as uuid))
                on conflict do nothing
                """)
                .param("id", held.id())
                .param("unit", held.unit())
                .param("person", held.person())
                .param("role", held.role().id())
                .param("resident", held.resident())
                .param("from", held.from())
                .param("until", held.until())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("decision", decision)
                .update() == 1;
    }

    /** The decision by which a role was given; empty when none is known. */
    public Optional<UUID> decision(JdbcClient sql, UUID role) {
        return sql.sql("""
                select decision_id from person_role
                where role_id = ? and decision_id is not null""")
                .param(role).query(UUID.class).optional();
    }

    /**
     * Ends a role.
     *
     * @param until first day without it; not before it began
     * @return false when there is no such role still running
     */
    public boolean end(JdbcClient sql, UUID role, LocalDate until, @Nullable UUID by, Instant at) {
        return !ended(sql, "role_id", role, until, by, at).isEmpty();
    }

    /** Ends every running role of a person, and tells which they were. */
    public List<Held> endAll(
            JdbcClient sql, UUID person, LocalDate until, @Nullable UUID by, Instant at) {
        return ended(sql, "person_id", person, until, by, at);
    }

    private List<Held> ended(JdbcClient sql, String column, UUID id, LocalDate until,
            @Nullable UUID by, Instant at) {
        return sql.sql("""
                update person_role
                set until_on = greatest(from_on, :until), ended_by = :by, ended_at = :at
                where %s = :id and (until_on is null or until_on > :until)
                returning role_id, unit_id, person_id, role, resident_id, from_on, until_on
                """.formatted(column))
                .param("until", until)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id)
                .query((row, number) -> read(row))
                .list();
    }

    /** One role, running or ended. */
    public Optional<Held> find(JdbcClient sql, UUID role) {
        return sql.sql(COLUMNS + "where role_id = :id").param("id", role)
                .query((row, number) -> read(row)).optional();
    }

    /** What a person is on a day. */
    public List<Held> of(JdbcClient sql, UUID person, LocalDate on) {
        record Key(UUID person, LocalDate on) {}
        return Standing.remembered(sql, "roles", new Key(person, on), () -> sql.sql(COLUMNS + """
                where person_id = :person and from_on <= :on
                  and (until_on is null or until_on > :on)
                order by from_on, role_id
                """)
                .param("person", person)
                .param("on", on)
                .query((row, number) -> read(row))
                .list());
    }

    /** Whether a person is anything anywhere in the authority on a day, seen units or not. */
    public boolean any(JdbcClient sql, UUID person, LocalDate on) {
        return sql.sql("select person_has_role(?, ?)")
                .params(person, on)
                .query(Boolean.class)
                .single();
    }

    /** Who is what in a unit on a day, roles for every unit included. */
    public List<Held> in(JdbcClient sql, UUID unit, LocalDate on) {
        return sql.sql(COLUMNS + """
                where (unit_id = :unit or unit_id is null) and from_on <= :on
                  and (until_on is null or until_on > :on)
                order by role, from_on, role_id
                """)
                .param("unit", unit)
                .param("on", on)
                .query((row, number) -> read(row))
                .list();
    }

    /** Who is tied to a resident on a day, the resident themselves included. */
    public List<Held> tiedTo(JdbcClient sql, UUID resident, LocalDate on) {
        return sql.sql(COLUMNS + """
                where resident_id = :resident and from_on <= :on
                  and (until_on is null or until_on > :on)
                order by role, from_on, role_id
                """)
                .param("resident", resident)
                .param("on", on)
                .query((row, number) -> read(row))
                .list();
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("role_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Role.ofId(row.getString("role")),
                row.getObject("resident_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}
