package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Balances;
import dk.betroet.kernel.ledger.Chain;
import dk.betroet.kernel.ledger.DayBalances;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Periods;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /**
     * What a transaction about to append begins with: the book's lock, and under it what these
     * funds have, all in the round trip that begins the transaction.
     *
     * @param locking false for a transaction that only reads, and sees all of it as of one moment
     */
    public List<Part> opening(
            TenantSql sql, UUID unit, Collection<UUID> funds, boolean locking) {
        HeldBook held = held(sql, unit);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(HEAD + (locking ? LOCKED : ""), unit)
                .reading(row -> held.locked(head(row, unit))));
        parts.addAll(held.reading(unit, funds));
        return parts;
    }

    /** Waits for the book and locks it until the transaction ends. */
    public Head lock(JdbcClient sql, UUID unit) {
        HeldBook held = held(sql, unit);
        return held.head().orElseGet(() -> {
            Head head = head(sql, unit, LOCKED);
            held.locked(head);
            return head;
        });
    }

    private static HeldBook held(JdbcClient sql, UUID unit) {
        return TenantSql.of(sql).kept(HeldBooks.class, HeldBooks::new).of(unit);
    }

    /** By unit: nearly always one. */
    private static final class HeldBooks {
        private final Map<UUID, HeldBook> books = new HashMap<>();

        HeldBook of(UUID unit) {
            return books.computeIfAbsent(unit, _ -> new HeldBook());
        }

        /** The one that knows all these funds. */
        Optional<HeldBook> knowing(Collection<UUID> funds) {
            return books.values().stream().filter(book -> book.knows(funds)).findFirst();
        }
    }

    private static Optional<HeldBook> knowing(JdbcClient sql, Collection<UUID> funds) {
        return TenantSql.of(sql).kept(HeldBooks.class, HeldBooks::new).knowing(funds);
    }

    /** The end of the book as this transaction sees it. */
    public Head read(JdbcClient sql, UUID unit) {
        return held(sql, unit).head().orElseGet(() -> head(sql, unit, ""));
    }

    private static final String LOCKED = " for update";

    private static final String HEAD = """
            select sequence, voucher, head, closed_through, recorded_at from book
            where unit_id = ?""";

    private static Head head(JdbcClient sql, UUID unit, String lock) {
        return sql.sql(HEAD + lock).param(unit).query((row, n) -> head(row, unit)).single();
    }

    private static Head head(ResultSet row, UUID unit) throws SQLException {
        return new Head(
                unit,
                row.getLong("sequence"),
                row.getLong("voucher"),
                Sha256.of(row.getBytes("head")),
                Optional.ofNullable(row.getObject("closed_through", LocalDate.class))
                        .map(Periods::closedThrough)
                        .orElse(Periods.OPEN),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** What the fund has in each place where it ever had something. */
    public Map<UUID, Money> amounts(JdbcClient sql, UUID fund) {
        Map<UUID, Money> amounts = new HashMap<>();
        knowing(sql, List.of(fund)).ifPresentOrElse(
                held -> held.amounts(fund).forEach(
                        (place, oere) -> amounts.put(place, Money.ofOere(oere))),
                () -> sql.sql("select place_id, amount from balance where fund_id = ?")
                        .param(fund)
                        .query((row, n) -> amounts.put(row.getObject("place_id", UUID.class),
                                Money.ofOere(row.getLong("amount"))))
                        .list());
        return amounts;
    }

    /** What all owners together have in each place of the unit where anything ever was. */
    public Map<UUID, Money> totals(JdbcClient sql, UUID unit) {
        Map<UUID, Money> totals = new HashMap<>();
        held(sql, unit).totals().ifPresentOrElse(
                known -> known.forEach((place, oere) -> totals.put(place, Money.ofOere(oere))),
                () -> sql.sql("select place_id, amount from place_total where unit_id = ?")
                        .param(unit)
                        .query((row, n) -> totals.put(row.getObject("place_id", UUID.class),
                                Money.ofOere(row.getLong("amount"))))
                        .list());
        return totals;
    }

    /**
     * What the funds have in all places, less what requests hold that still wait; a request that
     * has lapsed holds nothing.
     *
     * @param request the request whose own hold does not stand in its way, or null
     */
    public Balances available(
            JdbcClient sql, Collection<UUID> funds, @Nullable UUID request, Instant now) {
        Optional<HeldBook> held = knowing(sql, funds);
        if (held.isPresent()) {
            return held.get().available(funds, request, now);
        }
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
        if (knowing(sql, funds).filter(
                held -> held.nothingAfter(funds, day, request, now)).isPresent()) {
            return List.of();
        }
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
     * A file that proves a fact.
     *
     * @param kind a word of the vocabulary's list {@code document}
     */
    public record Proof(String kind, Sha256 hash, UUID evidence) {}

    /**
     * Appends a fact whose numbers follow the head, moves the balances and the head. It is written
     * together with whatever else the transaction appends, before anybody's next statement and
     * before the transaction ends.
     *
     * @param subject the fund it is about, if any
     */
    public Recorded append(JdbcClient sql, UUID authority, Head head, Fact fact,
            Optional<UUID> subject, List<Proof> proofs) {
        Sha256 hash = Chain.seal(head.head(), fact);
        long voucher = fact.voucher().orElse(head.voucher());
        held(sql, fact.book()).append(TenantSql.of(sql),
                new FactRows.Row(authority, fact, subject, head.head(), hash, voucher, proofs),
                new Head(fact.book(), fact.sequence(), voucher, hash, head.periods(),
                        fact.recordedAt()));
        return new Recorded(fact.id(), fact.book(), fact.sequence(), fact.voucher(),
                fact.operation(), fact.happenedOn(), fact.recordedAt(), hash);
    }
}
