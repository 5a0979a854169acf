package dk.betroet.office.platform.operation;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.TenantSql;
import dk.betroet.office.platform.ledger.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Idempotency: the caller's key and a hash of what was asked. The same again gets the same answer,
 * marked as a replay; anything else under the key is refused. Refusals are not kept: they changed
 * nothing, and what was wrong may have been mended.
 */
@Component
class Replays {

    private final Facts facts;

    Replays(Facts facts) {
        this.facts = facts;
    }

    /** An actor's key. */
    record Key(UUID actor, String key) {}

    private record Kept(Sha256 hash, Map<String, Object> outcome) {}

    /** What a transaction knows of answers given before, and the answers it gives itself. */
    private static final class Known {
        private final Set<Key> asked = new HashSet<>();
        private final Map<Key, Kept> kept = new HashMap<>();
        private final List<Answer> given = new ArrayList<>();
    }

    private record Answer(UUID authority, Key key, Sha256 hash, Map<String, Object> outcome,
            Instant at) {}

    /** Reads what was answered under these keys, together with what begins a transaction. */
    List<Part> opening(TenantSql sql, Collection<Key> keys) {
        Known known = known(sql);
        known.asked.addAll(keys);
        return List.of(Part.of("""
                select actor_id, key, request_hash, outcome from idempotency
                where (actor_id, key) in (select * from unnest(?, ?))""",
                keys.stream().map(Key::actor).toArray(UUID[]::new),
                keys.stream().map(Key::key).toArray(String[]::new))
                .reading(row -> known.kept.put(
                        new Key(row.getObject("actor_id", UUID.class), row.getString("key")),
                        kept(row))));
    }

    private static Known known(JdbcClient sql) {
        return TenantSql.of(sql).kept(Known.class, Known::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Sha256.of(row.getBytes("request_hash")),
                Json.readMap(row.getString("outcome")));
    }

    Optional<Outcome> find(Context context, String key, Sha256 hash) {
        Known known = known(context.sql());
        Key asked = new Key(context.actor(), key);
        Optional<Kept> kept = known.asked.contains(asked)
                ? Optional.ofNullable(known.kept.get(asked))
                : context.sql()
                        .sql("select request_hash, outcome from idempotency "
                                + "where actor_id = ? and key = ?")
                        .params(context.actor(), key)
                        .query((row, n) -> kept(row))
                        .optional();
        return kept.map(found -> found.hash().equals(hash)
                ? replay(context, found.outcome())
                : new Outcome.KeyReused());
    }

    private Outcome replay(Context context, Map<String, Object> outcome) {
        if (outcome.get("request") instanceof String request) {
            return new Outcome.Waiting(UUID.fromString(request),
                    new Verdict.Allowed(List.of(), List.of(), Map.of()), true);
        }
        UUID fact = UUID.fromString(String.valueOf(outcome.get("fact")));
        Map<String, String> result = new TreeMap<>();
        if (outcome.get("result") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> result.put(name.toString(), value.toString()));
        }
        return new Outcome.Done(facts.recorded(context.sql(), context.book(), fact).orElseThrow(),
                result, List.of(), true);
    }

    void keep(Context context, String key, Sha256 hash, Outcome outcome) {
        Map<String, Object> kept = new HashMap<>();
        switch (outcome) {
            case Outcome.Done done -> {
                kept.put("fact", done.fact().id().toString());
                kept.put("result", done.result());
            }
            case Outcome.Waiting waiting -> kept.put("request", waiting.request().toString());
            default -> {
                return;
            }
        }
        Known known = known(context.sql());
        Key asked = new Key(context.actor(), key);
        if (known.given.isEmpty()) {
            TenantSql.of(context.sql()).writing(() -> writes(known));
        }
        known.given.add(new Answer(context.authority(), asked, hash, kept, context.now()));
        if (known.asked.contains(asked)) {
            known.kept.put(asked, new Kept(hash, kept));
        }
    }

    private static List<Part> writes(Known known) {
        List<Answer> given = List.copyOf(known.given);
        known.given.clear();
        return List.of(Part.of("""
                insert into idempotency (authority_id, actor_id, key, request_hash, outcome,
                    kept_at)
                select ?, * from unnest(?, ?, ?, ?, ?::timestamptz[])""",
                given.getFirst().authority(),
                given.stream().map(one -> one.key().actor()).toArray(UUID[]::new),
                given.stream().map(one -> one.key().key()).toArray(String[]::new),
                given.stream().map(one -> one.hash().toBytes()).toArray(byte[][]::new),
                given.stream().map(one -> Json.write(one.outcome())).toArray(String[]::new),
                given.stream().map(one -> one.at().toString()).toArray(String[]::new)));
    }
}
