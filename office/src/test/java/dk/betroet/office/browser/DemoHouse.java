package dk.betroet.office.browser;

import dk.betroet.office.OfficeApplication;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.cli.DemoOffice;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole office as a demo, with real time and demo log-ins, for tests that click their way
 * through it as people do. Each test makes an authority of its own.
 */
public final class DemoHouse implements AutoCloseable {

    /** The password of everybody in it. */
    public static final String PASSWORD = "kaffe-og-kringle";

    private final ConfigurableApplicationContext context;

    private DemoHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one over a fresh database. */
    public static DemoHouse open() {
        return start("12");
    }

    /** Starts one over a fresh database and plays the last months of the demo's life in it. */
    public static DemoHouse played(int months) {
        DemoHouse house = start(Integer.toString(months));
        house.part(DemoOffice.class).fill(line -> {});
        return house;
    }

    private static DemoHouse start(String months) {
        TestPostgres.Database database = TestPostgres.newDatabase();
        return new DemoHouse(new SpringApplicationBuilder(OfficeApplication.class)
                .properties(Map.of(
                        "betroet.demo.months", months,
                        "betroet.database.url", database.jdbcUrl(),
                        "betroet.database.user", database.user(),
                        "betroet.database.password", database.password(),
                        "betroet.keys.master-key", "5a".repeat(32),
                        "betroet.flood.per-second", "10000",
                        "betroet.flood.address-per-second", "10000",
                        "betroet.demo", "true",
                        "spring.main.banner-mode", "off",
                        "server.port", "0"))
                .run());
    }

    /** A care home of its own authority. */
    public Tenant.Units home(String slug, LocalDate openedOn) {
        UUID authority = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        part(Database.class).writing(new Tenant.Whole(authority), sql -> {
            sql.sql("insert into authority (authority_id, name, demo, created_at) "
                            + "values (?, ?, true, now())")
                    .params(authority, slug)
                    .update();
            part(Units.class).open(sql, new Unit(unit, authority, slug, "Hjemmet " + slug,
                    "care-home", "bilag-7.9", openedOn, null));
        });
        return (Tenant.Units) Tenant.of(authority, unit);
    }

    /** Somebody with a role and a log-in. */
    public UUID person(Tenant.Units home, Role role, String name, String userName, LocalDate from) {
        UUID person = UUID.randomUUID();
        part(Database.class).writing(home, sql -> {
            part(Persons.class).add(sql,
                    new Person.Known(person, name, null, null, Person.Contact.NONE));
            part(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(),
                    home.units().iterator().next(), person, role, null, from, null), null,
                    Instant.EPOCH);
        });
        login(home, person, userName);
        return person;
    }

    /** A log-in for somebody who is there. */
    public void login(Tenant.Units home, UUID person, String userName) {
        part(Database.class).writing(home, sql ->
                part(Logins.class).createForDemo(sql, person, userName, PASSWORD));
    }

    /** A part of the application. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of the application of which there are several, by its name. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Where it answers. */
    public String address() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
