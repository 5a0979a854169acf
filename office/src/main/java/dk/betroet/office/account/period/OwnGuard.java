package dk.betroet.office.account.period;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.period.CloseGuard;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What holds a closing back that every job shares: requests that wait, vouchers recorded after the
 * reconciliation, bank lines that nobody has said anything of, and differences.
 */
@Component
@Order(1)
class OwnGuard implements CloseGuard {

    private final ReconcilingDesk desk;
    private final Reconciliations reconciliations;

    OwnGuard(ReconcilingDesk desk, Reconciliations reconciliations) {
        this.desk = desk;
        this.reconciliations = reconciliations;
    }

    @Override
    public List<Open> open(Context context, LocalDate through) {
        List<Open> open = new ArrayList<>();
        long requests = requests(context, through);
        if (requests > 0) {
            open.add(new Open(Text.of("account.open.requests", requests), "/requests"));
        }
        UnitFigures figures = desk.figures(context.sql(), context.unit(), through);
        figures.banks().stream().filter(bank -> bank.unexplained() > 0).forEach(bank ->
                open.add(new Open(
                        Text.of("account.open.unmatched", bank.unexplained(),
                                bank.account().name()),
                        "/accounts/" + bank.account().place() + "/matching")));
        Optional<Reconciliations.Made> made =
                reconciliations.on(context.sql(), context.unit(), through);
        if (made.isPresent() && recordedSince(context, through, made.get()) > 0) {
            open.add(new Open(Text.of("account.open.recorded-since",
                    recordedSince(context, through, made.get())), "/reconciliation"));
        }
        if (made.isPresent() && made.get().result() == Reconciliations.Result.DIFFERS) {
            open.add(new Open(Text.of("account.open.difference",
                    made.get().bankDifference(), made.get().cashDifference()), "/reconciliation"));
        }
        return open;
    }

    private static long requests(Context context, LocalDate through) {
        return context.sql().sql("""
                select count(*) from request
                where unit_id = ? and status = 'open' and expires_at > ? and happened_on <= ?
                  and operation <> 'account.close-period'""")
                .param(context.unit())
                .param(OffsetDateTime.ofInstant(
                        context.now(), ZoneOffset.UTC))
                .param(through)
                .query(Long.class)
                .single();
    }

    /** Movements of those days that came into the book after it was reconciled. */
    private static long recordedSince(
            Context context, LocalDate through, Reconciliations.Made made) {
        JdbcClient sql = context.sql();
        return sql.sql("""
                select count(*) from fact
                where unit_id = :unit and voucher is not null and happened_on <= :through
                  and sequence > (select sequence from fact where fact_id = :fact)""")
                .param("unit", context.unit())
                .param("through", through)
                .param("fact", made.fact())
                .query(Long.class)
                .single();
    }
}
