package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many devices open a log-in within an hour: what is counted, and what is not. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInsTest {

    private TestHouse house;
    private Tenant.Units home;
    private int counter;

    @BeforeAll
    void open() {
        house = TestHouse.open();
        home = house.authority("solgaarden");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Login login() {
        UUID person = house.person(home, "Person " + ++counter, Role.STAFF, null);
        Tenant whole = new Tenant.Whole(home.authority());
        house.database().writing(whole, sql -> house.get(Logins.class)
                .create(sql, person, "delt" + counter, "hash", true));
        return house.database().write(whole,
                sql -> house.get(Logins.class).ofPerson(sql, person).orElseThrow());
    }

    private void cameIn(Login login, String at, int device) {
        byte[] fingerprint = new byte[32];
        fingerprint[0] = (byte) device;
        house.database().writing(new Tenant.Whole(home.authority()), sql -> sql.sql("""
                insert into access_fact (authority_id, login_id, what, at, device)
                values (?, ?, 'logged_in_password', cast(? as timestamptz), ?)""")
                .params(home.authority(), login.id(), at, fingerprint)
                .update());
    }

    private Map<UUID, Long> devices(String since) {
        return house.database().read(home, sql ->
                new SignIns().devices(sql, Instant.parse(since)));
    }

    @Test
    void devicesWithinAnHourAreCountedAndNotSessions() {
        Login telephoneAndComputer = login();
        cameIn(telephoneAndComputer, "2026-03-01T08:00Z", 1);
        cameIn(telephoneAndComputer, "2026-03-01T08:10Z", 2);
        cameIn(telephoneAndComputer, "2026-03-01T08:20Z", 1);
        cameIn(telephoneAndComputer, "2026-03-01T08:30Z", 1);
        Login three = login();
        cameIn(three, "2026-03-01T08:00Z", 1);
        cameIn(three, "2026-03-01T08:30Z", 2);
        cameIn(three, "2026-03-01T08:59Z", 3);
        Login spread = login();
        cameIn(spread, "2026-03-01T08:00Z", 1);
        cameIn(spread, "2026-03-01T08:30Z", 2);
        cameIn(spread, "2026-03-01T09:00Z", 3);
        assertThat(devices("2026-02-01T00:00:00Z"))
                .containsEntry(telephoneAndComputer.person(), 2L)
                .containsEntry(three.person(), 3L)
                .containsEntry(spread.person(), 2L);
        assertThat(devices("2026-03-02T00:00:00Z")).doesNotContainKey(three.person());
    }

    @Test
    void aSharedComputerAddsNoDeviceToAnybody() {
        Login one = login();
        Login other = login();
        cameIn(one, "2026-03-03T08:00:00Z", 7);
        cameIn(other, "2026-03-03T08:00:05Z", 7);
        cameIn(one, "2026-03-03T08:00:10Z", 7);
        assertThat(devices("2026-03-02T00:00:00Z"))
                .containsEntry(one.person(), 1L)
                .containsEntry(other.person(), 1L);
    }
}
