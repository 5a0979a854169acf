package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case is handed over for review or back, is made ready, put off, taken back, lapses, is taken up
 * again, gives way to another or is closed. What may follow what is the kernel's table; a case that
 * leaves its way is taken off the agendas it stood on, and says why.
 */
@Component
public class MoveCase extends CaseWork implements Operation<MoveCase.Command> {

    /** What becomes of it. */
    public enum Move {
        /** Handed over to those who read it before it is ready. */
        REVIEW(CaseState.Stage.REVIEW),
        /** Handed back to be written on. */
        DRAFT(CaseState.Stage.DRAFT),
        /** Fit for an agenda. */
        READY(CaseState.Stage.READY),
        /** Put off, to a day or to no day. */
        POSTPONE(CaseState.Stage.POSTPONED),
        /** Taken back by whoever brought it. */
        WITHDRAW(CaseState.Stage.WITHDRAWN),
        /** No longer of any use. */
        LAPSE(CaseState.Stage.LAPSED),
        /** Taken up again. */
        REOPEN(CaseState.Stage.REOPENED),
        /** Another case takes its place. */
        SUPERSEDE(CaseState.Stage.SUPERSEDED),
        /** Nothing more is to be done. */
        CLOSE(CaseState.Stage.CLOSED);

        private final CaseState.Stage stage;

        Move(CaseState.Stage stage) {
            this.stage = stage;
        }

        /** Where it leads. */
        public CaseState.Stage stage() {
            return stage;
        }
    }

    private static final Set<Move> SAYS_WHY =
            EnumSet.of(Move.POSTPONE, Move.WITHDRAW, Move.LAPSE, Move.REOPEN);

    private static final Set<Move> LEAVES = EnumSet.of(
            Move.POSTPONE, Move.WITHDRAW, Move.LAPSE, Move.SUPERSEDE, Move.CLOSE);

    /**
     * What is asked.
     *
     * @param until when a case that is put off comes back; left out when nobody has said
     * @param by the case that takes its place
     */
    public record Command(
            CaseId caseId,
            Move move,
            @Nullable Note reason,
            @Field(future = true) @Nullable LocalDate until,
            @Field(from = "open") @Nullable CaseId by,
            LocalDate date) {}

    private final Cases cases;
    private final CaseRows rows;
    private final Sections sections;
    private final Loose loose;

    MoveCase(CaseRight right, Cases cases, CaseRows rows, Sections sections, Loose loose) {
        super(right);
        this.cases = cases;
        this.rows = rows;
        this.sections = sections;
        this.loose = loose;
    }

    @Override
    public String name() {
        return "meeting.move-case";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CaseFile file = cases.find(context.sql(), context.unit(), command.caseId().value())
                .orElseThrow();
        if (!file.state().mayBecome(command.move().stage())) {
            return Proposal.refusedAt("move", RefusalCode.STAGE_DOES_NOT_FOLLOW,
                    CaseViews.stage(file.state().stage()),
                    CaseViews.stage(command.move().stage()));
        }
        List<Refusal> refusals = refusals(command, context, file);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        CaseState next = file.state().become(state(command, file));
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", file.id())
                .effect((sql, fact) -> {
                    rows.about(sql, context, file.id(), fact.id());
                    if (LEAVES.contains(command.move())) {
                        loose.leave(sql, file.id(), command.move() == Move.POSTPONE,
                                Wordings.text(command.reason()));
                    }
                    rows.state(sql, context, file.id(), next, command.date(), fact.id());
                }));
    }

    private List<Refusal> refusals(Command command, Context context, CaseFile file) {
        List<Refusal> refusals = new ArrayList<>();
        Note reason = command.reason();
        if (command.date().isBefore(file.since())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        if (SAYS_WHY.contains(command.move()) && reason == null) {
            refusals.add(Refusal.at("reason", RefusalCode.NEEDED_HERE));
        } else if (reason != null && reason.saysTooLittle()) {
            refusals.add(Refusal.at("reason", RefusalCode.REASON_TOO_SHORT));
        }
        until(command).ifPresent(refusals::add);
        by(command).ifPresent(refusals::add);
        if (command.move() == Move.READY && !sections.missing(context.sql(), file).isEmpty()) {
            refusals.add(Refusal.at("move", RefusalCode.SECTIONS_MISSING));
        }
        if (LEAVES.contains(command.move())) {
            loose.ends(context.sql(), file.id(), command.move() == Move.CLOSE).stream()
                    .map(end -> Refusal.at("move", RefusalCode.SOMETHING_OPEN, Text.of(end)))
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private static Optional<Refusal> until(Command command) {
        LocalDate until = command.until();
        if (until == null) {
            return Optional.empty();
        } else if (command.move() != Move.POSTPONE) {
            return Optional.of(Refusal.at("until", RefusalCode.NOTHING_TO_DO));
        }
        return until.isAfter(command.date()) ? Optional.empty()
                : Optional.of(Refusal.at("until", RefusalCode.DATES_OUT_OF_ORDER));
    }

    private static Optional<Refusal> by(Command command) {
        CaseId by = command.by();
        if (command.move() != Move.SUPERSEDE) {
            return by == null ? Optional.empty()
                    : Optional.of(Refusal.at("by", RefusalCode.NOTHING_TO_DO));
        }
        return by != null && !by.equals(command.caseId()) ? Optional.empty()
                : Optional.of(Refusal.at("by", RefusalCode.NEEDED_HERE));
    }

    private static CaseState state(Command command, CaseFile file) {
        String reason = Wordings.text(command.reason());
        CaseId by = command.by();
        return switch (command.move()) {
            case REVIEW -> new CaseState.Review();
            case DRAFT -> new CaseState.Draft();
            case READY -> new CaseState.Ready(file.version().number());
            case POSTPONE -> new CaseState.Postponed(Optional.ofNullable(command.until()));
            case WITHDRAW -> new CaseState.Withdrawn(reason);
            case LAPSE -> new CaseState.Lapsed(reason);
            case REOPEN -> new CaseState.Reopened(reason);
            case SUPERSEDE -> new CaseState.Superseded(by == null ? file.id() : by.value());
            case CLOSE -> new CaseState.Closed(command.date());
        };
    }
}
