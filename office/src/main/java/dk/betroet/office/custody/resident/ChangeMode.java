package dk.betroet.office.custody.resident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who administers a resident's money changes, with the reason. When it becomes the home, that is a
 * taking over, and asks for a basis (Bilag 7.9 §4, B.1).
 */
@Component
public class ChangeMode implements Operation<ChangeMode.Command> {

    /**
     * What is asked.
     *
     * @param canManage whether the resident can look after their own money with support
     * @param lessIntrusiveConsidered whether support to self and relatives were considered first
     * @param basisKind what the paper is
     * @param basis the paper on which the home takes over; not needed when an agreement is in force
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            LocalDate date,
            Mode mode,
            Note reason,
            boolean canManage,
            boolean lessIntrusiveConsidered,
            @Nullable BasisKind basisKind,
            @Nullable EvidenceId basis) {}

    private final Residents residents;
    private final Agreements agreements;

    ChangeMode(Residents residents, Agreements agreements) {
        this.residents = residents;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "custody.change-mode";
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
        if (resident.mode() == command.mode()) {
            return Proposal.refusedAt("mode", RefusalCode.NOTHING_TO_DO);
        }
        if (command.date().isBefore(resident.modeSince())) {
            return Proposal.refusedAt(
                    "date", RefusalCode.DATES_OUT_OF_ORDER, resident.modeSince());
        }
        if ((command.basisKind() == null) != (command.basis() == null)) {
            return Proposal.refusedAt("basis", RefusalCode.PAPER_MISSING);
        }
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(resident.fund())
                .sealedFor(resident.person())
                .effect((sql, fact) -> residents.changeMode(
                        sql, resident.fund(), command.mode(), command.date(), fact.id()));
        if (command.basisKind() != null) {
            draft.paper(FieldSpec.choiceId(command.basisKind()), command.basis());
        }
        Situation.Builder situation = situation(command,
                residents.of(context.sql(), resident.fund(), command.date()));
        agreements.documents(context.sql(), resident.fund()).forEach(situation::document);
        return Proposal.act(situation, draft);
    }

    private static Situation.Builder situation(Command command, Resident resident) {
        return Situation
                .of(command.mode() == Mode.HOME ? "take-over" : "change-mode", command.date())
                .with("fund.kind", "resident")
                .with("owner.mode", FieldSpec.choiceId(resident.mode()))
                .with("owner.new-mode", FieldSpec.choiceId(command.mode()))
                .with("owner.guardianship", FieldSpec.choiceId(resident.guardianship()))
                .with("owner.has-capacity", resident.hasCapacity())
                .with("owner.can-sign", resident.canSign())
                .with("owner.can-manage", command.canManage())
                .with("owner.alive", true)
                .with("own-accounts.less-intrusive-considered", command.lessIntrusiveConsidered())
                .with("reason", command.reason().text());
    }
}
