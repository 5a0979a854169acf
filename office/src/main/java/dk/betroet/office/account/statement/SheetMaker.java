package dk.betroet.office.account.statement;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.resident.AgreedTerms;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a statement's sheet from the book as it stood at a sequence. */
@Component
public class SheetMaker {

    private final ObjectProvider<AgreedTerms> agreed;

    SheetMaker(ObjectProvider<AgreedTerms> agreed) {
        this.agreed = agreed;
    }

    /**
     * What to tell of.
     *
     * @param sequence the end of the book: nothing recorded later is told
     * @param readThrough the last reading that is told
     */
    public record Extent(UUID unit, UUID fund, UUID resident, LocalDate from, LocalDate through,
            long sequence, long readThrough) {}

    /** The sheet. */
    public StatementSheet make(JdbcClient sql, Extent extent, Words words) {
        List<StatementSheet.PlaceSum> places = places(sql, extent);
        Money opening = Money.sum(places.stream()
                .map(StatementSheet.PlaceSum::opening).toList());
        Money closing = Money.sum(places.stream()
                .map(StatementSheet.PlaceSum::closing).toList());
        List<String> terms = agreed.orderedStream()
                .flatMap(one -> one.on(sql, extent.fund(), extent.through()).stream())
                .map(words::say)
                .toList();
        return new StatementSheet(extent.from(), extent.through(), opening, closing, places,
                lines(sql, extent, opening), terms, readers(sql, extent));
    }

    /** The last reading of somebody's data so far. */
    long lastReading(JdbcClient sql, UUID resident) {
        return sql.sql("select coalesce(max(read_id), 0) from read_log where subject_id = ?")
                .param(resident)
                .query(Long.class)
                .single();
    }

    private static List<StatementSheet.PlaceSum> places(JdbcClient sql, Extent extent) {
        return sql.sql("""
                select p.place_id, p.name,
                    coalesce(sum(l.amount) filter (where l.happened_on < :from), 0) as opening,
                    sum(l.amount) as closing
                from line l join place p using (place_id)
                where l.fund_id = :fund and p.kind <> 'outside' and l.sequence <= :sequence
                  and l.happened_on <= :through
                group by p.place_id, p.name
                having coalesce(sum(l.amount) filter (where l.happened_on < :from), 0) <> 0
                    or sum(l.amount) <> 0 or max(l.happened_on) >= :from
                order by p.name, p.place_id""")
                .param("fund", extent.fund())
                .param("from", extent.from())
                .param("through", extent.through())
                .param("sequence", extent.sequence())
                .query((row, n) -> new StatementSheet.PlaceSum(
                        row.getObject("place_id", UUID.class),
                        row.getString("name"),
                        Money.ofOere(row.getLong("opening")),
                        Money.ofOere(row.getLong("closing"))))
                .list();
    }

    private static List<StatementSheet.SheetLine> lines(
            JdbcClient sql, Extent extent, Money opening) {
        record Row(LocalDate on, long voucher, String purpose, String operation, String place,
                Money amount, Optional<Long> reverses) {}
        List<Row> rows = sql.sql("""
                select f.happened_on, f.voucher, l.purpose, f.operation, p.name, l.amount,
                       r.voucher as reverses
                from line l
                join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
                join place p using (place_id)
                left join fact r on r.fact_id = f.reverses
                where l.fund_id = :fund and p.kind <> 'outside' and l.sequence <= :sequence
                  and l.happened_on between :from and :through
                order by l.happened_on, l.sequence, l.number, l.side""")
                .param("fund", extent.fund())
                .param("from", extent.from())
                .param("through", extent.through())
                .param("sequence", extent.sequence())
                .query((row, n) -> new Row(
                        row.getObject("happened_on", LocalDate.class),
                        row.getLong("voucher"),
                        row.getString("purpose"),
                        row.getString("operation"),
                        row.getString("name"),
                        Money.ofOere(row.getLong("amount")),
                        Optional.ofNullable(row.getObject("reverses", Long.class))))
                .list();
        List<StatementSheet.SheetLine> lines = new ArrayList<>();
        Money balance = opening;
        for (Row row : rows) {
            balance = balance.plus(row.amount());
            lines.add(new StatementSheet.SheetLine(row.on(), row.voucher(), row.purpose(),
                    row.operation(), row.place(), row.amount(), balance, row.reverses()));
        }
        return lines;
    }

    private static List<StatementSheet.Reader> readers(JdbcClient sql, Extent extent) {
        return sql.sql("""
                select reader_id, count(*) as times, max(at) as last from read_log
                where subject_id = :resident and read_id <= :last and at >= :from and at < :end
                group by reader_id order by max(at) desc, reader_id""")
                .param("resident", extent.resident())
                .param("last", extent.readThrough())
                .param("from", moment(extent.from()))
                .param("end", moment(extent.through().plusDays(1)))
                .query((row, n) -> new StatementSheet.Reader(
                        row.getObject("reader_id", UUID.class),
                        row.getLong("times"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
