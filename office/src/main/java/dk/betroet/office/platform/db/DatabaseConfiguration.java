package dk.betroet.office.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates as the owner of the database, then hands out connections as a role that owns nothing: it
 * cannot change tables, switch row-level security off, or alter what is append-only.
 */
@Configuration
class DatabaseConfiguration {

    private static final int CONNECTIONS_MAX = 10;

    /** Held while the application's role is made; any number that nothing else in it uses. */
    private static final long ROLE_LOCK = 7_900_001;

    @Bean
    DataSource dataSource(DatabaseSettings settings) throws SQLException {
        String role = makeApplicationRole(settings);
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", role))
                .cleanDisabled(true)
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(role);
        config.setPassword(rolePassword(settings, role));
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setPoolName("betroet");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("ApplicationName", "betroet");
        return new HikariDataSource(config);
    }

    /** Role names are the cluster's, so the role carries its database's name. */
    private static String makeApplicationRole(DatabaseSettings settings) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            // Two copies may start at once; the second waits until the first has closed.
            statement.execute("select pg_advisory_lock(" + ROLE_LOCK + ")");
            String role = connection.getCatalog() + "_app";
            String quoted = statement.enquoteIdentifier(role, true);
            String password = statement.enquoteLiteral(rolePassword(settings, role));
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

    /** Derived, so that two copies of the application agree without storing it anywhere. */
    private static String rolePassword(DatabaseSettings settings, String role) {
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
}
