package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Examines user name, password and second factor. It answers who it is; it makes no session.
 *
 * <p>All wrong answers are the same answer and take about the same time, so that nobody learns
 * which user names exist.
 */
@Component
class LogInDesk {

    private static final Tenant HOUSE = new Tenant.House();

    /** What an examination comes to. */
    sealed interface Answer {}

    /** It is this login, and nothing more is needed here. */
    record Known(Login login) implements Answer {}

    /** The password is right; a code must follow. */
    record CodeNeeded(Login login) implements Answer {}

    /** No. */
    record Refused(Reason reason) implements Answer {}

    /** Why not, in the order they are found. */
    enum Reason {
        /** Too many attempts on the account or from the address; try again in 15 minutes. */
        LOGIN_THROTTLED,
        /** User name, password or code are wrong, or the account is closed; which is not told. */
        LOGIN_WRONG,
        /** The account has a passkey or broker log-in: the password alone is too little. */
        LOGIN_OTHER_WAY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Database database;
    private final Logins logins;
    private final Passwords passwords;
    private final SecondFactor second;
    private final Throttle throttle;
    private final AccessLog log;
    private final AccessSettings settings;

    LogInDesk(Database database, Logins logins, Passwords passwords, SecondFactor second,
            Throttle throttle, AccessLog log, AccessSettings settings) {
        this.database = database;
        this.logins = logins;
        this.passwords = passwords;
        this.second = second;
        this.throttle = throttle;
        this.log = log;
        this.settings = settings;
    }

    /** Examines a user name and password. */
    Answer password(String userName, String password, String address) {
        String name = Logins.normal(userName);
        if (!throttle.allows(name, address)) {
            return new Refused(Reason.LOGIN_THROTTLED);
        }
        Optional<Login> found = database.read(HOUSE, sql -> logins.byUserName(sql, name));
        boolean right = passwords.matches(password, found.map(Login::passwordHash).orElse(null));
        Optional<Login> login = found.filter(one -> right && opens(one));
        if (login.isEmpty()) {
            note(found, AccessLog.What.LOG_IN_REFUSED);
            return new Refused(Reason.LOGIN_WRONG);
        }
        throttle.succeeded(name, address);
        if (login.get().totp()) {
            return new CodeNeeded(login.get());
        }
        if (database.read(HOUSE, sql -> logins.enrolled(sql, login.get()))) {
            note(found, AccessLog.What.LOG_IN_REFUSED);
            return new Refused(Reason.LOGIN_OTHER_WAY);
        }
        return new Known(login.get());
    }

    /** Examines the code of a login whose password was right a moment ago. */
    Answer code(UUID id, String code, String address) {
        Optional<Login> login = database.read(HOUSE, sql -> logins.find(sql, id))
                .filter(this::opens);
        if (login.isEmpty()) {
            return new Refused(Reason.LOGIN_WRONG);
        }
        // Counted apart from passwords: a right password must not buy new guesses at the code.
        String account = "code/" + login.get().userName();
        if (!throttle.allows(account, address)) {
            return new Refused(Reason.LOGIN_THROTTLED);
        }
        if (!second.verify(login.get(), code)) {
            note(login, AccessLog.What.SECOND_FACTOR_REFUSED);
            return new Refused(Reason.LOGIN_WRONG);
        }
        throttle.succeeded(account, address);
        return new Known(login.get());
    }

    /** Whether a login opens anything here and now. */
    boolean opens(Login login) {
        return login.disabledAt() == null && (!login.demo() || settings.demo());
    }

    private void note(Optional<Login> login, AccessLog.What what) {
        database.writing(HOUSE, sql -> log.note(sql, login.map(Login::authority).orElse(null),
                login.map(Login::id).orElse(null), what));
    }
}
