package dk.betroet.office.platform.db;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on behalf of someone. There is no way to the tables that does not say for whom:
 * without
 * the settings that this class makes, row-level security shows nothing.
 */
@Component
public class Database {

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public Database(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Runs the work in one transaction that sees the tenant's rows; all or nothing. */
    public <T extends @org.jspecify.annotations.Nullable Object> T write(
            Tenant tenant, Function<JdbcClient, T> work) {
        return run(writing, tenant, work);
    }

    /** Runs the work in one transaction that sees the tenant's rows; all or nothing. */
    public void writing(Tenant tenant, Consumer<JdbcClient> work) {
        write(tenant, sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** Reads in one transaction, all of it as of one moment; cannot write. */
    public <T extends @org.jspecify.annotations.Nullable Object> T read(
            Tenant tenant, Function<JdbcClient, T> work) {
        return run(reading, tenant, work);
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T run(
            TransactionTemplate template, Tenant tenant, Function<JdbcClient, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is for one tenant and stands alone");
        }
        return template.execute(status -> {
            goOnAs(jdbc, tenant);
            return work.apply(jdbc);
        });
    }

    /**
     * Goes on, in the same transaction, as another tenant. Only for the house, where it makes an
     * authority and then its first rows, and for the administration, where it opens a unit.
     */
    public void goOnAs(JdbcClient sql, Tenant tenant) {
        sql.sql("""
                select set_config('betroet.authority', :authority, true),
                       set_config('betroet.units', :units, true),
                       set_config('betroet.person', :person, true)""")
                .param("authority", tenant.authoritySetting())
                .param("units", tenant.unitsSetting())
                .param("person", tenant.personSetting())
                .query((row, n) -> true)
                .single();
    }
}
