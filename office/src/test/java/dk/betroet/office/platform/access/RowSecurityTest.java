package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Below the code: what the application's database role sees and may do with plain SQL. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    private TestHouse house;
    private Tenant.Units home;
    private Tenant.Units next;
    private Tenant.Units elsewhere;
    private UUID resident;
    private UUID nurse;
    private Caller caller;

    @BeforeAll
    void open() {
        house = TestHouse.open();
        home = house.authority("solgaarden");
        next = house.unit(home.authority(), "egely");
        elsewhere = house.authority("elsewhere");
        for (Tenant.Units at : List.of(home, elsewhere)) {
            nurse = house.person(at, "Nurse", Role.STAFF, null);
            resident = house.person(at, "Resident", Role.RESIDENT, null);
            fill(at);
        }
        // Two of home for the tests themselves, whom nothing has happened to yet.
        nurse = house.person(home, "Nurse", Role.STAFF, null);
        resident = house.person(home, "Resident", Role.RESIDENT, null);
        caller = house.get(Callers.class).of(home.authority(), nurse, Caller.Kind.SESSION,
                Set.of(), Locale.of("da"));
    }

    private void fill(Tenant.Units at) {
        String slug = at.equals(home) ? "home" : "elsewhere";
        Tenant whole = new Tenant.Whole(at.authority());
        Login login = house.database().write(whole, sql -> {
            house.get(Logins.class).create(sql, nurse, "nurse-" + slug, null, false);
            house.get(Invitations.class).create(sql, at.authority(), resident, nurse);
            return house.get(Logins.class).ofPerson(sql, nurse).orElseThrow();
        });
        house.get(AccessTokens.class).make(login, "t", Set.of(Caller.Scope.READ),
                TestHouse.NOW.plus(Duration.ofDays(1)));
        byte[] secret = house.get(SecondFactor.class).enrolling(login);
        house.get(SecondFactor.class).confirm(login, Totp.code(secret, TestHouse.NOW));
        house.database().writing(whole, sql -> {
            house.get(Logins.class).link(sql, login, "https://broker.example", slug);
            sql.sql("""
                    insert into passkey values (decode(?, 'hex'),
                        current_authority()::uuid, ?, 'l', '', 0, true, '', false, false,
                        null, null, now(), now())""")
                    .param(slug.equals("home") ? "01" : "02").param(login.id()).update();
            sql.sql("""
                    insert into person_relation (relation_id, person_id, other_id, kind, from_on)
                    values (gen_random_uuid(), least(?::uuid, ?::uuid),
                            greatest(?::uuid, ?::uuid), 'spouse', '2026-01-01')""")
                    .param(nurse).param(resident).param(nurse).param(resident).update();
        });
        house.get(ReadLog.class).note(
                house.get(Callers.class).of(at.authority(), nurse, Caller.Kind.SESSION, Set.of(),
                        Locale.of("da")),
                resident, at.units().iterator().next(), "people.show", "care");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private int count(Tenant tenant, String table) {
        return house.database().read(tenant, sql -> sql.sql("select count(*) from " + table)
                .query(Integer.class).single());
    }

    @ParameterizedTest
    @ValueSource(strings = {"data_key", "person", "person_role", "person_relation", "login",
        "recovery_code", "passkey", "external_login", "one_time_link", "access_token",
        "access_fact", "read_log"})
    void rowsOfAnotherAuthorityAreInvisible(String table) {
        int all = count(new Tenant.House(), table);
        int own = count(new Tenant.Whole(home.authority()), table);
        int others = count(new Tenant.Whole(elsewhere.authority()), table);
        assertThat(own).isPositive();
        assertThat(others).isPositive();
        assertThat(own + others).isEqualTo(all);
        assertThat(count(new Tenant.Whole(UUID.randomUUID()), table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "person_role", "person_relation", "read_log"})
    void rowsOfAnotherUnitAreInvisible(String table) {
        assertThat(count(home, table)).isPositive();
        assertThat(count(next, table)).isZero();
    }

    @Test
    void theKeysOfAnotherUnitsPeopleAreInvisible() {
        assertThat(count(next, "data_key where kind = 'person'")).isZero();
        assertThat(count(home, "data_key where kind = 'person'")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throttle", "vault_check"})
    void theDoorsOwnTablesAreTheHousesOnly(String table) {
        house.get(Throttle.class).allows("somebody", "1.2.3.4");
        assertThat(count(new Tenant.House(), table)).isPositive();
        assertThat(count(new Tenant.Whole(home.authority()), table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_fact", "read_log"})
    void whatHappenedIsNeverChangedOrRemoved(String table) {
        for (String statement : List.of("update " + table + " set at = now()",
                "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> run(new Tenant.House(), statement))
                    .as(statement).isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "person_role", "person_relation", "login", "data_key",
        "one_time_link", "access_token"})
    void whatOthersReferToIsNeverRemoved(String table) {
        assertThatThrownBy(() -> run(new Tenant.House(), "delete from " + table))
                .hasStackTraceContaining("permission denied");
    }

    private int run(Tenant tenant, String statement) {
        return house.database().write(tenant, sql -> sql.sql(statement).update());
    }

    @Test
    void nobodyWritesIntoAnotherAuthority() {
        assertThatThrownBy(() -> house.database().writing(home, sql -> sql.sql("""
                insert into read_log (authority_id, subject_id, what, why, at)
                values (?, ?, 'x', 'y', now())""")
                .param(elsewhere.authority()).param(resident).update()))
                .hasStackTraceContaining("row-level security");
        assertThat(run(new Tenant.Whole(elsewhere.authority()),
                "update person set erased_at = now() where authority_id = '"
                        + home.authority() + "'")).isZero();
    }

    @Test
    void theApplicationCannotLiftTheProtection() {
        for (String statement : List.of("alter table person disable row level security",
                "drop policy tenant on person", "drop trigger append_only on read_log",
                "set session_replication_role = replica", "create table mine (x int)")) {
            assertThatThrownBy(() -> run(new Tenant.House(), statement)).as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theResidentSeesWhoLookedAndOwnReadingIsNotNoted() {
        ReadLog log = house.get(ReadLog.class);
        log.note(caller, List.of(resident, nurse, resident), home.units().iterator().next(),
                "account.show", "daily work");
        house.database().writing(home, sql -> {
            assertThat(log.about(sql, resident, Long.MAX_VALUE, 10))
                    .extracting(ReadLog.Reading::reader, ReadLog.Reading::what,
                            ReadLog.Reading::why, ReadLog.Reading::at)
                    .containsExactly(tuple(
                            nurse, "account.show", "daily work", TestHouse.NOW));
            assertThat(log.about(sql, nurse, Long.MAX_VALUE, 10)).isEmpty();
        });
        seenFromElsewhere(log);
    }

    private void seenFromElsewhere(ReadLog log) {
        for (Tenant tenant : List.of(next, elsewhere)) {
            house.database().writing(tenant, (JdbcClient sql) ->
                    assertThat(log.about(sql, resident, Long.MAX_VALUE, 10)).isEmpty());
        }
        assertThatThrownBy(() -> log.note(caller, resident, null, "x", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
