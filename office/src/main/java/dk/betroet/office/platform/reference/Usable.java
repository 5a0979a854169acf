package dk.betroet.office.platform.reference;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a fund or a place that a command names may be used on a day. The house asks it itself of
 * the one fund that an act is about; acts on several funds, and on places, ask here.
 */
@Component
public class Usable {

    private final FundBook book;

    Usable(FundBook book) {
        this.book = book;
    }

    /**
     * Why money of the fund may not move on the day, if so.
     *
     * @param field the field that names the fund
     * @param closing whether the act is one of those still allowed on a frozen fund
     */
    public List<Refusal> fund(
            Context context, String field, FundId fund, LocalDate day, boolean closing) {
        return context.sql()
                .sql("select opened_on, frozen_on, closed_on from fund where fund_id = ?")
                .param(fund.value())
                .query((row, n) -> {
                    List<Refusal> refusals = new ArrayList<>();
                    LocalDate closed = row.getObject("closed_on", LocalDate.class);
                    LocalDate frozen = row.getObject("frozen_on", LocalDate.class);
                    LocalDate opened = row.getObject("opened_on", LocalDate.class);
                    if (closed != null) {
                        refusals.add(Refusal.at(field, RefusalCode.FUND_CLOSED, closed));
                    }
                    if (frozen != null && !closing && !day.isBefore(frozen)) {
                        refusals.add(Refusal.at(field, RefusalCode.FUND_FROZEN, frozen));
                    }
                    if (day.isBefore(opened)) {
                        refusals.add(Refusal.at("date", RefusalCode.DATE_BEFORE_ADMISSION, opened));
                    }
                    return refusals;
                })
                .single();
    }

    /**
     * Why a fund cannot be given up on the day: something is left in it or waits, or its money
     * moved later; empty when it can.
     */
    public Optional<Refusal> notOver(Context context, UUID fund, LocalDate day) {
        if (!book.isEmpty(context.sql(), fund, context.now())) {
            return Optional.of(Refusal.of(
                    RefusalCode.FUND_NOT_EMPTY, book.balance(context.sql(), fund)));
        }
        return day.isBefore(book.lastMoved(context.sql(), fund))
                ? Optional.of(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER))
                : Optional.empty();
    }

    /**
     * Why the place may not be used for the fund's money on the day, if so.
     *
     * @param field the field that names the place
     */
    public List<Refusal> place(
            Context context, String field, PlaceId place, UUID fund, LocalDate day) {
        return context.sql()
                .sql("select opened_on, closed_on, fund_id from place where place_id = ?")
                .param(place.value())
                .query((row, n) -> {
                    List<Refusal> refusals = new ArrayList<>();
                    LocalDate closed = row.getObject("closed_on", LocalDate.class);
                    LocalDate opened = row.getObject("opened_on", LocalDate.class);
                    UUID owner = row.getObject("fund_id", UUID.class);
                    if (closed != null && !day.isBefore(closed)) {
                        refusals.add(Refusal.at(field, RefusalCode.PLACE_CLOSED, closed));
                    }
                    if (owner != null && !owner.equals(fund)) {
                        refusals.add(Refusal.at(field, RefusalCode.PLACE_OF_ANOTHER));
                    }
                    if (day.isBefore(opened)) {
                        refusals.add(Refusal.at("date", RefusalCode.DATE_BEFORE_OPENING, opened));
                    }
                    return refusals;
                })
                .single();
    }
}
