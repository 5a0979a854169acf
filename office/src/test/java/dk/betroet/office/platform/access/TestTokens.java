package dk.betroet.office.platform.access;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;

/** Makes log-ins and tokens for people of the test office, as their own page would. */
public final class TestTokens {

    private TestTokens() {}

    /** A caller as a session would know them: with the roles that stand in the database. */
    public static Caller caller(OfficeHouse office, UUID authority, UUID person) {
        return office.part(Callers.class).of(authority, person, Caller.Kind.SESSION,
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /** Sets up a code app for somebody who has a log-in, and gives its secret. */
    public static byte[] codeApp(OfficeHouse office, UUID authority, UUID person) {
        SecondFactor second = office.part(SecondFactor.class);
        Login login = office.part(Database.class).read(new Tenant.Whole(authority),
                sql -> office.part(Logins.class).ofPerson(sql, person)).orElseThrow();
        byte[] secret = second.enrolling(login);
        second.confirm(login, Totp.code(secret, office.part(Clock.class).instant()));
        return secret;
    }

    /** What the app shows. The test's clock stands still, so what was used counts once more. */
    public static String code(OfficeHouse office, UUID authority, UUID person, byte[] secret) {
        office.part(Database.class).writing(new Tenant.Whole(authority), sql -> sql
                .sql("update login set totp_last_step = 0 where person_id = ?")
                .param(person)
                .update());
        return Totp.code(secret, office.part(Clock.class).instant());
    }

    /** A token for a person, to be sent as {@code Authorization: Bearer}. */
    public static String of(
            OfficeHouse office, UUID authority, UUID person, Caller.Scope... scopes) {
        Logins logins = office.part(Logins.class);
        Login login = office.part(Database.class).write(new Tenant.Whole(authority), sql -> {
            if (!logins.has(sql, person)) {
                logins.create(sql, person, "t" + person.toString().substring(0, 13), null, false);
            }
            return logins.ofPerson(sql, person).orElseThrow();
        });
        AccessTokens.Made made = office.part(AccessTokens.class).make(login, "test",
                EnumSet.of(scopes[0], scopes),
                office.part(Clock.class).instant().plus(Duration.ofDays(1)));
        return ((AccessTokens.Done) made).word();
    }
}
