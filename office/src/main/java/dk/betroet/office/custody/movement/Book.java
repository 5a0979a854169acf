package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vouchers of a unit's book, read for people: one row per voucher, never changed here. */
@Component
class Book {

    /**
     * Which vouchers are wanted; null means all.
     *
     * @param fund only this fund's
     * @param place only those in or out of this place
     * @param from first day
     * @param to last day
     * @param operation only those made by this operation
     * @param least the smallest amount
     * @param most the largest amount
     */
    record Wanted(@Nullable UUID fund, @Nullable UUID place, @Nullable LocalDate from,
            @Nullable LocalDate to, @Nullable String operation, @Nullable Money least,
            @Nullable Money most) {

        /** Whether it is about one fund or place, so that a running balance says something. */
        boolean hasBalance() {
            return fund != null || place != null;
        }
    }

    /** The orders that a list of vouchers can have. */
    enum Order {
        VOUCHER("voucher"),
        DATE("happened_on"),
        AMOUNT("amount");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    /**
     * A voucher.
     *
     * @param amount what moved, of all owners that are asked for
     * @param change what came in (positive) or went out (negative) of what is kept for the fund, or
     *     of the place, that is asked for
     * @param balance what stood there afterwards
     * @param funds whose money
     * @param from places it left
     * @param to places it entered
     */
    record Row(UUID fact, long voucher, LocalDate happenedOn, String operation, String purpose,
            boolean reversed, Money amount, Money change, Money balance,
            List<UUID> funds, List<UUID> from, List<UUID> to) {}

    /** A part of the list and how long all of it is. */
    record Page(List<Row> rows, long total) {}

    private static final String VOUCHERS = """
            with entry as (
                select f.fact_id, f.sequence, f.voucher, f.happened_on, f.operation,
                    exists (select 1 from fact r where r.reverses = f.fact_id) as reversed,
                    min(l.purpose) as purpose,
                    sum(l.amount) filter (where l.side = 1) as amount,
                    coalesce(sum(l.amount) filter (where case
                        when cast(:place as uuid) is not null then l.place_id = :place
                        else p.kind <> 'outside' end), 0) as change,
                    array_agg(distinct l.fund_id) as funds,
                    array_agg(distinct l.place_id) filter (where l.side = -1) as sources,
                    array_agg(distinct l.place_id) filter (where l.side = 1) as targets
                from fact f
                join line l on l.unit_id = f.unit_id and l.sequence = f.sequence
                join place p on p.place_id = l.place_id
                where f.unit_id = :unit and f.voucher is not null
                  and (cast(:fund as uuid) is null or l.fund_id = :fund)
                  and (cast(:place as uuid) is null or exists (
                      select 1 from line o where o.unit_id = l.unit_id and o.sequence = l.sequence
                          and o.number = l.number and o.place_id = :place))
                group by f.unit_id, f.sequence
            ), running as (
                select entry.*, sum(change) over (order by happened_on, sequence) as balance
                from entry
            )
            select running.*, count(*) over () as total from running
            where (cast(:from as date) is null or happened_on >= :from)
              and (cast(:to as date) is null or happened_on <= :to)
              and (cast(:operation as text) is null or operation = :operation)
              and (cast(:least as bigint) is null or amount >= :least)
              and (cast(:most as bigint) is null or amount <= :most)
            order by %s %s, sequence %s
            limit :limit offset :offset""";

    /** A part of the book. */
    Page page(JdbcClient sql, UUID unit, Wanted wanted, Order order, boolean descending, long limit,
            long offset) {
        String direction = descending ? "desc" : "asc";
        record Counted(Row row, long total) {}
        List<Counted> rows = sql.sql(VOUCHERS.formatted(order.column, direction, direction))
                .param("unit", unit)
                .param("fund", wanted.fund())
                .param("place", wanted.place())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("operation", wanted.operation())
                .param("least", oere(wanted.least()))
                .param("most", oere(wanted.most()))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Counted(
                        new Row(
                                row.getObject("fact_id", UUID.class),
                                row.getLong("voucher"),
                                row.getObject("happened_on", LocalDate.class),
                                row.getString("operation"),
                                row.getString("purpose"),
                                row.getBoolean("reversed"),
                                Money.ofOere(row.getLong("amount")),
                                Money.ofOere(row.getLong("change")),
                                Money.ofOere(row.getLong("balance")),
                                ids(row.getArray("funds")),
                                ids(row.getArray("sources")),
                                ids(row.getArray("targets"))),
                        row.getLong("total")))
                .list();
        return new Page(rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    /** The operations that have made vouchers in the unit. */
    List<String> operations(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select distinct operation from fact where unit_id = ? and voucher is not null
                order by operation""")
                .param(unit)
                .query(String.class)
                .list();
    }

    private static @Nullable Long oere(@Nullable Money money) {
        return Optional.ofNullable(money).map(Money::toOere).orElse(null);
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
