package dk.betroet.office.platform.db;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is.
 *
 * @param url JDBC address of the database
 * @param user the owner of the database: makes tables and the application's own role
 * @param password the owner's password
 */
@ConfigurationProperties("betroet.database")
public record DatabaseSettings(String url, String user, String password) {}
