package dk.betroet.office.account.bank;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Matches of the unit, named by account, day and vouchers; the newest that still stand. */
@Component
class MatchReference implements Reference<MatchId> {

    private static final int OFFERED_MAX = 100;

    private static final String NAMED = """
            select m.match_id, max(a.name) as account, max(f.happened_on) as day,
                string_agg(f.voucher::text, ', ' order by f.voucher) as vouchers
            from bank_match m
            join place a using (place_id)
            join bank_match_part p using (match_id)
            join fact f on f.fact_id = p.movement_id
            where m.unit_id = :unit and (m.match_id = :one or :one::uuid is null)
                and (m.undone_by is null or :one::uuid is not null)
            group by m.match_id order by max(f.sequence) desc limit :most""";

    @Override
    public Class<MatchId> type() {
        return MatchId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return named(context, null);
    }

    @Override
    public Optional<String> label(Context context, MatchId id) {
        return named(context, id.value()).stream().map(Option::label).findFirst();
    }

    private static List<Option> named(Context context, @Nullable UUID one) {
        Formats formats = Formats.of(Language.of(context.caller().locale()));
        return context.sql().sql(NAMED)
                .param("unit", context.unit())
                .param("one", one)
                .param("most", OFFERED_MAX)
                .query((row, n) -> new Option(
                        row.getObject("match_id", UUID.class).toString(),
                        String.join(" · ", row.getString("account"),
                                formats.shortDate(row.getObject("day", LocalDate.class)),
                                row.getString("vouchers"))))
                .list();
    }
}
