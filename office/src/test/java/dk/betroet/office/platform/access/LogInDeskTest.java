package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogInDeskTest {

    private static final String PASSWORD = "fire grønne heste";
    private static final LogInDesk.Answer WRONG =
            new LogInDesk.Refused(LogInDesk.Reason.LOGIN_WRONG);
    private static final LogInDesk.Answer THROTTLED =
            new LogInDesk.Refused(LogInDesk.Reason.LOGIN_THROTTLED);

    private TestHouse house;
    private LogInDesk desk;
    private Logins logins;
    private SecondFactor second;
    private Tenant.Units home;
    private int counter;

    @BeforeAll
    void open() {
        house = TestHouse.open();
        desk = house.get(LogInDesk.class);
        logins = house.get(Logins.class);
        second = house.get(SecondFactor.class);
        home = house.authority("solgaarden");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Login login(boolean demo) {
        UUID person = house.person(home, "Person " + ++counter, Role.STAFF, null);
        String hash = house.get(Passwords.class).hash(PASSWORD);
        Tenant whole = new Tenant.Whole(home.authority());
        house.database().writing(whole, sql -> assertThat(
                logins.create(sql, person, "Person" + counter, hash, demo))
                .isInstanceOf(Logins.Done.class));
        return house.database().write(whole, sql -> logins.ofPerson(sql, person).orElseThrow());
    }

    private Login find(Login login) {
        return house.database().read(new Tenant.House(),
                sql -> logins.find(sql, login.id()).orElseThrow());
    }

    /** The secret is read before it is confirmed, as the phone does. */
    private record Phone(Login login, byte[] secret) {}

    private Phone phone() {
        Login login = login(false);
        byte[] secret = second.enrolling(login);
        assertThat(second.enrolling(login)).as("the same until it is used").isEqualTo(secret);
        assertThat(second.confirm(login, Totp.code(secret, house.clock().instant()))).hasSize(10);
        house.clock().forward(Duration.ofMinutes(2));
        return new Phone(find(login), secret);
    }

    private String codeOf(Phone phone) {
        return Totp.code(phone.secret(), house.clock().instant());
    }

    @Test
    void aRightPasswordOfSomebodyNewIsEnoughToSetUpMore() {
        Login login = login(false);
        assertThat(desk.password(" " + login.userName().toUpperCase() + " ", PASSWORD, "1.1.1.1"))
                .isInstanceOf(LogInDesk.Known.class);
    }

    @Test
    void wrongPasswordAndUnknownNameAreOneAnswer() {
        Login login = login(false);
        assertThat(desk.password(login.userName(), PASSWORD + "x", "1.1.1.2")).isEqualTo(WRONG);
        assertThat(desk.password("nobody-" + counter, PASSWORD, "1.1.1.2")).isEqualTo(WRONG);
        assertThat(desk.password(login.userName(), "x".repeat(100_000), "1.1.1.2"))
                .isEqualTo(WRONG);
        assertThat(desk.password(login.userName(), "", "1.1.1.2")).isEqualTo(WRONG);
    }

    @Test
    void aClosedAccountIsTheSameAnswer() {
        Login login = login(false);
        house.database().writing(home, sql -> assertThat(logins.disable(sql, login.person()))
                .isTrue());
        assertThat(desk.password(login.userName(), PASSWORD, "1.1.1.3")).isEqualTo(WRONG);
    }

    @Test
    void aDemoLogInOpensNothingOutsideTheDemo() {
        Login login = login(true);
        assertThat(desk.password(login.userName(), PASSWORD, "1.1.1.4")).isEqualTo(WRONG);
        assertThat(desk.code(login.id(), "000000", "1.1.1.4")).isEqualTo(WRONG);
        assertThat(house.get(Credentials.class).confirm(home.authority(), login.userName(),
                PASSWORD, null, "1.1.1.4"))
                .isEqualTo(new Credentials.Refused(Credentials.Reason.LOGIN_WRONG));
    }

    @Test
    void aCodeCountsOnceAndOnlyItsOwn() {
        Phone phone = phone();
        assertThat(desk.password(phone.login().userName(), PASSWORD, "1.1.1.5"))
                .isInstanceOf(LogInDesk.CodeNeeded.class);
        UUID id = phone.login().id();
        String right = codeOf(phone);
        assertThat(desk.code(id, right.equals("123456") ? "123457" : "123456", "1.1.1.5"))
                .isEqualTo(WRONG);
        assertThat(desk.code(id, right, "1.1.1.5")).isInstanceOf(LogInDesk.Known.class);
        assertThat(desk.code(id, right, "1.1.1.5")).as("replayed").isEqualTo(WRONG);
        house.clock().forward(Duration.ofSeconds(30));
        assertThat(desk.code(id, codeOf(phone), "1.1.1.5")).isInstanceOf(LogInDesk.Known.class);
        Phone other = phone();
        assertThat(desk.code(id, codeOf(other), "1.1.1.5")).isEqualTo(WRONG);
    }

    @Test
    void aRecoveryCodeCountsOnce() {
        Login login = login(false);
        List<String> codes = second.confirm(login,
                Totp.code(second.enrolling(login), house.clock().instant()));
        Login ready = find(login);
        String code = codes.get(3);
        assertThat(desk.code(ready.id(), " " + code.toUpperCase(), "1.1.1.6"))
                .isInstanceOf(LogInDesk.Known.class);
        assertThat(desk.code(ready.id(), code, "1.1.1.6")).isEqualTo(WRONG);
        house.database().writing(home, sql ->
                assertThat(second.recoveryCodesLeft(sql, ready)).isEqualTo(9));
    }

    @Test
    void aNewSecretReplacesTheOldOnlyWhenItHasBeenUsed() {
        Phone phone = phone();
        byte[] next = second.enrolling(phone.login());
        assertThat(next).isNotEqualTo(phone.secret());
        assertThat(second.confirm(phone.login(), "000")).isEmpty();
        assertThat(desk.code(phone.login().id(), codeOf(phone), "1.1.1.7"))
                .isInstanceOf(LogInDesk.Known.class);
        house.clock().forward(Duration.ofMinutes(1));
        assertThat(second.confirm(phone.login(), Totp.code(next, house.clock().instant())))
                .hasSize(10);
        house.clock().forward(Duration.ofMinutes(1));
        assertThat(desk.code(phone.login().id(), codeOf(phone), "1.1.1.7")).isEqualTo(WRONG);
    }

    @Test
    void elevenGuessesCloseTheAccountForAWhile() {
        Login login = login(false);
        for (int i = 0; i < Throttle.ACCOUNT_MAX; i++) {
            assertThat(desk.password(login.userName(), "wrong " + i, "2.2.2.2")).isEqualTo(WRONG);
        }
        assertThat(desk.password(login.userName(), PASSWORD, "2.2.2.2")).isEqualTo(THROTTLED);
        assertThat(desk.password(login.userName(), PASSWORD, "9.9.9.9"))
                .as("from elsewhere too").isEqualTo(THROTTLED);
        house.clock().forward(Throttle.WINDOW);
        assertThat(desk.password(login.userName(), PASSWORD, "2.2.2.2"))
                .isInstanceOf(LogInDesk.Known.class);
    }

    @Test
    void anAddressThatTriesManyNamesIsStopped() {
        Throttle throttle = house.get(Throttle.class);
        for (int i = 0; i < Throttle.ADDRESS_MAX; i++) {
            assertThat(throttle.allows("name-" + i, "3.3.3.3")).isTrue();
        }
        assertThat(throttle.allows("another-name", "3.3.3.3")).isFalse();
        assertThat(throttle.allows("another-name", "3.3.3.4")).isTrue();
    }

    @Test
    void attemptsAtOnceAreAllCounted() throws Exception {
        Throttle throttle = house.get(Throttle.class);
        Callable<Boolean> attempt = () -> throttle.allows("crowd", "4.4.4.4");
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Boolean> allowed = pool
                    .invokeAll(Collections.nCopies(3 * Throttle.ACCOUNT_MAX, attempt))
                    .stream().map(future -> future.resultNow()).filter(yes -> yes).toList();
            assertThat(allowed).hasSize(Throttle.ACCOUNT_MAX);
        }
    }

    @Test
    void aRightPasswordBuysNoNewGuessesAtTheCode() {
        Phone phone = phone();
        for (int i = 0; i < Throttle.ACCOUNT_MAX; i++) {
            assertThat(desk.password(phone.login().userName(), PASSWORD, "5.5.5.5"))
                    .isInstanceOf(LogInDesk.CodeNeeded.class);
            assertThat(desk.code(phone.login().id(), "guess", "5.5.5.5")).isEqualTo(WRONG);
        }
        assertThat(desk.code(phone.login().id(), codeOf(phone), "5.5.5.5")).isEqualTo(THROTTLED);
        house.clock().forward(Throttle.WINDOW);
    }

    @Test
    void oldCountsAreForgotten() {
        Throttle throttle = house.get(Throttle.class);
        throttle.allows("old", "6.6.6.6");
        house.clock().forward(Throttle.WINDOW);
        throttle.tidy();
        int left = house.database().read(new Tenant.House(),
                sql -> sql.sql("select count(*) from throttle").query(Integer.class).single());
        assertThat(left).isZero();
    }

    @Test
    void aColleagueConfirmsWithPasswordAndCodeAndNotWithOneOfThem() {
        Credentials credentials = house.get(Credentials.class);
        Phone phone = phone();
        String name = phone.login().userName();
        for (String none : new String[] {null, "", " "}) {
            assertThat(credentials.confirm(home.authority(), name, PASSWORD, none, "7.7.7.7"))
                    .isEqualTo(new Credentials.Refused(Credentials.Reason.LOGIN_CODE_MISSING));
        }
        assertThat(credentials.confirm(home.authority(), name, PASSWORD, codeOf(phone), "7.7.7.7"))
                .isEqualTo(new Credentials.Confirmed(phone.login().person(), true));
        assertThat(credentials.confirm(home.authority(), name, PASSWORD, "12", "7.7.7.7"))
                .isEqualTo(new Credentials.Refused(Credentials.Reason.LOGIN_WRONG));
        assertThat(credentials.confirm(home.authority(), name, "wrong", null, "7.7.7.7"))
                .isEqualTo(new Credentials.Refused(Credentials.Reason.LOGIN_WRONG));
        assertThat(credentials.possible(home.authority(), phone.login().person())).isTrue();
    }

    @Test
    void whoHasNoSecondFactorOrIsFromElsewhereConfirmsNothing() {
        Credentials credentials = house.get(Credentials.class);
        Login fresh = login(false);
        assertThat(credentials.confirm(home.authority(), fresh.userName(), PASSWORD, null,
                "8.8.8.8"))
                .isEqualTo(new Credentials.Refused(Credentials.Reason.LOGIN_NOT_READY));
        assertThat(credentials.possible(home.authority(), fresh.person())).isFalse();
        Phone phone = phone();
        assertThat(credentials.confirm(UUID.randomUUID(), phone.login().userName(), PASSWORD, null,
                "8.8.8.8")).isEqualTo(new Credentials.Refused(Credentials.Reason.LOGIN_WRONG));
    }

    @Test
    void aColleagueWhoSignsOftenIsNotThrottled() {
        Phone phone = phone();
        for (int i = 0; i < 3 * Throttle.ACCOUNT_MAX; i++) {
            house.clock().forward(Duration.ofSeconds(30));
            assertThat(house.get(Credentials.class).confirm(home.authority(),
                    phone.login().userName(), PASSWORD, codeOf(phone), "8.8.8.9"))
                    .isInstanceOf(Credentials.Confirmed.class);
        }
    }

    @Test
    void aUserNameIsHadByOneOnly() {
        Login login = login(false);
        UUID person = house.person(home, "Other", Role.STAFF, null);
        house.database().writing(home, sql -> {
            assertThat(logins.create(sql, person, login.userName().toUpperCase(), null, false))
                    .isEqualTo(new Logins.Refused(Logins.Reason.USER_NAME_TAKEN));
            assertThat(logins.create(sql, person, "a b", null, false))
                    .isEqualTo(new Logins.Refused(Logins.Reason.USER_NAME_UNUSABLE));
            assertThat(logins.create(sql, login.person(), "second-login", null, false))
                    .isEqualTo(new Logins.Refused(Logins.Reason.USER_NAME_TAKEN));
        });
    }

    @Test
    void aLoginWithoutPasswordHasNoPassword() {
        UUID person = house.person(home, "Passkey only", Role.STAFF, null);
        house.database().writing(home, sql -> logins.create(sql, person, "keyholder", null, false));
        assertThat(desk.password("keyholder", "nobody has this password", "1.1.1.8"))
                .isEqualTo(WRONG);
    }
}
