package dk.betroet.office.platform.operation;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.ledger.Facts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

    Optional<Outcome> find(Context context, String key, Sha256 hash) {
        record Kept(Sha256 hash, Map<String, Object> outcome) {}
        Optional<Kept> kept = context.sql()
                .sql("select request_hash, outcome from idempotency where actor_id = ? and key = ?")
                .params(context.actor(), key)
                .query((row, n) -> new Kept(
                        Sha256.of(row.getBytes("request_hash")),
                        Json.readMap(row.getString("outcome"))))
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
        context.sql().sql("""
                insert into idempotency (authority_id, actor_id, key, request_hash, outcome,
                    kept_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(context.authority(), context.actor(), key, hash.toBytes(), Json.write(kept),
                        OffsetDateTime.ofInstant(context.now(), ZoneOffset.UTC))
                .update();
    }
}
