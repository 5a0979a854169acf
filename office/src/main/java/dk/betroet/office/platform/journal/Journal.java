package dk.betroet.office.platform.journal;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Formats;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a book posting by posting in the order in which things happened, some rows at a time: a
 * million entries need no more memory than a hundred.
 */
@Component
class Journal {

    private static final int ROWS_AT_A_TIME = 2_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /**
     * The postings of the extract, by day and then in the order of the chain; those of a voucher
     * stand together. Whoever asks closes the stream, within the transaction.
     */
    Stream<Posting> postings(JdbcClient sql, Extract extract) {
        return sql.sql("""
                select f.voucher, f.operation, f.happened_on, f.recorded_at,
                    l.fund_id, l.place_id, l.purpose, l.amount
                from fact f join line l using (unit_id, sequence)
                where f.unit_id = :unit and f.voucher is not null
                    and f.happened_on between :from and :to and f.recorded_at < :known
                order by f.happened_on, f.sequence, l.number, l.side""")
                .withFetchSize(ROWS_AT_A_TIME)
                .params(bounds(extract))
                .query((row, n) -> new Posting(row.getLong("voucher"),
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class)
                                .atZoneSameInstant(Formats.ZONE).toLocalDate(),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("purpose"),
                        Money.ofOere(row.getLong("amount"))))
                .stream();
    }

    /** What was in each place before the extract begins; nothing when it begins at the start. */
    List<Posting> opening(JdbcClient sql, Extract extract) {
        if (extract.from().isEmpty()) {
            return List.of();
        }
        LocalDate day = extract.from().get().minusDays(1);
        return sql.sql("""
                select l.fund_id, l.place_id, sum(l.amount) as amount
                from fact f join line l using (unit_id, sequence)
                where f.unit_id = :unit and f.happened_on < :from and f.recorded_at < :known
                group by l.fund_id, l.place_id having sum(l.amount) <> 0
                order by l.fund_id, l.place_id""")
                .params(bounds(extract))
                .query((row, n) -> new Posting(0, "opening", day, day,
                        row.getObject("fund_id", UUID.class),
                        row.getObject("place_id", UUID.class), "opening",
                        Money.ofOere(row.getLong("amount"))))
                .list();
    }

    private static Map<String, Object> bounds(Extract extract) {
        return Map.of(
                "unit", extract.unit(),
                "from", extract.from().orElse(FIRST),
                "to", extract.to().orElse(LAST),
                "known", extract.asOf()
                        .map(day -> day.plusDays(1).atStartOfDay(Formats.ZONE).toOffsetDateTime())
                        .orElse(LAST.atStartOfDay().atOffset(ZoneOffset.UTC)));
    }
}
