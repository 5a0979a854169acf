package dk.betroet.office.custody.resident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.mandate.HeldMandate;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A resident leaves and is settled with: only when nothing of theirs is left in the house. Their
 * agreements and mandates end; they and their relatives may still see what happened.
 */
@Component
public class MoveOut implements Operation<MoveOut.Command> {

    /**
     * What is asked.
     *
     * @param date first day they no longer live here
     * @param note where to, or what else is good to know
     */
    public record Command(
            @Field(from = "resident") FundId fund, LocalDate date, @Nullable Note note) {}

    private final Residents residents;
    private final Settlement settlement;
    private final Mandates mandates;
    private final Agreements agreements;

    MoveOut(Residents residents, Settlement settlement, Mandates mandates, Agreements agreements) {
        this.residents = residents;
        this.settlement = settlement;
        this.mandates = mandates;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "custody.move-out";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident resident = residents.of(context.sql(), command.fund().value());
        if (resident.gone().isPresent()) {
            return new Proposal.Refused(List.of(resident.gone().get()));
        }
        List<Refusal> refusals = new ArrayList<>(
                settlement.stillHere(context.sql(), resident.fund(), context.now()));
        Optional<LocalDate> last = settlement.lastMovement(context.sql(), resident.fund());
        if (last.isPresent() && last.get().isAfter(command.date())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, last.get()));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(
                Situation.of("move-out", command.date())
                        .with("fund.kind", "resident")
                        .with("owner.alive", true),
                Draft.on(command.date(), context)
                        .fund(resident.fund())
                        .sealedFor(resident.person())
                        .effect((sql, fact) -> {
                            residents.moveOut(sql, resident.fund(), command.date());
                            mandates.revokeOf(sql, resident.fund(), command.date(),
                                    HeldMandate.EndReason.MOVED_OUT, fact.id());
                            agreements.endOf(sql, resident.fund(), command.date(),
                                    Agreements.EndReason.MOVED_OUT);
                        }));
    }
}
