package dk.betroet.office.custody.movement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a fund may move money on a day, for acts on several funds at once; for acts on one the
 * house asks this itself.
 */
@Component
class FundChecks {

    /**
     * Why not, if so.
     *
     * @param field the field that names the fund
     */
    List<Refusal> refusals(Context context, String field, UUID fund, LocalDate day) {
        return context.sql()
                .sql("select opened_on, frozen_on, closed_on from fund where fund_id = ?")
                .param(fund)
                .query((row, n) -> {
                    List<Refusal> refusals = new ArrayList<>();
                    LocalDate closed = row.getObject("closed_on", LocalDate.class);
                    LocalDate frozen = row.getObject("frozen_on", LocalDate.class);
                    LocalDate opened = row.getObject("opened_on", LocalDate.class);
                    if (closed != null) {
                        refusals.add(Refusal.at(field, RefusalCode.FUND_CLOSED, closed));
                    }
                    if (frozen != null && !day.isBefore(frozen)) {
                        refusals.add(Refusal.at(field, RefusalCode.FUND_FROZEN, frozen));
                    }
                    if (day.isBefore(opened)) {
                        refusals.add(Refusal.at("date", RefusalCode.DATE_BEFORE_ADMISSION, opened));
                    }
                    return refusals;
                })
                .single();
    }
}
