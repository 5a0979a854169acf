package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money between a member and a common fund. It leaves the one to the world outside and enters the
 * other from it, so that each owner's lines add up by themselves.
 */
@Component
class Payments {

    /** From a member to the fund. */
    static final Purpose CONTRIBUTION = new Purpose("contribution");

    /** From the fund to a member. */
    static final Purpose SETTLEMENT = new Purpose("settlement");

    private final Usable usable;
    private final Places places;

    Payments(Usable usable, Places places) {
        this.usable = usable;
        this.places = places;
    }

    /** Why the common fund may not move money on the day, if so. */
    List<Refusal> fund(Context context, FundId fund, LocalDate day) {
        return usable.fund(context, "fund", fund, day, false);
    }

    /** Why the fund's own money cannot be taken from a place, if so. */
    List<Refusal> places(Context context, FundId fund, @Nullable PlaceId from, LocalDate day) {
        return place(context, "from", from, fund.value(), day);
    }

    /** Why a place cannot be used, if so; no place is no reason. */
    List<Refusal> place(Context context, String field, @Nullable PlaceId place, UUID owner,
            LocalDate day) {
        return place == null ? List.of() : usable.place(context, field, place, owner, day);
    }

    /**
     * Why a member's share cannot be put with their own money, if so. It can for a member who has
     * died, as part of settling their affairs.
     */
    List<Refusal> back(Context context, PlaceId to, UUID member, LocalDate day) {
        List<Refusal> refusals =
                new ArrayList<>(usable.fund(context, "to", new FundId(member), day, true));
        refusals.addAll(place(context, "to", to, member, day));
        return refusals;
    }

    /**
     * A member pays in.
     *
     * @param from where their own money is taken from; null when it is brought from outside
     */
    List<Transfer> in(Context context, UUID member, @Nullable PlaceId from, UUID fund, PlaceId to,
            Money amount) {
        UUID outside = places.outside(context.sql(), context.unit());
        List<Transfer> transfers = new ArrayList<>();
        if (from != null) {
            transfers.add(new Transfer(member, from.value(), outside, CONTRIBUTION, amount));
        }
        transfers.add(new Transfer(fund, outside, to.value(), CONTRIBUTION, amount));
        return transfers;
    }

    /**
     * A member is paid.
     *
     * @param to the place in which it is put with their own money; null when it is handed out
     */
    List<Transfer> out(Context context, UUID fund, PlaceId from, UUID member, @Nullable PlaceId to,
            Money amount) {
        UUID outside = places.outside(context.sql(), context.unit());
        List<Transfer> transfers = new ArrayList<>();
        transfers.add(new Transfer(fund, from.value(), outside, SETTLEMENT, amount));
        if (to != null) {
            transfers.add(new Transfer(member, outside, to.value(), SETTLEMENT, amount));
        }
        return transfers;
    }

    /** The number that the next voucher in the unit's book gets. */
    long nextVoucher(Context context) {
        return 1 + context.sql().sql("select voucher from book where unit_id = ?")
                .param(context.unit())
                .query(Long.class)
                .single();
    }

    /** Where the fund's expenses go and other income comes from. */
    UUID outside(Context context) {
        return places.outside(context.sql(), context.unit());
    }
}
