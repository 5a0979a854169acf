package dk.betroet.office.account.bank;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Matches of the unit; named by their vouchers, offered on the page of the account only. */
@Component
class MatchReference implements Reference<MatchId> {

    @Override
    public Class<MatchId> type() {
        return MatchId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return context.sql().sql("""
                select match_id from bank_match
                where unit_id = ? and undone_by is null order by match_id desc limit 100""")
                .param(context.unit())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Option(id.toString(), label(context, new MatchId(id)).orElse("")))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, MatchId id) {
        return context.sql().sql("""
                select string_agg(f.voucher::text, ', ' order by f.voucher)
                from bank_match_part p join fact f on f.fact_id = p.movement_id
                where p.unit_id = ? and p.match_id = ?
                having count(*) > 0""")
                .params(context.unit(), id.value())
                .query(String.class)
                .optional();
    }
}
