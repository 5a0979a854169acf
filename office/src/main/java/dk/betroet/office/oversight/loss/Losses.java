package dk.betroet.office.oversight.loss;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Losses as rows; each is a finding that the director resolves once the owner is answered. */
@Component
public class Losses implements Detector {

    private static final int DAYS = 14;

    /**
     * A loss.
     *
     * @param fund whose money or thing it was, when it was one owner's
     * @param amount what it was worth; zero when that cannot be said
     */
    public record Loss(UUID id, @Nullable UUID fund, LocalDate happenedOn, Money amount) {}

    /** All losses of the unit, newest first. */
    public List<Loss> in(JdbcClient sql, UUID unit) {
        return sql.sql("select * from loss where unit_id = ? order by happened_on desc, loss_id")
                .param(unit)
                .query((row, n) -> new Loss(
                        row.getObject("loss_id", UUID.class),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount"))))
                .list();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, Loss loss, UUID fact) {
        sql.sql("""
                insert into loss (loss_id, authority_id, unit_id, fund_id, happened_on, amount,
                    fact_id) values (:id, :authority, :unit, :fund, :on, :amount, :fact)""")
                .param("id", loss.id())
                .param("authority", authority)
                .param("unit", unit)
                .param("fund", loss.fund())
                .param("on", loss.happenedOn())
                .param("amount", loss.amount().toOere())
                .param("fact", fact)
                .update();
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return List.of();
    }

    @Override
    public List<Concern> concerns(Context context) {
        return in(context.sql(), context.unit()).stream()
                .map(loss -> new Concern("oversight.loss", loss.id(), loss.fund(),
                        loss.happenedOn(), loss.happenedOn().plusDays(DAYS), "director",
                        Text.of("oversight.concern.loss", loss.happenedOn(), loss.amount()),
                        "/findings"))
                .toList();
    }
}
