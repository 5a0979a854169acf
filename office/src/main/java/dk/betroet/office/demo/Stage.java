package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets up what stands before the first operation can be asked for: the authority, its care home,
 * and
 * the people an administrator would have made.
 */
@Component
class Stage {

    /** The demo's password, the same for all; works in a demo only. */
    static final String PASSWORD = "solgaarden-demo";

    private final Database database;
    private final Units units;
    private final Persons persons;
    private final Roles roles;
    private final Logins logins;
    private final Clock clock;

    Stage(Database database, Units units, Persons persons, Roles roles, Logins logins,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
        this.clock = clock;
    }

    /** Where the demo plays. */
    record Place(UUID authority, UUID unit) {

        Tenant tenant() {
            return Tenant.of(authority, unit);
        }
    }

    /** Whether there is a demo already. */
    boolean isSet() {
        return database.read(new Tenant.House(), sql -> sql
                .sql("select exists (select 1 from authority where demo)")
                .query(Boolean.class)
                .single());
    }

    /** Makes the authority and its care home. */
    Place set(LocalDate openedOn) {
        Place place = new Place(UUID.randomUUID(), UUID.randomUUID());
        database.writing(new Tenant.House(), sql -> {
            sql.sql("insert into authority (authority_id, name, demo, created_at) "
                            + "values (?, 'Solby Kommune', true, now())")
                    .param(place.authority())
                    .update();
            database.goOnAs(sql, new Tenant.Whole(place.authority()));
            units.open(sql, new Unit(place.unit(), place.authority(), "solgaarden",
                    "Plejehjemmet Solgården", "care-home", "solby", openedOn, null));
        });
        return place;
    }

    /** A person with a role; with a log-in when there is a user name for it. */
    Caller person(Place place, String name, Role role, @Nullable UUID resident, LocalDate from,
            @Nullable String userName) {
        UUID person = UUID.randomUUID();
        database.writing(place.tenant(), sql -> {
            persons.add(sql, new Person.Known(person, name, null, null, Person.Contact.NONE));
            boolean everywhere = role == Role.ADMINISTRATOR;
            roles.grant(sql, new Roles.Held(UUID.randomUUID(), everywhere ? null : place.unit(),
                    person, role, resident, from, null), null, clock.instant());
        });
        if (userName != null) {
            login(place, person, userName);
        }
        List<Caller.Grant> grants = resident == null
                ? List.of(new Caller.Grant(role, place.unit())) : List.of();
        List<Caller.Tie> ties = resident == null
                ? List.of() : List.of(new Caller.Tie(role, resident, place.unit()));
        return new Caller(Caller.Kind.SESSION, place.authority(), person, grants, ties,
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /** A log-in for someone who is there already. */
    void login(Place place, UUID person, String userName) {
        database.writing(new Tenant.Whole(place.authority()), sql ->
                logins.createForDemo(sql, person, userName, PASSWORD));
    }
}
