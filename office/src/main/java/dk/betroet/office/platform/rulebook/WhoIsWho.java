package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.Person;
import dk.betroet.kernel.rulebook.Relation;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.people.Relations;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people's capacities, households and relations in the words of the rule book. */
@Component
public class WhoIsWho {

    private static final Map<Role, String> CAPACITIES = Map.of(
            Role.STAFF, "employee",
            Role.DEPUTY, "deputy",
            Role.LEADER, "leader",
            Role.DIRECTOR, "director",
            Role.AUDITOR, "auditor",
            Role.INTERNAL_AUDIT, "internal-audit",
            Role.RESIDENT, "owner",
            Role.GUARDIAN, "guardian",
            Role.RELATIVE, "relative");

    /** The first of these that a person has is what they sign as. */
    private static final List<String> FOREMOST = List.of(
            "leader", "deputy", "employee", "owner", "guardian", "relative", "director",
            "internal-audit", "auditor");

    private final Roles roles;
    private final Relations relations;

    public WhoIsWho(Roles roles, Relations relations) {
        this.roles = roles;
        this.relations = relations;
    }

    /**
     * What a person is towards an act.
     *
     * @param resident the resident whose money it is about, if it is about one
     * @return words of the vocabulary's list {@code capacity}
     */
    public Set<String> capacities(
            JdbcClient sql, UUID unit, @Nullable UUID resident, UUID person, LocalDate on) {
        Set<String> found = new HashSet<>();
        for (Roles.Held held : roles.of(sql, person, on)) {
            boolean here = held.unit() == null || held.unit().equals(unit);
            boolean tied = held.resident() != null;
            String capacity = CAPACITIES.get(held.role());
            if (capacity != null && here && (!tied || held.resident().equals(resident))) {
                found.add(capacity);
            }
        }
        return found;
    }

    /**
     * Who has exactly this capacity in a unit on a day, or, for the owner's side, towards the
     * resident; a capacity that includes it does not count.
     */
    public List<UUID> holding(JdbcClient sql, UUID unit, @Nullable UUID resident, String capacity,
            LocalDate on) {
        return roles.in(sql, unit, on).stream()
                .filter(held -> capacity.equals(CAPACITIES.get(held.role())))
                .filter(held -> held.resident() == null || held.resident().equals(resident))
                .map(Roles.Held::person)
                .distinct()
                .toList();
    }

    /** What a person with these capacities signs as; empty when they have none. */
    public static Optional<String> foremost(Set<String> capacities) {
        return FOREMOST.stream().filter(capacities::contains).findFirst();
    }

    /**
     * Tells the situation who these people are on a day and how they are tied to each other.
     *
     * @return the capacities that it has told of each
     */
    public Map<UUID, Set<String>> tell(Situation.Builder situation, JdbcClient sql, UUID unit,
            @Nullable UUID resident, Collection<UUID> persons, LocalDate on) {
        Set<UUID> people = new LinkedHashSet<>(persons);
        List<Relations.Relation> ties = relations.among(sql, people, on);
        Map<UUID, UUID> households = households(ties);
        Map<UUID, Set<String>> capacities = new HashMap<>();
        for (UUID person : people) {
            capacities.put(person, capacities(sql, unit, resident, person, on));
            situation.person(new Person(
                    person.toString(),
                    capacities.get(person),
                    Optional.ofNullable(households.get(person)).map(UUID::toString)));
        }
        for (Relations.Relation tie : ties) {
            if (tie.kind() == Relations.Kind.HOUSEHOLD) {
                continue;
            }
            situation.relation(new Relation(
                    tie.person().toString(), tie.other().toString(), tie.kind().id()));
        }
        return capacities;
    }

    /** People tied by "same household", directly or through others, share one id. */
    private static Map<UUID, UUID> households(List<Relations.Relation> ties) {
        Map<UUID, UUID> household = new HashMap<>();
        for (Relations.Relation tie : ties) {
            if (tie.kind() == Relations.Kind.HOUSEHOLD || tie.kind() == Relations.Kind.SPOUSE) {
                UUID one = household.getOrDefault(tie.person(), tie.person());
                UUID other = household.getOrDefault(tie.other(), tie.other());
                UUID joined = one.compareTo(other) < 0 ? one : other;
                household.put(tie.person(), joined);
                household.put(tie.other(), joined);
                household.replaceAll((_, id) -> id.equals(one) || id.equals(other) ? joined : id);
            }
        }
        return household;
    }
}
