package dk.betroet.simulation;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Relations;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Human;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts authorities, units and people there, in the office and in the bookkeeper's books alike. */
final class World {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final String SHARED = "shared-burdens";

    private final Office office;
    private final Books books;
    private final UnaryOperator<String> lawInOffice;

    World(Office office, Books books) {
        this(office, books, UnaryOperator.identity());
    }

    /**
     * A world in which the office may go by another law than the bookkeeper knows of.
     *
     * @param lawInOffice the rule book that the office is given for one that a home lives under
     */
    World(Office office, Books books, UnaryOperator<String> lawInOffice) {
        this.office = office;
        this.books = books;
        this.lawInOffice = lawInOffice;
    }

    /** An authority with a name of its own. */
    UUID authority(String name) {
        UUID authority = Streams.id();
        office.part(Database.class).writing(new Tenant.Whole(authority), sql -> sql
                .sql("insert into authority (authority_id, name, created_at) values (?, ?, ?)")
                .params(authority, name, java.sql.Timestamp.from(Instant.EPOCH))
                .update());
        return authority;
    }

    /** A care home under a rule book. */
    Home home(UUID authority, String name, String law) {
        return unit(authority, name, new Home(
                Streams.id().toString(), authority.toString(), law), lawInOffice.apply(law));
    }

    /** A secretariat that several municipalities have. */
    Home secretariat(UUID authority, String name) {
        Home home = new Home(Streams.id().toString(), authority.toString(), SHARED);
        home.kind = "secretariat";
        return unit(authority, name, home, SHARED);
    }

    private Home unit(UUID authority, String name, Home home, String law) {
        office.part(Database.class).writing(new Tenant.Whole(authority), sql ->
                office.part(Units.class).open(sql, new Unit(UUID.fromString(home.id), authority,
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), name,
                        home.kind, law, OPENED, null)));
        home.openedOn = OPENED;
        books.homes.put(home.id, home);
        return home;
    }

    /** The homes in the order in which they were made. */
    List<Home> homes() {
        return List.copyOf(books.homes.values());
    }

    /** Somebody who works in a home or looks over it. */
    String works(Home home, Role role, String name) {
        UUID person = Streams.id();
        add(home, person, name);
        grant(home, person, role, null, OPENED);
        return person.toString();
    }

    /** Somebody on a resident's side. */
    String tied(Home home, Role role, String resident, String name) {
        UUID person = Streams.id();
        add(home, person, name);
        grant(home, person, role, UUID.fromString(resident), OPENED);
        return person.toString();
    }

    private void add(Home home, UUID person, String name) {
        office.part(Database.class).writing(tenant(home), sql -> office.part(Persons.class).add(
                sql, new Person.Known(person, name, null, null, Person.Contact.NONE)));
        books.people.put(person.toString(), new Human(
                person.toString(), home.authority, name));
    }

    private void grant(Home home, UUID person, Role role, @Nullable UUID resident,
            LocalDate from) {
        office.part(Database.class).writing(tenant(home), sql -> office.part(Roles.class).grant(
                sql, new Roles.Held(Streams.id(), UUID.fromString(home.id), person, role,
                        resident, from, null), null, Instant.EPOCH));
        Human human = books.people.get(person.toString());
        human.held.add(new Held(role.id(), home.id, resident == null ? "" : resident.toString(),
                from, null));
    }

    /** Two who live together. */
    void household(Home home, String one, String other) {
        office.part(Database.class).writing(tenant(home), sql ->
                office.part(Relations.class).note(sql, new Relations.Relation(Streams.id(),
                        UUID.fromString(one), UUID.fromString(other), Relations.Kind.HOUSEHOLD,
                        OPENED, null), null, Instant.EPOCH));
        for (String person : List.of(one, other)) {
            Human human = books.people.get(person);
            human.household = one;
        }
    }

    Tenant tenant(Home home) {
        return Tenant.of(UUID.fromString(home.authority), UUID.fromString(home.id));
    }
}
