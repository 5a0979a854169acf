package dk.betroet.office.administration;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Doors;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the administration's pages are read from. An administrator of the whole authority sees all
 * its units and people; one of some units sees those. For everybody else there is nothing here.
 */
@Component
class AdministrationDesk {

    private final Database database;
    private final Units units;
    private final Roles roles;
    private final Persons persons;
    private final Doors doors;
    private final Clock clock;

    AdministrationDesk(Database database, Units units, Roles roles, Persons persons, Doors doors,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.roles = roles;
        this.persons = persons;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * Somebody who is something in one of the units, or above them, today.
     *
     * @param held everything they are today
     */
    record Known(UUID person, String name, List<Roles.Held> held, Doors.Way way) {

        /** Whether they hold an office above the units. */
        boolean above() {
            return held.stream().anyMatch(one -> one.unit() == null);
        }
    }

    /** The day in Denmark. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** The rows that the caller may look after; nothing is here for who is no administrator. */
    Tenant tenant(Caller caller) {
        if (caller.hasEverywhere(Role.ADMINISTRATOR)) {
            return new Tenant.Whole(caller.authority());
        }
        Set<UUID> own = caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .map(Caller.Grant::unit)
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            throw new NotHere();
        }
        return new Tenant.Units(caller.authority(), own);
    }

    <T extends @Nullable Object> T read(Caller caller, Function<JdbcClient, T> work) {
        return database.read(tenant(caller), work);
    }

    <T extends @Nullable Object> T write(Caller caller, Function<JdbcClient, T> work) {
        return database.write(tenant(caller), work);
    }

    List<Unit> units(JdbcClient sql) {
        return units.all(sql);
    }

    Unit unit(JdbcClient sql, String slug) {
        return units.bySlug(sql, slug).orElseThrow(NotHere::new);
    }

    Map<UUID, String> names(JdbcClient sql, List<UUID> asked) {
        return persons.names(sql, asked);
    }

    /** Everybody who is something today, each once, in no order. */
    List<Known> people(JdbcClient sql) {
        Map<UUID, Map<UUID, Roles.Held>> held = new LinkedHashMap<>();
        for (Unit unit : units.all(sql)) {
            roles.in(sql, unit.id(), today()).forEach(one ->
                    held.computeIfAbsent(one.person(), _ -> new LinkedHashMap<>())
                            .put(one.id(), one));
        }
        List<UUID> all = new ArrayList<>(held.keySet());
        Map<UUID, String> names = persons.names(sql, all);
        Map<UUID, Doors.Way> ways = doors.of(sql, all);
        return all.stream()
                .map(person -> new Known(person, names.getOrDefault(person, "—"),
                        List.copyOf(held.get(person).values()), ways.get(person)))
                .toList();
    }

    /** One of them; nothing is here for an id that is none of them. */
    Known person(JdbcClient sql, UUID person) {
        Optional<Known> found = Optional.of(roles.of(sql, person, today()))
                .filter(held -> !held.isEmpty())
                .map(held -> new Known(person,
                        persons.names(sql, List.of(person)).getOrDefault(person, "—"), held,
                        doors.of(sql, List.of(person)).get(person)));
        return found.orElseThrow(NotHere::new);
    }
}
