package dk.betroet.office;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole application over a fresh database, on a random port, started once for all tests; each
 * test makes authorities, units and people of its own, so that none sees another's.
 */
public final class OfficeHouse {

    /** The day on which the office stands unless a test moves it. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static @Nullable OfficeHouse only;

    private final ConfigurableApplicationContext context;

    private OfficeHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A unit with its authority, made by a test. */
    public record Home(UUID authority, UUID unit, String slug) {

        /** The tenant that sees it. */
        public Tenant tenant() {
            return Tenant.of(authority, unit);
        }
    }

    /** The office; the first call starts it. */
    public static synchronized OfficeHouse get() {
        if (only == null) {
            only = new OfficeHouse(start(TestPostgres.newDatabase()));
        }
        return only;
    }

    private static ConfigurableApplicationContext start(TestPostgres.Database database) {
        return new SpringApplicationBuilder(OfficeApplication.class, TestClock.class)
                .properties(Map.of(
                        "betroet.database.url", database.jdbcUrl(),
                        "betroet.database.user", database.user(),
                        "betroet.database.password", database.password(),
                        "betroet.keys.master-key", "5a".repeat(32),
                        "betroet.flood.per-second", "10000",
                        "betroet.flood.address-per-second", "10000",
                        "betroet.rule-books.folder", "src/test/rulebooks",
                        "spring.main.allow-bean-definition-overriding", "true",
                        "spring.main.banner-mode", "off",
                        "server.port", "0"))
                .run();
    }

    /** Stands still at nine in the morning of the test's day. */
    @TestConfiguration
    static class TestClock {

        private static final AtomicReference<Instant> NOW = new AtomicReference<>(
                Instant.parse("2026-03-05T08:00:00Z"));

        @Bean
        @Primary
        Clock testClock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return NOW.get();
                }

                @Override
                public ZoneId getZone() {
                    return ZoneId.of("Europe/Copenhagen");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return Clock.fixed(instant(), zone);
                }
            };
        }
    }

    /** A part of the application. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of a kind. */
    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** The port it listens on. */
    public int port() {
        return Integer.parseInt(
                context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A new authority with one care home under the regulation Bilag 7.9. */
    public Home home() {
        return home("bilag-7.9");
    }

    /** A new authority with one care home under a rule book. */
    public Home home(String ruleBook) {
        UUID authority = UUID.randomUUID();
        part(Database.class).writing(new Tenant.Whole(authority), sql -> sql
                .sql("insert into authority (authority_id, name, created_at) values (?, ?, now())")
                .params(authority, "Myndighed " + COUNTER.incrementAndGet())
                .update());
        return unit(authority, ruleBook);
    }

    /** A new authority with one unit of a kind that splits burdens between others. */
    public Home sharing(String kind) {
        return unit(home("bilag-7.9").authority(), "shared-burdens", kind);
    }

    /** One more care home in an authority. */
    public Home unit(UUID authority, String ruleBook) {
        return unit(authority, ruleBook, "care-home");
    }

    /** One more unit in an authority. */
    public Home unit(UUID authority, String ruleBook, String kind) {
        UUID unit = UUID.randomUUID();
        String slug = "hjem-" + COUNTER.incrementAndGet();
        part(Database.class).writing(new Tenant.Whole(authority), sql -> part(Units.class).open(
                sql, new Unit(unit, authority, slug, "Hjemmet " + slug, kind, ruleBook,
                        LocalDate.of(2025, 1, 1), null)));
        return new Home(authority, unit, slug);
    }

    /** A new person with a role in the home since its opening. */
    public Caller person(Home home, Role role, String name) {
        return person(home, role, name, null);
    }

    /** A new person with a role, tied to a resident when the role is. */
    public Caller person(Home home, Role role, String name, @Nullable UUID resident) {
        UUID person = UUID.randomUUID();
        part(Database.class).writing(home.tenant(), sql -> {
            part(Persons.class).add(sql,
                    new Person.Known(person, name, null, null, Person.Contact.NONE));
            part(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(), home.unit(), person,
                    role, resident, LocalDate.of(2025, 1, 1), null), null, Instant.EPOCH);
        });
        List<Caller.Grant> grants = resident == null
                ? List.of(new Caller.Grant(role, home.unit())) : List.of();
        List<Caller.Tie> ties = resident == null
                ? List.of() : List.of(new Caller.Tie(role, resident, home.unit()));
        return new Caller(Caller.Kind.SESSION, home.authority(), person, grants, ties,
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /** Asks for an operation with the command as JSON, the way the interface does. */
    public Outcome ask(Caller caller, Home home, String operation, String json) {
        return part(WritePath.class).submit(Ask.of(
                caller, home.unit(), operation, Json.readMap(json), Scalars.PLAIN));
    }

    /** The same, and fails unless it is done at once. */
    public Outcome.Done done(Caller caller, Home home, String operation, String json) {
        Outcome outcome = ask(caller, home, operation, json);
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new AssertionError(operation + " was not done: " + outcome);
    }

    /** A resident with a storage agreement since the start of 2026; the fund. */
    public UUID resident(Home home, Caller leader, String name) {
        Outcome.Done admitted = done(leader, home, "custody.admit", """
                {"name": "%s", "date": "2026-01-01", "mode": "self", "guardianship": "none",
                 "hasCapacity": true, "canSign": true}""".formatted(name));
        UUID fund = made(admitted, "fund");
        part(Database.class).writing(home.tenant(), sql -> sql.sql("""
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind, fields,
                    signed_by, made_on, from_on, fact_id)
                values (gen_random_uuid(), ?, ?, ?, 'storage-agreement', ?,
                    '{owner,institution}', '2026-01-01', '2026-01-01', ?)""")
                .params(home.authority(), home.unit(), fund, FORM_FIELDS, admitted.fact().id())
                .update());
        return fund;
    }

    /** The fields of the storage agreement's form, as the rule book names them. */
    private static final String[] FORM_FIELDS = {
        "parties", "account", "balance", "other-assets", "how-kept", "recipients", "access",
        "free-of-charge", "duty-to-register", "duty-to-document", "numbered-receipts",
        "owner-signs", "valid-from", "valid-until", "copy-given", "not-insured"
    };

    /** A cash box of the home. */
    public UUID cashBox(Home home, Caller leader, String name) {
        UUID box = UUID.randomUUID();
        part(Database.class).writing(home.tenant(), sql -> sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, storage_class,
                    responsible_id, opened_on)
                values (?, ?, ?, 'cash-box', ?, 'safe', ?, '2025-01-01')""")
                .params(box, home.authority(), home.unit(), name, leader.personOrFail())
                .update());
        return box;
    }

    /** What a fund has in a place, in øre. */
    public long balance(Home home, UUID fund, UUID place) {
        return part(Database.class).read(home.tenant(), sql -> sql
                .sql("select coalesce(sum(amount), 0) from balance where fund_id = ? and place_id = ?")
                .params(fund, place)
                .query(Long.class)
                .single());
    }

    /** An identity that was made, from what was done. */
    public static UUID made(Outcome.Done done, String name) {
        return UUID.fromString(done.result().get(name));
    }
}
