package dk.betroet.office.platform.db;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of one database, made and changed as its owner, and the role that works in them. */
public final class Migrations {

    /** Held while the application's role is made; any number that nothing else in it uses. */
    private static final long ROLE_LOCK = 7_900_001;

    private final DatabaseSettings settings;

    public Migrations(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes the application's role when it is not there. Role names are the cluster's, so the role
     * carries its database's name.
     *
     * @return the role's name
     */
    public String makeRole() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Two copies may start at once; the second waits until the first has closed.
            statement.execute("select pg_advisory_lock(" + ROLE_LOCK + ")");
            String role = connection.getCatalog() + "_app";
            String quoted = statement.enquoteIdentifier(role, true);
            String password = statement.enquoteLiteral(rolePassword(role));
            try (var found = statement.executeQuery(
                    "select 1 from pg_roles where rolname = " + statement.enquoteLiteral(role))) {
                // Who is no superuser may not even repeat that another is none: only the
                // password is set again, in case the owner's, which it follows, was changed.
                statement.execute(found.next()
                        ? "alter role " + quoted + " with login password " + password
                        : "create role " + quoted + " with login nosuperuser nocreatedb"
                                + " nocreaterole nobypassrls password " + password);
            }
            statement.execute("grant connect on database "
                    + statement.enquoteIdentifier(connection.getCatalog(), true) + " to " + quoted);
            return role;
        }
    }

    /** The role's password; derived, so that two copies agree without storing it anywhere. */
    public String rolePassword(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("betroet:" + settings.password()).getBytes(StandardCharsets.UTF_8),
                    "HmacSHA256"));
            byte[] bytes = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Brings the tables to the newest version that this program knows. */
    public void toNewest(String role) {
        configuration(role).load().migrate();
    }

    /** Brings empty tables to a former version, for rows that were made under it. */
    public void toVersion(String role, String version) {
        configuration(role).target(MigrationVersion.fromVersion(version)).load().migrate();
    }

    /** Removes all tables and functions. Only for a database that holds nothing of anybody's. */
    public void removeAll(String role) {
        configuration(role).cleanDisabled(false).load().clean();
    }

    /** The version of the tables; empty when there are none. */
    public Optional<String> version() {
        return Optional.ofNullable(configuration("nobody").load().info().current())
                .map(current -> current.getVersion().getVersion());
    }

    /** Whether this program can make tables of a version. */
    public boolean knows(String version) {
        return Arrays.stream(configuration("nobody").load().info().all())
                .filter(info -> info.getState().isResolved())
                .anyMatch(info -> info.getVersion().getVersion().equals(version));
    }

    private FluentConfiguration configuration(String role) {
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", role))
                .cleanDisabled(true);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.url(), settings.user(), settings.password());
    }
}
