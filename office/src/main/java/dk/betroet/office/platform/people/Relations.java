package dk.betroet.office.platform.people;

import dk.betroet.office.platform.db.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is married to, related to or lives with whom: the facts that rules about separate hands need.
 *
 * <p>A relation has no direction and a beginning and end. It is not a permission: that a relative
 * may look at a fund is a role.
 */
@Component
public class Relations {

    /** How two people belong together. */
    public enum Kind {
        /** Married, registered partners or cohabiting as such. */
        SPOUSE,
        /** Family in the wider sense of the rule book. */
        RELATIVE,
        /** Living in the same household. */
        HOUSEHOLD;

        /** Stable lower-case name in the interface and the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A relation between two people; which of them comes first means nothing.
     *
     * @param from first day known
     * @param until first day without it, or null while it lasts
     */
    public record Relation(UUID id, UUID person, UUID other, Kind kind, LocalDate from,
            @Nullable LocalDate until) {

        /** Refuses a relation of somebody to themselves. */
        public Relation {
            if (person.equals(other)) {
                throw new IllegalArgumentException("nobody is related to themselves");
            }
        }
    }

    /**
     * Notes a relation.
     *
     * @param by who noted it, or null when the system did
     * @return false when exactly this relation is noted already
     */
    public boolean note(JdbcClient sql, Relation relation, @Nullable UUID by, Instant at) {
        return sql.sql("""
                insert into person_relation (relation_id, person_id, other_id, kind,
                                             from_on, until_on, noted_by, noted_at)
                values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid),
                        :kind, :from, :until, :by, :at)
                on conflict do nothing
                """)
                .param("id", relation.id())
                .param("one", relation.person())
                .param("other", relation.other())
                .param("kind", relation.kind().id())
                .param("from", relation.from())
                .param("until", relation.until())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update() == 1;
    }

    /**
     * Ends a relation.
     *
     * @param until first day without it; not before it began
     * @return false when there is no such relation still lasting
     */
    public boolean end(JdbcClient sql, UUID relation, LocalDate until) {
        return sql.sql("""
                update person_relation set until_on = greatest(from_on, :until)
                where relation_id = :id and (until_on is null or until_on > :until)
                """)
                .param("until", until)
                .param("id", relation)
                .update() == 1;
    }

    /** Every relation on a day in which one of these persons stands, in the order they began. */
    public List<Relation> among(JdbcClient sql, Collection<UUID> persons, LocalDate on) {
        record Key(Set<UUID> persons, LocalDate on) {}
        Key key = new Key(Set.copyOf(persons), on);
        return Standing.remembered(sql, "relations", key, () -> sql.sql("""
                select relation_id, person_id, other_id, kind, from_on, until_on
                from person_relation
                where (person_id = any(:persons) or other_id = any(:persons))
                  and from_on <= :on and (until_on is null or until_on > :on)
                order by from_on, relation_id
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("on", on)
                .query((row, number) -> new Relation(
                        row.getObject("relation_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list());
    }
}
