package dk.betroet.office.association.society;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What taking in and handing out an association's money have in common. */
@Component
class SocietyMoney {

    private final Associations associations;
    private final Usable usable;

    SocietyMoney(Associations associations, Usable usable) {
        this.associations = associations;
        this.usable = usable;
    }

    /**
     * Why the place cannot be used for the association's money on the day: it lies in a box or on
     * an account of its own, never with anybody else's (Bilag 7.9 A.4, B.10).
     */
    List<Refusal> refusals(
            Context context, String field, PlaceId place, FundId fund, LocalDate day) {
        List<Refusal> refusals =
                new ArrayList<>(usable.place(context, field, place, fund.value(), day));
        boolean own = associations.places(context.sql(), fund.value()).stream()
                .anyMatch(kept -> kept.id().equals(place.value()));
        if (!own && refusals.stream().noneMatch(refusal ->
                refusal.code() == RefusalCode.PLACE_OF_ANOTHER)) {
            refusals.add(Refusal.at(field, RefusalCode.PLACE_OF_ANOTHER));
        }
        return refusals;
    }

    /** The act with what is known of the place and of the agreement. */
    Situation.Builder situation(
            Context context, String act, UUID fund, PlaceId place, LocalDate day) {
        Associations.Kept kept = associations.places(context.sql(), fund).stream()
                .filter(one -> one.id().equals(place.value()))
                .findFirst()
                .orElseThrow();
        Situation.Builder situation = Situation.of(act, day)
                .with("fund.kind", "association")
                .with("place.kind", kept.kind());
        if (kept.storage() != null) {
            situation.with("place.class", kept.storage());
        }
        associations.documents(context.sql(), fund).forEach(situation::document);
        return situation;
    }
}
