package dk.betroet.office.custody.resident;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a dead resident left in the house is handed to whoever may act for the estate, all of it at
 * once, against the probate court's paper and two employees' signatures. The fund closes.
 */
@Component
public class CloseEstate implements Operation<CloseEstate.Command> {

    /** What the money is for in the ledger. */
    static final Purpose PURPOSE = new Purpose("estate");

    /**
     * What is asked.
     *
     * @param receiver who gets it, in words: heir, administrator or court
     * @param certificate the probate court's paper
     * @param receipt the receiver's receipt
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            LocalDate date,
            Note receiver,
            EvidenceId certificate,
            @Nullable EvidenceId receipt) {}

    private final Residents residents;
    private final Settlement settlement;
    private final Agreements agreements;
    private final Places places;

    CloseEstate(Residents residents, Settlement settlement, Agreements agreements, Places places) {
        this.residents = residents;
        this.settlement = settlement;
        this.agreements = agreements;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.close-estate";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Resident resident = residents.of(context.sql(), command.fund().value());
        LocalDate died = resident.diedOn();
        if (died == null) {
            return Proposal.refused(RefusalCode.RESIDENT_ALIVE);
        }
        if (command.date().isBefore(died)) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER, died);
        }
        List<Refusal> things = settlement.things(context.sql(), resident.fund());
        if (!things.isEmpty()) {
            return new Proposal.Refused(things);
        }
        UUID outside = places.outside(context.sql(), context.unit());
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(resident.fund())
                .closing()
                .sealedFor(resident.person())
                .paper("probate-certificate", command.certificate())
                .paper("receipt", command.receipt())
                .effect((sql, fact) -> {
                    residents.closeFund(sql, resident.fund(), command.date());
                    agreements.endOf(sql, resident.fund(), command.date(),
                            Agreements.EndReason.DIED);
                });
        settlement.money(context.sql(), resident.fund()).forEach(left -> draft.transfer(
                new Transfer(resident.fund(), left.place(), outside, PURPOSE, left.amount())));
        return Proposal.act(
                Situation.of("close-estate", command.date())
                        .with("fund.kind", "resident")
                        .with("owner.alive", false)
                        .with("owner.died-on", died)
                        .with("owner.can-sign", false),
                draft);
    }
}
