package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.vault.VaultSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The platform's stores over a fresh database, without web and without Spring Boot. */
public final class TestHouse implements AutoCloseable {

    /** The day on which the test house stands. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    /** The moment at which the test house stands. */
    public static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    private final AnnotationConfigApplicationContext context;
    private final MovableClock clock;

    private TestHouse(AnnotationConfigApplicationContext context, MovableClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** A clock that stands still until it is moved. */
    public static final class MovableClock extends Clock {

        private Instant now = NOW;

        /** Moves on. */
        public void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Copenhagen");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** A house with all tables and no rows. */
    public static TestHouse open() {
        return open(false);
    }

    /** A house with all tables and no rows, which may be a demo. */
    public static TestHouse open(boolean demo) {
        TestPostgres.Database fresh = TestPostgres.newDatabase();
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, () -> new DatabaseSettings(
                fresh.jdbcUrl(), fresh.user(), fresh.password()));
        context.registerBean(VaultSettings.class, () -> new VaultSettings(null, "5a".repeat(32)));
        MovableClock clock = new MovableClock();
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(AccessSettings.class, () -> new AccessSettings(demo,
                URI.create("https://betroet.example"), List.of("bilag-7.9"), null));
        context.register(Logins.class, Passwords.class, SecondFactor.class, Throttle.class,
                AccessLog.class, LogInDesk.class, Credentials.class, OneTimeLinks.class,
                Invitations.class, FirstAdministrator.class, AccessTokens.class, ReadLog.class,
                Callers.class);
        context.scan("dk.betroet.office.platform.db", "dk.betroet.office.platform.vault",
                "dk.betroet.office.platform.people", "dk.betroet.office.platform.unit",
                "dk.betroet.office.platform.ledger");
        context.refresh();
        return new TestHouse(context, clock);
    }

    /** A part of the house. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The clock of the house. */
    public MovableClock clock() {
        return clock;
    }

    /** The database, as the application sees it. */
    public Database database() {
        return get(Database.class);
    }

    /** A new authority with one unit. */
    public Tenant.Units authority(String slug) {
        UUID authority = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        database().writing(new Tenant.Whole(authority), sql -> {
            sql.sql("insert into authority (authority_id, name, created_at) values (?, ?, now())")
                    .param(authority).param(slug).update();
            addUnit(sql, authority, unit, slug);
        });
        return (Tenant.Units) Tenant.of(authority, unit);
    }

    /** One more unit in an authority. */
    public Tenant.Units unit(UUID authority, String slug) {
        UUID unit = UUID.randomUUID();
        database().writing(new Tenant.Whole(authority),
                sql -> addUnit(sql, authority, unit, slug));
        return (Tenant.Units) Tenant.of(authority, unit);
    }

    private void addUnit(JdbcClient sql, UUID authority, UUID unit, String slug) {
        get(Units.class).open(sql, new Unit(unit, authority, slug, slug, "care-home", "none",
                LocalDate.of(2026, 1, 1), null));
    }

    /** A person with a role in a unit since the start of the year. */
    public UUID person(Tenant.Units at, String name, Role role, @Nullable UUID resident) {
        UUID person = UUID.randomUUID();
        UUID tie = role == Role.RESIDENT ? person : resident;
        database().writing(at, sql -> {
            get(Persons.class).add(sql, new Person.Known(
                    person, name, null, null, Person.Contact.NONE));
            get(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(),
                    at.units().iterator().next(), person, role, tie,
                    LocalDate.of(2026, 1, 1), null), null, NOW);
        });
        return person;
    }

    @Override
    public void close() {
        context.close();
    }
}
