package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts as rows, with the steps taken about their differences. */
@Component
public class CashCounts implements Counts {

    private static final String COLUMNS = """
            select c.*, coalesce(
                (select s.counted - s.booked from count_step s
                 where s.count_id = c.count_id and s.counted is not null
                 order by s.number desc limit 1),
                c.counted - c.booked) as difference
            from cash_count c
            """;

    /**
     * A step about a difference.
     *
     * @param step recount, explain or adjust
     * @param counted what lay there, when it was a recount
     */
    public record Step(int number, String step, LocalDate on, UUID by, @Nullable Money counted,
            Money booked, UUID fact) {}

    /** One owner's envelope in a count. */
    public record Envelope(UUID fund, Money counted, Money booked) {}

    /** So many pieces of one note or coin, more than none. */
    public record Pile(Denomination denomination, int pieces) {

        /** What the pieces are worth together. */
        public Money worth() {
            return denomination.times(pieces);
        }
    }

    @Override
    public Optional<Counted> last(JdbcClient sql, UUID place, LocalDate through) {
        return sql.sql(COLUMNS + """
                where c.place_id = ? and c.counted_on <= ?
                order by c.counted_on desc, c.count_id desc limit 1""")
                .params(place, through)
                .query((row, n) -> read(row))
                .optional()
                .map(count -> new Counted(count.on(), count.counted(),
                        count.isOpen() ? count.difference() : Money.ZERO));
    }

    /** The last count of the place that nobody was told of beforehand. */
    public Optional<LocalDate> lastUnannounced(JdbcClient sql, UUID place) {
        return sql.sql("""
                select counted_on from cash_count where place_id = ? and not announced
                order by counted_on desc limit 1""")
                .param(place)
                .query(LocalDate.class)
                .optional();
    }

    /** The count, if it is one of the unit's. */
    public Optional<CashCount> find(JdbcClient sql, UUID unit, UUID count) {
        return sql.sql(COLUMNS + "where c.unit_id = ? and c.count_id = ?")
                .params(unit, count)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All counts of the unit, newest first. */
    public List<CashCount> in(JdbcClient sql, UUID unit) {
        return sql.sql(COLUMNS + "where c.unit_id = ? order by c.counted_on desc, c.count_id desc")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Differences of the unit that nobody has settled, found by the day; oldest first. */
    public List<CashCount> open(JdbcClient sql, UUID unit, LocalDate through) {
        return sql.sql(COLUMNS + """
                where c.unit_id = ? and c.settled_on is null and c.counted_on <= ?
                order by c.counted_on, c.count_id""")
                .params(unit, through)
                .query((row, n) -> read(row))
                .list();
    }

    /** What has been done about the difference, in order. */
    public List<Step> steps(JdbcClient sql, UUID count) {
        return sql.sql("select * from count_step where count_id = ? order by number")
                .param(count)
                .query((row, n) -> new Step(
                        row.getInt("number"),
                        row.getString("step"),
                        row.getObject("taken_on", LocalDate.class),
                        row.getObject("taken_by", UUID.class),
                        Optional.ofNullable(row.getObject("counted", Long.class))
                                .map(Money::ofOere).orElse(null),
                        Money.ofOere(row.getLong("booked")),
                        row.getObject("fact_id", UUID.class)))
                .list();
    }

    /** The envelopes of a count. */
    public List<Envelope> envelopes(JdbcClient sql, UUID count) {
        return sql.sql("select * from count_envelope where count_id = ? order by fund_id")
                .param(count)
                .query((row, n) -> new Envelope(
                        row.getObject("fund_id", UUID.class),
                        Money.ofOere(row.getLong("counted")),
                        Money.ofOere(row.getLong("booked"))))
                .list();
    }

    /** The notes and coins of a count, largest first; none when only the total was told. */
    public List<Pile> piles(JdbcClient sql, UUID count) {
        return sql.sql("select denomination, pieces from count_pile where count_id = ?")
                .param(count)
                .query((row, n) -> new Pile(
                        Denomination.ofId(row.getString("denomination")), row.getInt("pieces")))
                .stream()
                .sorted(Comparator.comparing(Pile::denomination))
                .toList();
    }

    /** The fact by which the count stands in the book. */
    public UUID fact(JdbcClient sql, UUID count) {
        return sql.sql("select fact_id from cash_count where count_id = ?")
                .param(count)
                .query(UUID.class)
                .single();
    }

    /** Who signed the count, in the order they did. */
    public List<UUID> signers(JdbcClient sql, UUID count) {
        return sql.sql("""
                select s.person_id from cash_count c join fact f using (fact_id)
                join fact_signature s on s.unit_id = f.unit_id and s.sequence = f.sequence
                where c.count_id = ? order by s.number""")
                .param(count)
                .query(UUID.class)
                .list();
    }

    /** What the book says lay in the place when the day ended. */
    Money booked(JdbcClient sql, UUID place, LocalDate day) {
        return Money.ofOere(sql.sql("""
                select coalesce(sum(amount), 0) from line
                where place_id = ? and happened_on <= ?""")
                .params(place, day)
                .query(Long.class)
                .single());
    }

    /** What the book says one owner had there when the day ended. */
    Money booked(JdbcClient sql, UUID place, UUID fund, LocalDate day) {
        return Money.ofOere(sql.sql("""
                select coalesce(sum(amount), 0) from line
                where place_id = ? and fund_id = ? and happened_on <= ?""")
                .params(place, fund, day)
                .query(Long.class)
                .single());
    }

    void add(JdbcClient sql, UUID authority, UUID unit, CashCount count,
            List<Envelope> envelopes, UUID fact) {
        sql.sql("""
                insert into cash_count (count_id, authority_id, unit_id, place_id, counted_on,
                    counted, booked, announced, counter_id, settled_on, fact_id)
                values (:id, :authority, :unit, :place, :on, :counted, :booked, :announced,
                    :counter, :settled, :fact)""")
                .param("id", count.id())
                .param("authority", authority)
                .param("unit", unit)
                .param("place", count.place())
                .param("on", count.on())
                .param("counted", count.counted().toOere())
                .param("booked", count.booked().toOere())
                .param("announced", count.announced())
                .param("counter", count.counter())
                .param("settled", count.settledOn())
                .param("fact", fact)
                .update();
        for (Envelope envelope : envelopes) {
            sql.sql("""
                    insert into count_envelope (count_id, fund_id, authority_id, unit_id, counted,
                        booked) values (?, ?, ?, ?, ?, ?)""")
                    .params(count.id(), envelope.fund(), authority, unit,
                            envelope.counted().toOere(), envelope.booked().toOere())
                    .update();
        }
    }

    /** Keeps the notes and coins of a count that has just been added. */
    void add(JdbcClient sql, UUID authority, UUID unit, UUID count, List<Pile> piles) {
        for (Pile pile : piles) {
            sql.sql("""
                    insert into count_pile (count_id, denomination, authority_id, unit_id, pieces)
                    values (?, ?, ?, ?, ?)""")
                    .params(count, pile.denomination().id(), authority, unit, pile.pieces())
                    .update();
        }
    }

    void add(JdbcClient sql, UUID authority, UUID unit, UUID count, Step step) {
        sql.sql("""
                insert into count_step (count_id, number, authority_id, unit_id, step, taken_on,
                    taken_by, counted, booked, fact_id)
                values (:count, :number, :authority, :unit, :step, :on, :by,
                    cast(:counted as bigint), :booked, :fact)""")
                .param("count", count)
                .param("number", step.number())
                .param("authority", authority)
                .param("unit", unit)
                .param("step", step.step())
                .param("on", step.on())
                .param("by", step.by())
                .param("counted", step.counted() == null ? null : step.counted().toOere())
                .param("booked", step.booked().toOere())
                .param("fact", step.fact())
                .update();
    }

    void settle(JdbcClient sql, UUID count, LocalDate day) {
        sql.sql("update cash_count set settled_on = ? where count_id = ?")
                .params(day, count)
                .update();
    }

    private static CashCount read(ResultSet row) throws SQLException {
        return new CashCount(
                row.getObject("count_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("counted_on", LocalDate.class),
                Money.ofOere(row.getLong("counted")),
                Money.ofOere(row.getLong("booked")),
                row.getBoolean("announced"),
                row.getObject("counter_id", UUID.class),
                Money.ofOere(row.getLong("difference")),
                row.getObject("settled_on", LocalDate.class));
    }
}
