package dk.betroet.office.custody.resident;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.valuable.Valuables;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still here of somebody who leaves or has died: money, things, open requests. */
@Component
class Settlement {

    private final Valuables things;

    Settlement(Valuables things) {
        this.things = things;
    }

    /** Money in one place. */
    record Left(UUID place, String name, Money amount) {}

    /** What the owner has in each place in the house, largest first. */
    List<Left> money(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select p.place_id, p.name, b.amount from balance b join place p using (place_id)
                where b.fund_id = ? and p.kind <> 'outside' and b.amount <> 0
                order by b.amount desc, p.name""")
                .param(fund)
                .query((row, n) -> new Left(row.getObject("place_id", UUID.class),
                        row.getString("name"), Money.ofOere(row.getLong("amount"))))
                .list();
    }

    /** One refusal for each place with money, each thing, and the requests that wait. */
    List<Refusal> stillHere(JdbcClient sql, UUID fund, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        money(sql, fund).forEach(left -> refusals.add(
                Refusal.of(RefusalCode.MONEY_LEFT, left.amount(), left.name())));
        refusals.addAll(things(sql, fund));
        long open = sql.sql("""
                select count(*) from request
                where subject_id = ? and status = 'open' and expires_at > ?""")
                .params(fund, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Long.class).single();
        if (open > 0) {
            refusals.add(Refusal.of(RefusalCode.SOMETHING_OPEN,
                    Text.of("custody.open.requests", open)));
        }
        return refusals;
    }

    /** One refusal for each thing that is still kept. */
    List<Refusal> things(JdbcClient sql, UUID fund) {
        return things.keptFor(sql, fund).stream()
                .map(thing -> Refusal.of(RefusalCode.THINGS_LEFT, thing.description()))
                .toList();
    }

    /** The day of the owner's last movement, if there has been one. */
    Optional<LocalDate> lastMovement(JdbcClient sql, UUID fund) {
        return sql.sql("select max(happened_on) from line where fund_id = ?")
                .param(fund)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
