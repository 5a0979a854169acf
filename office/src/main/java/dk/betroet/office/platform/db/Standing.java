package dk.betroet.office.platform.db;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What seldom changes: who holds which role, what the agreement says, where the rule book is
 * chosen. Read anew for every posting it costs more than the posting itself.
 *
 * <p>The database counts every change of such a table in {@code standing}, in the transaction that
 * makes it; every transaction reads that number as it begins, together with its first statement.
 * What was remembered under another number is forgotten, so any number of copies of the
 * application see the same. It is no cache in time: nothing here is ever older than the
 * transaction that uses it.
 *
 * <p>A transaction that writes to any table but those that a posting writes to remembers nothing
 * from then on.
 */
public final class Standing {

    /** Tables that no standing fact is read from; the database counts no changes of these. */
    private static final Set<String> LEFT = Set.of("fact", "line", "fact_signature",
            "fact_evidence", "balance", "place_total", "book", "idempotency", "sealed_value",
            "evidence", "request", "request_hold", "request_gathered", "read_log");

    private static final Pattern WRITTEN = Pattern.compile(
            "^\\s*(?:insert\\s+into|update|delete\\s+from)\\s+([a-z_]+)",
            Pattern.CASE_INSENSITIVE);

    /** How many facts are remembered of a unit before all of them are let go. */
    private static final int FACTS_MAX = 50_000;

    /** How many units are remembered before all of them are let go. */
    private static final int UNITS_MAX = 500;

    private final Map<Tenant, Memory> memories = new ConcurrentHashMap<>();

    /** Facts under one number. */
    record Memory(long version, Map<Object, Object> facts) {

        Memory(long version) {
            this(version, new ConcurrentHashMap<>());
        }
    }

    Standing() {}

    /** The memory of a tenant under this number; none when the database does not count. */
    @Nullable Memory of(Tenant tenant, @Nullable Long version) {
        if (version == null) {
            return null;
        }
        if (memories.size() > UNITS_MAX) {
            memories.clear();
        }
        return memories.compute(tenant, (_, known) ->
                known != null && known.version() == version ? known : new Memory(version));
    }

    /**
     * A fact that follows from standing tables and the key alone.
     *
     * @param kind what it is; together with the id it is the key
     * @param id whose it is, such as a record of a fund and a day
     */
    public static <T> T remembered(
            JdbcClient sql, String kind, Object id, Supplier<T> load) {
        record Key(String kind, Object id) {}
        Memory memory = sql instanceof TenantSql tenant ? tenant.memory() : null;
        if (memory == null) {
            return load.get();
        }
        Key key = new Key(kind, id);
        Object known = memory.facts().get(key);
        if (known == null) {
            known = load.get();
            if (memory.facts().size() > FACTS_MAX) {
                memory.facts().clear();
            }
            memory.facts().put(key, known);
        }
        @SuppressWarnings("unchecked")
        T fact = (T) known;
        return fact;
    }

    /** Whether a write leaves all standing facts as they are. */
    static boolean leaves(String sql) {
        Matcher written = WRITTEN.matcher(sql);
        return written.find() && LEFT.contains(written.group(1).toLowerCase(Locale.ROOT));
    }

    /** The statement that reads the number of a tenant; empty when none is kept for it. */
    static Optional<UUID> counted(Tenant tenant) {
        return tenant instanceof Tenant.Units units
                ? Optional.of(units.authority()) : Optional.empty();
    }
}
