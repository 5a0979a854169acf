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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sets up what stands before the first operation can be asked for: the authority, its care home,
 * and the people that its municipality would have appointed.
 */
@Component
class Stage {

    /** The demo's password, the same for all; works in a demo only. */
    static final String PASSWORD = "solgaarden-demo";

    private static final String HOME = "solgaarden";

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
    sealed interface State {

        /** There is none. */
        record Empty() implements State {}

        /** It was stopped before it was finished. */
        record Broken() implements State {}

        /** There is one, made on a day. */
        record Made(Place place, LocalDate on) implements State {}
    }

    /** Somebody who is to be able to log in. */
    record Wanted(Caller person, String userName) {}

    /** Whether there is a demo already. */
    State state() {
        record Found(UUID authority, LocalDate on) {}
        Optional<Found> found = database.read(new Tenant.House(), sql -> sql
                .sql("select authority_id, made_on from (select authority_id, "
                        + "(created_at at time zone 'Europe/Copenhagen')::date as made_on, "
                        + "created_at from authority where demo) as one "
                        + "order by created_at limit 1")
                .query((row, n) -> new Found(row.getObject("authority_id", UUID.class),
                        row.getObject("made_on", LocalDate.class)))
                .optional());
        if (found.isEmpty()) {
            return new State.Empty();
        }
        return database.read(new Tenant.Whole(found.get().authority()), sql -> {
            boolean finished = sql.sql("select exists (select 1 from login where demo)")
                    .query(Boolean.class)
                    .single();
            UUID unit = sql.sql("select unit_id from unit where slug = ?")
                    .param(HOME)
                    .query(UUID.class)
                    .optional()
                    .orElse(null);
            return finished && unit != null
                    ? new State.Made(new Place(found.get().authority(), unit), found.get().on())
                    : new State.Broken();
        });
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
            units.open(sql, new Unit(place.unit(), place.authority(), HOME,
                    "Plejehjemmet Solgården", "care-home", "solby", openedOn, null));
        });
        return place;
    }

    /** Makes one more unit of the authority, of those that split burdens between others. */
    Place alongside(Place home, String slug, String name, String kind, LocalDate openedOn) {
        Place place = new Place(home.authority(), UUID.randomUUID());
        database.writing(new Tenant.Whole(home.authority()), sql -> units.open(sql,
                new Unit(place.unit(), place.authority(), slug, name, kind, "shared-burdens",
                        openedOn, null)));
        return place;
    }

    /** The same person with the same role in one more unit. */
    void alsoIn(Place place, Caller person, Role role, LocalDate from) {
        database.writing(place.tenant(), sql -> roles.grant(sql, new Roles.Held(
                UUID.randomUUID(), place.unit(), person.personOrFail(), role, null, from, null),
                null, clock.instant()));
    }

    /** A person whom the municipality has given a role in the home. */
    Caller person(Hands hands, Place place, String name, Role role, LocalDate from) {
        UUID person = UUID.randomUUID();
        database.writing(place.tenant(), sql -> {
            persons.add(sql, new Person.Known(person, name, null, null, Person.Contact.NONE));
            roles.grant(sql, new Roles.Held(UUID.randomUUID(),
                    role == Role.ADMINISTRATOR ? null : place.unit(), person, role, null, from,
                    null), null, clock.instant());
        });
        return hands.inUnit(person, role);
    }

    /** Log-ins for those who are there, all at once or none. */
    void logIns(Place place, List<Wanted> wanted) {
        database.writing(new Tenant.Whole(place.authority()), sql -> wanted.forEach(one ->
                logins.createForDemo(sql, one.person().personOrFail(), one.userName(), PASSWORD)));
    }
}
