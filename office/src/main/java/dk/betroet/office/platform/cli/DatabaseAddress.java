package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.postgres.Durability;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Someone else's PostgreSQL, as the operator names it.
 *
 * @param url      the JDBC address
 * @param user     the owner of the database
 * @param password the owner's password
 */
record DatabaseAddress(String url, String user, String password) {

    private static final int OLDEST_MAJOR = 15;
    private static final int OLDEST = OLDEST_MAJOR * 10_000;

    /** What was read from the operator's words. */
    sealed interface Read {

        /**
         * An address.
         *
         * @param address the address
         */
        record Good(DatabaseAddress address) implements Read {}

        /**
         * No address.
         *
         * @param refusal what is wrong with it
         */
        record Bad(Refusal refusal) implements Read {}
    }

    /**
     * Reads {@code postgresql://user:password@host:5432/name} or {@code jdbc:postgresql://…}.
     * User and password may be left out and given by the environment instead, where other users
     * of the machine do not see them.
     */
    static Read parse(String text, String environmentUser, String environmentPassword) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        plain = plain.replaceFirst("^postgres:", "postgresql:");
        URI uri;
        try {
            uri = new URI(plain);
        } catch (URISyntaxException e) {
            return bad();
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || path.length() < 2) {
            return bad();
        }
        String user = environmentUser;
        String password = environmentPassword;
        String given = uri.getRawUserInfo();
        if (given != null) {
            int colon = given.indexOf(':');
            user = decode(colon < 0 ? given : given.substring(0, colon));
            password = colon < 0 ? password : decode(given.substring(colon + 1));
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Read.Good(new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + path + query, user, password));
    }

    private static Read bad() {
        return new Read.Bad(new Refusal("--database-url looks like this: "
                + "postgresql://user@host:5432/name. The password is best given as "
                + "BETROET_DATABASE_PASSWORD in the environment."));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Why the database cannot be entrusted with a ledger; empty when it can. */
    Optional<Refusal> unfit() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            int version = Integer.parseInt(ask(connection, "SHOW server_version_num"));
            if (version < OLDEST) {
                return Optional.of(new Refusal("The database is PostgreSQL "
                        + ask(connection, "SHOW server_version")
                        + "; Betroet needs " + OLDEST_MAJOR + " or newer."));
            }
            if (!"UTF8".equals(ask(connection, "SHOW server_encoding"))) {
                return Optional.of(new Refusal("The database is not in UTF-8. "
                        + "Make it with: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0"));
            }
            List<String> shortcomings = Durability.shortcomings(connection);
            if (!shortcomings.isEmpty()) {
                return Optional.of(new Refusal("The database may lose what it has acknowledged: "
                        + String.join(", ", shortcomings) + ". Set it to on first."));
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(new Refusal("The database does not let us in: " + e.getMessage()));
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
