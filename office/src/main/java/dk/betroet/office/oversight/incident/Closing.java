package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What closing a loss and closing a suspicion have in common. The compensation is the
 * municipality's money and stands in the books only once the owner receives it; the closing says
 * how much, and may point at that voucher.
 */
@Component
class Closing {

    private final Incidents incidents;
    private final WhoIsWho whoIsWho;

    Closing(Incidents incidents, WhoIsWho whoIsWho) {
        this.incidents = incidents;
        this.whoIsWho = whoIsWho;
    }

    /** How it ended, as it was filled in; a compensation left out is none. */
    static Incident.Ending ending(Enum<?> outcome, Money amount, @Nullable Money compensation,
            @Nullable FactId voucher) {
        return new Incident.Ending(FieldSpec.choiceId(outcome), amount,
                compensation == null ? Money.ZERO : compensation,
                voucher == null ? null : voucher.value());
    }

    /** What stands in the way of closing any incident. */
    static List<Refusal> refusals(Incident incident, LocalDate date, Note done) {
        List<Refusal> refusals = new ArrayList<>();
        if (!incident.isOpen()) {
            refusals.add(Refusal.at("incident", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (date.isBefore(incident.lastDay())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, incident.lastDay()));
        }
        if (done.saysTooLittle()) {
            refusals.add(Refusal.at("done", RefusalCode.REASON_TOO_SHORT));
        }
        return refusals;
    }

    /** The draft that closes it. */
    Draft.Builder draft(
            Context context, Incident incident, LocalDate date, Incident.Ending ending) {
        return Draft.on(date, context)
                .result("incident", incident.id())
                .effect((sql, fact) -> incidents.take(sql, context, incident, Step.CLOSED,
                        capacity(context), ending, fact));
    }

    /** As what whoever asks does it. */
    String capacity(Context context) {
        return WhoIsWho.foremost(whoIsWho.capacities(context.sql(), context.unit(), null,
                context.actor(), context.today())).orElseThrow();
    }
}
