package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is behind a user name, for whoever runs the installation. Logs nobody in. */
@Component
public class PersonsByUserName {

    private final Database database;
    private final Logins logins;

    PersonsByUserName(Database database, Logins logins) {
        this.database = database;
        this.logins = logins;
    }

    /** A person and the authority they belong to. */
    public record Known(UUID authority, UUID person) {}

    /** The person, whether or not the log-in still opens anything. */
    public Optional<Known> find(String userName) {
        return database.read(new Tenant.House(), sql -> logins.byUserName(sql, userName))
                .map(login -> new Known(login.authority(), login.person()));
    }
}
