package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Confirms who somebody is for one signature on a device where somebody else is logged in. It makes
 * no session and changes none; whether the person may sign is not its question.
 */
@Component
public class Credentials {

    private final LogInDesk desk;
    private final Database database;
    private final Logins logins;
    private final AccessLog log;

    Credentials(LogInDesk desk, Database database, Logins logins, AccessLog log) {
        this.desk = desk;
        this.database = database;
        this.logins = logins;
        this.log = log;
    }

    /** What a confirmation comes to. */
    public sealed interface Answer {}

    /**
     * It is this person.
     *
     * @param secondFactor whether a code was given as well; only a demo's log-ins need none
     */
    public record Confirmed(UUID person, boolean secondFactor) implements Answer {}

    /** It is not confirmed. */
    public record Refused(Reason reason) implements Answer {}

    /** Why not, in the order they are found. */
    public enum Reason {
        /** Too many attempts; try again in 15 minutes. */
        LOGIN_THROTTLED,
        /** User name, password or code are wrong, or belong to another authority. */
        LOGIN_WRONG,
        /** The password is right, but the log-in has a second factor: its code must come too. */
        LOGIN_CODE_MISSING,
        /** The person has never set up a second factor and must log in and do so first. */
        LOGIN_NOT_READY;

        /** The stable id, used in messages and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Confirms a person of the authority by what their own log-in takes: user name, password, and
     * the code of the second factor. Two signatures are to keep one employee from acting alone; a
     * colleague's password that was seen over a shoulder must not be enough for the second.
     *
     * @param address where the request comes from, for the throttle
     */
    public Answer confirm(UUID authority, String userName, String password,
            @Nullable String code, String address) {
        return switch (desk.password(userName, password, address)) {
            case LogInDesk.Known(Login login) when login.demo() ->
                    confirmed(authority, login, false);
            case LogInDesk.Known _ -> new Refused(Reason.LOGIN_NOT_READY);
            case LogInDesk.CodeNeeded(Login login) when code == null || code.isBlank() ->
                    new Refused(login.authority().equals(authority)
                            ? Reason.LOGIN_CODE_MISSING : Reason.LOGIN_WRONG);
            case LogInDesk.CodeNeeded(Login login) ->
                    switch (desk.code(login.id(), code, address)) {
                        case LogInDesk.Known _ -> confirmed(authority, login, true);
                        case LogInDesk.CodeNeeded _ -> new Refused(Reason.LOGIN_WRONG);
                        case LogInDesk.Refused(var reason) -> refused(reason);
                    };
            case LogInDesk.Refused(var reason) -> refused(reason);
        };
    }

    private Answer confirmed(UUID authority, Login login, boolean secondFactor) {
        boolean own = login.authority().equals(authority);
        database.writing(new Tenant.Whole(login.authority()), sql -> log.note(sql, login,
                own ? AccessLog.What.CONFIRMED : AccessLog.What.CONFIRM_REFUSED));
        return own ? new Confirmed(login.person(), secondFactor)
                : new Refused(Reason.LOGIN_WRONG);
    }

    private static Answer refused(LogInDesk.Reason reason) {
        return new Refused(switch (reason) {
            case LOGIN_THROTTLED -> Reason.LOGIN_THROTTLED;
            case LOGIN_WRONG, LOGIN_OTHER_WAY -> Reason.LOGIN_WRONG;
        });
    }

    /** Whether a person could confirm themselves with a password at all. */
    public boolean possible(UUID authority, UUID person) {
        return database.read(new Tenant.Whole(authority), sql -> logins.ofPerson(sql, person))
                .filter(desk::opens)
                .filter(login -> login.passwordHash() != null)
                .filter(login -> login.totp() || login.demo())
                .isPresent();
    }
}
