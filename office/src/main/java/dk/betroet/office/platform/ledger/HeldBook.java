package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.ledger.Balances;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Line;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.TenantSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction knows of a book while it holds the book's lock: where it ends and what the
 * funds that are asked about have. Nobody else can change it meanwhile. What is appended moves it
 * at once and is written a little later, all in one round trip.
 */
final class HeldBook {

    /** What one fund has, and what of it waits. */
    private static final class Fund {
        private final Map<UUID, Long> amounts = new HashMap<>();
        private final List<Hold> holds = new ArrayList<>();
        private @Nullable LocalDate lastMoved;
    }

    private record Hold(UUID request, UUID place, long amount, LocalDate happenedOn,
            Instant expiresAt) {

        /** Whether it stands in the way of another request. */
        boolean counts(@Nullable UUID asking, Instant now) {
            return expiresAt.isAfter(now) && !request.equals(asking);
        }
    }

    private Ledger.@Nullable Head head;
    private final Map<UUID, Fund> funds = new HashMap<>();
    private @Nullable Map<UUID, Long> totals;
    private final List<FactRows.Row> appended = new ArrayList<>();

    /** The end of the book, when its lock is held. */
    Optional<Ledger.Head> head() {
        return Optional.ofNullable(head);
    }

    void locked(Ledger.Head end) {
        head = end;
    }

    /** Reads what the funds have, and the totals of the unit's places; under the lock. */
    List<Part> reading(UUID unit, Collection<UUID> asked) {
        UUID[] ids = asked.toArray(UUID[]::new);
        Map<UUID, Long> places = new HashMap<>();
        totals = places;
        asked.forEach(fund -> funds.put(fund, new Fund()));
        return List.of(
                Part.of("select fund_id, place_id, amount from balance where fund_id = any (?)",
                        (Object) ids).reading(row -> fund(row.getObject("fund_id", UUID.class))
                        .amounts.put(row.getObject("place_id", UUID.class),
                                row.getLong("amount"))),
                Part.of("""
                        select h.fund_id, h.request_id, h.place_id, h.amount, r.happened_on,
                            r.expires_at
                        from request_hold h join request r using (request_id)
                        where h.fund_id = any (?)""", (Object) ids)
                        .reading(row -> fund(row.getObject("fund_id", UUID.class)).holds.add(
                                new Hold(row.getObject("request_id", UUID.class),
                                        row.getObject("place_id", UUID.class),
                                        row.getLong("amount"),
                                        row.getObject("happened_on", LocalDate.class),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))),
                Part.of("""
                        select asked.fund_id, (select l.happened_on from line l
                            where l.fund_id = asked.fund_id
                            order by l.fund_id desc, l.happened_on desc, l.sequence desc
                            limit 1) as last_moved
                        from unnest(?) as asked (fund_id)""", (Object) ids)
                        .reading(row -> fund(row.getObject("fund_id", UUID.class)).lastMoved =
                                row.getObject("last_moved", LocalDate.class)),
                Part.of("select place_id, amount from place_total where unit_id = ?", unit)
                        .reading(row -> places.put(row.getObject("place_id", UUID.class),
                                row.getLong("amount"))));
    }

    private Fund fund(UUID id) {
        Fund found = funds.get(id);
        if (found == null) {
            throw new IllegalStateException("a fund that nobody asked about");
        }
        return found;
    }

    /** Whether it is known what all these funds have. */
    boolean knows(Collection<UUID> asked) {
        return funds.keySet().containsAll(asked);
    }

    /** What the funds have, less what other requests hold that still wait. */
    Balances available(Collection<UUID> asked, @Nullable UUID request, Instant now) {
        Map<Balances.Key, Money> amounts = new HashMap<>();
        for (UUID id : asked) {
            Fund fund = fund(id);
            fund.amounts.forEach((place, amount) ->
                    amounts.put(new Balances.Key(id, place), Money.ofOere(amount)));
            for (Hold hold : fund.holds) {
                if (hold.counts(request, now)) {
                    amounts.merge(new Balances.Key(id, hold.place()),
                            Money.ofOere(-hold.amount()), Money::plus);
                }
            }
        }
        return Balances.of(amounts);
    }

    /** Whether nothing moved for the funds after the day and no other request is about later. */
    boolean nothingAfter(Collection<UUID> asked, LocalDate day, @Nullable UUID request,
            Instant now) {
        return asked.stream().map(this::fund).allMatch(fund ->
                (fund.lastMoved == null || !fund.lastMoved.isAfter(day))
                        && fund.holds.stream().noneMatch(hold -> hold.happenedOn().isAfter(day)
                                && hold.counts(request, now)));
    }

    /** What the fund has in each place. */
    Map<UUID, Long> amounts(UUID fund) {
        return Map.copyOf(fund(fund).amounts);
    }

    /** What stands in each place of the unit, when it is known. */
    Optional<Map<UUID, Long>> totals() {
        return Optional.ofNullable(totals).map(Map::copyOf);
    }

    /** Moves the end and the balances; writes wait until the transaction sends them. */
    void append(TenantSql sql, FactRows.Row row, Ledger.Head next) {
        if (appended.isEmpty()) {
            sql.writing(this::drain);
        }
        appended.add(row);
        head = head == null ? null : next;
        Fact fact = row.fact();
        for (var transfer : fact.transfers()) {
            for (Line line : transfer.lines()) {
                long amount = line.amount().toOere();
                if (totals != null) {
                    totals.merge(line.place(), amount, Long::sum);
                }
                Fund fund = funds.get(line.owner());
                if (fund != null) {
                    fund.amounts.merge(line.place(), amount, Long::sum);
                    if (fund.lastMoved == null || fact.happenedOn().isAfter(fund.lastMoved)) {
                        fund.lastMoved = fact.happenedOn();
                    }
                }
            }
        }
    }

    private List<Part> drain() {
        List<Part> parts = FactRows.parts(List.copyOf(appended));
        appended.clear();
        return parts;
    }
}
