package dk.betroet.office.platform.reference;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Facts of the unit's book; offered are the last vouchers, newest first. */
@Component
class FactReference implements Reference<FactId> {

    private static final int OFFERED_MAX = 100;

    private final Wording wording;

    FactReference(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Class<FactId> type() {
        return FactId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        Words words = wording.in(Language.of(context.caller().locale()));
        return context.sql().sql("""
                select f.fact_id, f.voucher, f.happened_on, f.operation,
                    (select sum(l.amount) from line l where l.unit_id = f.unit_id
                        and l.sequence = f.sequence and l.side = 1) as amount
                from fact f
                where f.unit_id = ? and f.voucher is not null order by f.sequence desc limit ?""")
                .params(context.unit(), OFFERED_MAX)
                .query((row, n) -> new Option(row.getObject("fact_id", UUID.class).toString(),
                        String.join(" · ", row.getString("voucher"),
                                words.shortDate(row.getObject("happened_on", LocalDate.class)),
                                words.key(row.getString("operation") + ".title"),
                                words.money(Money.ofOere(row.getLong("amount"))))))
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
