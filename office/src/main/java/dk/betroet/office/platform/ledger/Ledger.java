package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Balances;
import dk.betroet.kernel.ledger.Chain;
import dk.betroet.kernel.ledger.DayBalances;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Line;
import dk.betroet.kernel.ledger.Periods;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place that appends to a book. Whoever appends holds the book's lock, so numbers have no
 * gaps and no limit can be raced.
 */
@Component
public class Ledger {

    /**
     * The end of a book, locked by the transaction that asked for it.
     *
     * @param unit whose book
     * @param sequence the last number given to a fact
     * @param voucher the last number given to a voucher
     * @param head the hash of the last fact
     * @param periods what is closed
     * @param recordedAt when the last fact was recorded; 1970 for an empty book
     */
    public record Head(UUID unit, long sequence, long voucher, Sha256 head, Periods periods,
            Instant recordedAt) {

        /** The moment now, or that of the last fact when a clock has been set back since. */
        public Instant notBefore(Instant now) {
            return now.isBefore(recordedAt) ? recordedAt : now;
        }
    }

    /** Starts the book of a new unit. */
    public void open(JdbcClient sql, UUID authority, UUID unit) {
        sql.sql("insert into book (unit_id, authority_id, head) values (?, ?, ?)")
                .params(unit, authority, Chain.START.toBytes())
                .update();
    }

    /** Waits for the book and locks it until the transaction ends. */
    public Head lock(JdbcClient sql, UUID unit) {
        return head(sql, unit, " for update");
    }

    /** The end of the book as this transaction sees it. */
    public Head read(JdbcClient sql, UUID unit) {
        return head(sql, unit, "");
    }

    private static Head head(JdbcClient sql, UUID unit, String lock) {
        return sql.sql("""
                select sequence, voucher, head, closed_through, recorded_at from book
                where unit_id = ?""" + lock)
                .param(unit)
                .query((row, n) -> new Head(
                        unit,
                        row.getLong("sequence"),
                        row.getLong("voucher"),
                        Sha256.of(row.getBytes("head")),
                        Optional.ofNullable(row.getObject("closed_through", LocalDate.class))
                                .map(Periods::closedThrough)
                                .orElse(Periods.OPEN),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /**
     * What the funds have in all places, less what requests hold that still wait; a request that
     * has lapsed holds nothing.
     *
     * @param request the request whose own hold does not stand in its way, or null
     */
    public Balances available(
            JdbcClient sql, Collection<UUID> funds, @Nullable UUID request, Instant now) {
        Map<Balances.Key, Money> amounts = new HashMap<>();
        sql.sql("""
                select fund_id, place_id, sum(amount) as amount from (
                    select fund_id, place_id, amount from balance where fund_id = any (:funds)
                    union all
                    select h.fund_id, h.place_id, -h.amount
                    from request_hold h join request r using (request_id)
                    where h.fund_id = any (:funds) and r.expires_at > :now
                      and h.request_id is distinct from :request
                ) both_sides group by fund_id, place_id""")
                .param("funds", funds.toArray(UUID[]::new))
                .param("request", request, Types.OTHER)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, n) -> amounts.put(
                        new Balances.Key(
                                row.getObject("fund_id", UUID.class),
                                row.getObject("place_id", UUID.class)),
                        Money.ofOere(row.getLong("amount"))))
                .list();
        return Balances.of(amounts);
    }

    /**
     * What moved for the funds after a day, and what requests about later days hold back.
     *
     * @param request the request whose own hold does not count, or null
     */
    public List<DayBalances.Change> changesAfter(JdbcClient sql, Collection<UUID> funds,
            LocalDate day, @Nullable UUID request, Instant now) {
        return sql.sql("""
                select fund_id, place_id, happened_on, sum(amount) as amount from (
                    select fund_id, place_id, happened_on, amount from line
                    where fund_id = any (:funds) and happened_on > :day
                    union all
                    select h.fund_id, h.place_id, r.happened_on, -h.amount
                    from request_hold h join request r using (request_id)
                    where h.fund_id = any (:funds) and r.happened_on > :day
                      and r.expires_at > :now
                      and h.request_id is distinct from :request
                ) later group by fund_id, place_id, happened_on""")
                .param("funds", funds.toArray(UUID[]::new))
                .param("day", day)
                .param("request", request, Types.OTHER)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, n) -> new DayBalances.Change(
                        new Balances.Key(row.getObject("fund_id", UUID.class),
                                row.getObject("place_id", UUID.class)),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount"))))
                .list();
    }

    /**
     * Appends a fact whose numbers follow the head, moves the balances and the head.
     *
     * @param subject the fund it is about, if any
     */
    public Recorded append(
            JdbcClient sql, UUID authority, Head head, Fact fact, Optional<UUID> subject) {
        Sha256 hash = Chain.seal(head.head(), fact);
        OffsetDateTime recordedAt = OffsetDateTime.ofInstant(fact.recordedAt(), ZoneOffset.UTC);
        sql.sql("""
                insert into fact (authority_id, unit_id, sequence, fact_id, voucher, operation,
                    happened_on, recorded_at, actor_id, subject_id, mandate_id, reverses, payload,
                    verdict, version, previous, hash)
                values (:authority, :unit, :sequence, :id, :voucher, :operation, :happened,
                    :recorded, :actor, :subject, :mandate, :reverses, :payload, :verdict, :version,
                    :previous, :hash)""")
                .param("authority", authority)
                .param("unit", fact.book())
                .param("sequence", fact.sequence())
                .param("id", fact.id())
                .param("voucher", fact.voucher().orElse(null))
                .param("operation", fact.operation())
                .param("happened", fact.happenedOn())
                .param("recorded", recordedAt)
                .param("actor", fact.actor())
                .param("subject", subject.orElse(null))
                .param("mandate", fact.mandate().orElse(null))
                .param("reverses", fact.reverses().orElse(null))
                .param("payload", fact.payload())
                .param("verdict", fact.verdict())
                .param("version", Chain.VERSION)
                .param("previous", head.head().toBytes())
                .param("hash", hash.toBytes())
                .update();
        insertSignatures(sql, authority, fact);
        insertLines(sql, authority, fact);
        sql.sql("""
                update book set sequence = ?, voucher = ?, head = ?, recorded_at = ?
                where unit_id = ?""")
                .params(fact.sequence(), fact.voucher().orElse(head.voucher()), hash.toBytes(),
                        recordedAt, fact.book())
                .update();
        return new Recorded(fact.id(), fact.book(), fact.sequence(), fact.voucher(),
                fact.operation(), fact.happenedOn(), fact.recordedAt(), hash);
    }

    private static void insertSignatures(JdbcClient sql, UUID authority, Fact fact) {
        int number = 0;
        for (Signature signature : fact.signatures()) {
            number++;
            sql.sql("""
                    insert into fact_signature (authority_id, unit_id, sequence, number, person_id,
                        capacity, method, signed_at, drawing) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(authority)
                    .param(fact.book())
                    .param(fact.sequence())
                    .param(number)
                    .param(signature.person())
                    .param(signature.capacity())
                    .param(signature.method().id())
                    .param(OffsetDateTime.ofInstant(signature.signedAt(), ZoneOffset.UTC))
                    .param(signature.drawing().map(Sha256::toBytes).orElse(null))
                    .update();
        }
    }

    private static void insertLines(JdbcClient sql, UUID authority, Fact fact) {
        List<Transfer> transfers = fact.transfers();
        if (transfers.isEmpty()) {
            return;
        }
        List<Line> lines = transfers.stream().flatMap(t -> t.lines().stream()).toList();
        UUID[] funds = lines.stream().map(Line::owner).toArray(UUID[]::new);
        UUID[] places = lines.stream().map(Line::place).toArray(UUID[]::new);
        String[] purposes =
                lines.stream().map(line -> line.purpose().code()).toArray(String[]::new);
        Long[] amounts = lines.stream().map(line -> line.amount().toOere()).toArray(Long[]::new);
        sql.sql("""
                insert into line (authority_id, unit_id, sequence, number, side, fund_id, place_id,
                    purpose, amount, happened_on)
                select :authority, :unit, :sequence, (ordinal + 1) / 2, sign(amount), fund, place,
                    purpose, amount, :happened
                from unnest(:funds, :places, :purposes, :amounts)
                    with ordinality as given (fund, place, purpose, amount, ordinal)""")
                .param("authority", authority)
                .param("unit", fact.book())
                .param("sequence", fact.sequence())
                .param("happened", fact.happenedOn())
                .param("funds", funds)
                .param("places", places)
                .param("purposes", purposes)
                .param("amounts", amounts)
                .update();
        sql.sql("""
                insert into balance (authority_id, unit_id, fund_id, place_id, amount)
                select :authority, :unit, fund, place, sum(amount)
                from unnest(:funds, :places, :amounts) as given (fund, place, amount)
                group by fund, place order by fund, place
                on conflict (fund_id, place_id)
                    do update set amount = balance.amount + excluded.amount""")
                .param("authority", authority)
                .param("unit", fact.book())
                .param("funds", funds)
                .param("places", places)
                .param("amounts", amounts)
                .update();
    }
}
