package dk.betroet.office.platform.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on behalf of someone. There is no way to the tables that does not say for whom:
 * without the settings that this class makes, row-level security shows nothing.
 */
@Component
public class Database {

    private static final Part AS_OF_ONE_MOMENT =
            Part.of("set transaction isolation level repeatable read");

    private static final String PLANNED_ONCE = "force_generic_plan";

    /**
     * What a transaction does. Writing and looking up ask for single rows by their keys, the same
     * way whatever the values are, so each statement is planned once for a connection; left to
     * itself the server would plan some of them, those with policies that look at other tables,
     * again each time, which takes longer than finding the row. What is read for a page may be much
     * or little, and is planned by its values.
     */
    private enum Manner {
        WRITING(List.of(), PLANNED_ONCE),
        LOOKING_UP(List.of(AS_OF_ONE_MOMENT), PLANNED_ONCE),
        READING(List.of(AS_OF_ONE_MOMENT), "auto");

        private final List<Part> first;
        private final String planning;

        Manner(List<Part> first, String planning) {
            this.first = first;
            this.planning = planning;
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Standing standing = new Standing();

    public Database(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
        JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
    }

    /** Runs the work in one transaction that sees the tenant's rows; all or nothing. */
    public <T extends @org.jspecify.annotations.Nullable Object> T write(
            Tenant tenant, Function<JdbcClient, T> work) {
        return run(Manner.WRITING, tenant, sql -> List.of(), work);
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
        return run(Manner.READING, tenant, sql -> List.of(), work);
    }

    /** Reads single rows by their keys, all of them as of one moment; cannot write. */
    public <T extends @org.jspecify.annotations.Nullable Object> T lookUp(
            Tenant tenant, Function<JdbcClient, T> work) {
        return run(Manner.LOOKING_UP, tenant, sql -> List.of(), work);
    }

    /** The same, with statements that are sent together with those that begin the transaction. */
    public <T extends @org.jspecify.annotations.Nullable Object> T lookUp(
            Tenant tenant, Opening opening, Function<JdbcClient, T> work) {
        return run(Manner.LOOKING_UP, tenant, opening, work);
    }

    /**
     * Writes with statements that are sent together with those that begin the transaction: a lock,
     * and what is read under it.
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T write(
            Tenant tenant, Opening opening, Function<JdbcClient, T> work) {
        return run(Manner.WRITING, tenant, opening, work);
    }

    /** The same, for work that has no result. */
    public void writing(Tenant tenant, Opening opening, Consumer<JdbcClient> work) {
        write(tenant, opening, sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** Classes of SQLSTATE after which nobody knows whether a commit was carried out. */
    private static final String CONNECTION_LOST = "08";
    private static final String INTERVENED = "57";

    /** What a transaction begins with. */
    @FunctionalInterface
    public interface Opening {
        /** The statements; their rows are read into what the transaction keeps. */
        List<Part> parts(TenantSql sql);
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T run(
            Manner manner, Tenant tenant, Opening opening, Function<JdbcClient, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is for one tenant and stands alone");
        }
        TransactionTemplate transaction = switch (manner) {
            case WRITING -> writing;
            case LOOKING_UP, READING -> reading;
        };
        return transaction.execute(status -> {
            TenantSql sql = new TenantSql(jdbc, template);
            List<Part> parts = new ArrayList<>(manner.first);
            parts.add(as(tenant, manner));
            parts.addAll(opening.parts(sql));
            send(sql, tenant, parts);
            T result = work.apply(sql);
            sql.finish();
            return result;
        });
    }

    /**
     * Opens a second time, in the same transaction, for work that came after it had begun: what
     * stood when it came is what it sees.
     */
    public void openAgain(TenantSql sql, Tenant tenant, Opening opening) {
        send(sql, tenant, opening.parts(sql));
    }

    /** Sends what a transaction opens with, and remembers under the number that it reads. */
    private void send(TenantSql sql, Tenant tenant, List<Part> opening) {
        List<Part> parts = new ArrayList<>(opening);
        AtomicReference<Long> version = new AtomicReference<>();
        Standing.counted(tenant).ifPresent(authority -> parts.add(Part
                .of("select version from standing where authority_id = ?", authority)
                .reading(row -> version.set(row.getLong("version")))));
        sql.send(parts);
        sql.remember(standing.of(tenant, version.get()));
    }

    private static Part as(Tenant tenant, Manner manner) {
        return Part.of("""
                select set_config('betroet.authority', ?, true),
                       set_config('betroet.units', ?, true),
                       set_config('betroet.person', ?, true),
                       set_config('plan_cache_mode', ?, true)""",
                tenant.authoritySetting(), tenant.unitsSetting(), tenant.personSetting(),
                manner.planning);
    }

    /**
     * Whether a transaction that failed as it ended has surely left nothing: the server itself said
     * what was wrong, and was not going down.
     */
    public static boolean undone(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException said && said.getSQLState() != null) {
                String kind = said.getSQLState().substring(0, 2);
                return !kind.equals(CONNECTION_LOST) && !kind.equals(INTERVENED);
            }
        }
        return false;
    }

    /**
     * Goes on, in the same transaction, as another tenant. Only for the house, where it makes an
     * authority and then its first rows, and for the administration, where it opens a unit.
     */
    public void goOnAs(JdbcClient sql, Tenant tenant) {
        if (sql instanceof TenantSql own) {
            own.remember(null);
        }
        Part as = as(tenant, Manner.WRITING);
        sql.sql(as.sql()).params(as.params()).query((row, n) -> true).single();
    }
}
