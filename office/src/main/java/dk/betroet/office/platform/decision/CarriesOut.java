package dk.betroet.office.platform.decision;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has been carried out on a decision, as a job that does so tells it. A bean of the job. It
 * does not judge whether the decision could carry it: that was done when it was carried out.
 */
@FunctionalInterface
public interface CarriesOut {

    /**
     * What was carried out on a decision of the visit's unit, the first first; nothing that the
     * visitor may not see.
     */
    List<Carried> of(JdbcClient sql, Visit visit, UUID decision);

    /**
     * One thing that was carried out.
     *
     * @param href where it is read
     * @param amount what it comes to; null when it is about no money
     * @param undone whether something else has taken its place, or it was reversed
     */
    record Carried(Text what, String href, LocalDate on, @Nullable Money amount,
            boolean undone) {}

    /** The identity of a decision that was named; null when none was. */
    static @Nullable UUID idOf(@Nullable DecisionId named) {
        return named == null ? null : named.value();
    }
}
