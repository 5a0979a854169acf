package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The login of whoever asks for one of their own pages. */
@Component
class OwnLogin {

    private final Database database;
    private final Logins logins;

    OwnLogin(Database database, Logins logins) {
        this.database = database;
        this.logins = logins;
    }

    /** The login of this request's session; the security chain lets nobody else here. */
    Login get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signed) {
            return database.lookUp(new Tenant.House(), sql -> logins.find(sql, signed.login()))
                    .orElseThrow();
        }
        throw new IllegalStateException("the security chain let nobody through");
    }
}
