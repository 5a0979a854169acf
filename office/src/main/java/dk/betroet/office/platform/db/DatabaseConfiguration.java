package dk.betroet.office.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates as the owner of the database, then hands out connections as a role that owns nothing: it
 * cannot change tables, switch row-level security off, or alter what is append-only.
 */
@Configuration
class DatabaseConfiguration {

    private static final int CONNECTIONS_MAX = 10;

    @Bean
    DataSource dataSource(DatabaseSettings settings) throws SQLException {
        Migrations migrations = new Migrations(settings);
        String role = migrations.makeRole();
        migrations.toNewest(role);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(role);
        config.setPassword(migrations.rolePassword(role));
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setPoolName("betroet");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("ApplicationName", "betroet");
        return new HikariDataSource(config);
    }
}
