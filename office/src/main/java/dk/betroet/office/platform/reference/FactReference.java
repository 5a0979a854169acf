package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Facts of the unit's book; offered are the last vouchers, newest first. */
@Component
class FactReference implements Reference<FactId> {

    private static final int OFFERED_MAX = 100;

    @Override
    public Class<FactId> type() {
        return FactId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return context.sql().sql("""
                select fact_id, voucher, happened_on from fact
                where unit_id = ? and voucher is not null order by sequence desc limit ?""")
                .params(context.unit(), OFFERED_MAX)
                .query((row, n) -> new Option(row.getObject("fact_id", UUID.class).toString(),
                        row.getLong("voucher") + " · " + row.getDate("happened_on")))
                .list();
    }

    @Override
    public Optional<String> label(Context context, FactId id) {
        return context.sql()
                .sql("""
                        select coalesce(voucher, sequence) from fact
                        where unit_id = ? and fact_id = ?""")
                .params(context.unit(), id.value())
                .query(Long.class)
                .optional()
                .map(Object::toString);
    }
}
