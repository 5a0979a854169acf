package dk.betroet.office.custody.valuable;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody says that an employee knows the code of a resident's card in the home's keeping (Bilag
 * 7.9 B.7). It is a finding until the card has been handed out, to be blocked and replaced. There
 * is no field for the code, and none for who knows it: saying so must be easy.
 */
@Component
public class ReportKnownPin implements Operation<ReportKnownPin.Command> {

    /**
     * What is asked.
     *
     * @param valuable the card; only cards have codes
     * @param date the day it became known, not before the card came in
     * @param note how it came about; never the code itself
     */
    public record Command(ValuableId valuable, LocalDate date, @Nullable Note note) {}

    private static final String CARD = "card";

    private final Valuables valuables;
    private final KnownPins pins;

    ReportKnownPin(Valuables valuables, KnownPins pins) {
        this.valuables = valuables;
        this.pins = pins;
    }

    @Override
    public String name() {
        return "custody.report-known-pin";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Valuable card = valuables
                .find(context.sql(), context.unit(), command.valuable().value())
                .orElseThrow();
        List<Refusal> refusals = new ArrayList<>();
        if (!card.kind().equals(CARD)) {
            refusals.add(Refusal.at("valuable", RefusalCode.NOTHING_TO_DO));
        }
        if (card.outOn() != null) {
            refusals.add(Refusal.at("valuable", RefusalCode.VALUABLE_NOT_THERE));
        }
        if (pins.known(context.sql(), card.id())) {
            refusals.add(Refusal.at("valuable", RefusalCode.ALREADY_DONE));
        }
        if (command.date().isBefore(card.inOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, card.inOn()));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(card.fund())
                .closing()
                .effect((sql, fact) -> pins.add(sql, context.authority(), context.unit(),
                        context.ids().next(), card.id(), command.date(), fact.id())));
    }
}
