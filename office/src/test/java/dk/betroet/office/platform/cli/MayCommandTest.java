package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeApplication;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** <em>Må jeg?</em> from the command line: of a running office, and of one that is not running. */
@Tag("database")
class MayCommandTest {

    private static final String MASTER_KEY = "5a".repeat(32);

    private final MoneyHouse house = new MoneyHouse();
    private final String userName = "bo-" + house.bo.personOrFail().toString().substring(0, 8);
    private final String token = "betroet_" + UUID.randomUUID();

    private record Said(int exitCode, String output) {}

    @BeforeEach
    void boHasALoginATokenAndAResidentWithMoney() {
        house.office.part(Database.class).writing(house.home.tenant(), sql ->
                house.office.part(Logins.class).createForDemo(
                        sql, house.bo.personOrFail(), userName, "en to tre fire"));
        house.writing("update login set demo = false where user_name = :name",
                Map.of("name", userName));
        house.writing("""
                insert into access_token (token_id, login_id, name, hash, scopes, created_at,
                                          expires_at)
                select gen_random_uuid(), login_id, 'cli', sha256(:word::bytea), '{ask}',
                       timestamptz '2026-03-01', timestamptz '2026-06-01'
                from login where user_name = :name""",
                Map.of("word", token, "name", userName));
        house.cash(house.fund, 1_000);
    }

    private Said say(Map<String, String> environment, List<String> arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int exitCode = new CommandLine(
                    new MayCommand(OfficeApplication.class, out, environment))
                    .execute(arguments.toArray(String[]::new));
            return new Said(exitCode, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private Said running(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--at",
                "http://localhost:" + house.office.port(), "--unit", house.home.slug()));
        arguments.addAll(List.of(more));
        return say(Map.of("BETROET_TOKEN", token), arguments);
    }

    private String[] payOut(String option, String amount, String recipient) {
        return new String[] {option, "custody.pay-out", "fund=" + house.fund,
            "place=" + house.box, "amount=" + amount, "date=2026-03-05", "category=daily",
            "recipient=" + recipient};
    }

    @Test
    void aRunningOfficeSaysYesYesOnceAndNo() {
        assertThat(running(payOut("--lang=da", "20000", "owner")))
                .satisfies(said -> assertThat(said.exitCode()).isZero())
                .satisfies(said -> assertThat(said.output()).startsWith("Ja, det må du."));
        assertThat(running(payOut("--lang=da", "60000", "owner")))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(3))
                .satisfies(said -> assertThat(said.output())
                        .contains("Ja, når det her er på plads:", "§ B.", "Mangler: "));
        assertThat(running(payOut("--lang=da", "200000", "owner")))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(4))
                .satisfies(said -> assertThat(said.output()).contains("Nej.", "→ "));
        assertThat(running(payOut("--json", "60000", "owner")).output())
                .startsWith("{").contains("\"answer\":\"needs\"");
        assertThat(house.at(house.fund, house.box).toOere()).isEqualTo(100_000);
    }

    @Test
    void whatCannotBeAskedSoIsSaid() {
        assertThat(running("custody.fly").exitCode()).isEqualTo(2);
        assertThat(running("custody.pay-out", "amount=-5", "--lang=en"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.output()).contains("  amount: "));
        assertThat(running("custody.pay-out", "amount").output()).contains("NAME=VALUE");
        assertThat(say(Map.of(), List.of("custody.pay-out")).output()).contains("--as PERSON");
        assertThat(say(Map.of(), List.of("custody.pay-out", "--as", userName)).output())
                .contains("exactly one of");
        assertThat(say(Map.of(), List.of("custody.pay-out", "--as", userName, "--data",
                "/nowhere")).output()).contains("There is no office in /nowhere");
        assertThat(say(Map.of("BETROET_TOKEN", token), List.of("custody.pay-out", "--at",
                "http://localhost:1", "--unit", "x")).exitCode()).isEqualTo(1);
    }

    @Test
    void anOfficeThatIsNotRunningIsAskedInTheNameOfAPerson() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        smallOffice(database);
        Map<String, String> key = Map.of("BETROET_MASTER_KEY", MASTER_KEY);
        String url = database.jdbcUrl().replace(
                "//", "//" + database.user() + ":" + database.password() + "@");
        List<String> asked = List.of("--database-url", url, "--lang", "en", "--as", "lea",
                "personnel.depart", "person=Bo Berg", "date=2026-03-05");
        Said yes = say(key, asked);
        assertThat(yes.output()).contains("Yes, you may.", "§ ");
        assertThat(yes.exitCode()).isZero();
        List<String> nobody = new ArrayList<>(asked);
        nobody.set(5, "nobody-here");
        assertThat(say(key, nobody).output()).contains("Nobody here has the user name");
    }

    /** A unit with a leader, Lea, who can log in, and an employee, Bo; closed again. */
    private static void smallOffice(TestPostgres.Database database) {
        try (ConfigurableApplicationContext office =
                new SpringApplicationBuilder(OfficeApplication.class)
                        .properties(Map.of(
                                "betroet.database.url", database.jdbcUrl(),
                                "betroet.database.user", database.user(),
                                "betroet.database.password", database.password(),
                                "betroet.keys.master-key", MASTER_KEY,
                                "spring.main.banner-mode", "off",
                                "server.port", "0"))
                        .run()) {
            UUID authority = UUID.randomUUID();
            UUID unit = UUID.randomUUID();
            LocalDate from = LocalDate.of(2025, 1, 1);
            office.getBean(Database.class).writing(new Tenant.Whole(authority), sql -> {
                sql.sql("insert into authority (authority_id, name, created_at) "
                        + "values (?, 'Lille By', now())").param(authority).update();
                office.getBean(Units.class).open(sql, new Unit(unit, authority, "aaen", "Åen",
                        "care-home", "bilag-7.9", from, null));
                UUID lea = person(office, sql, unit, Role.LEADER, "Lea Lund");
                person(office, sql, unit, Role.STAFF, "Bo Berg");
                office.getBean(Logins.class).create(sql, lea, "lea", null, false);
            });
        }
    }

    private static UUID person(ApplicationContext office, JdbcClient sql, UUID unit, Role role,
            String name) {
        UUID person = UUID.randomUUID();
        office.getBean(Persons.class).add(
                sql, new Person.Known(person, name, null, null, Person.Contact.NONE));
        office.getBean(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(), unit, person,
                role, null, LocalDate.of(2025, 1, 1), null), null, Instant.EPOCH);
        return person;
    }
}
