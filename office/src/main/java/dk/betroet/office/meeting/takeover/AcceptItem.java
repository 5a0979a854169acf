package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.minutes.model.Document;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.Closing;
import dk.betroet.office.meeting.casework.KleNumbers;
import dk.betroet.office.meeting.casework.OpenCase;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody says what an item of minutes that were read in holds: its case, what was recommended,
 * what came of it, who does what, how open it is; or that it is left out. It can be said anew until
 * the minutes are taken over.
 */
@Component
class AcceptItem extends TakeOverWork implements Operation<AcceptItem.Command> {

    private static final int LINES_MAX = 100_000;
    private static final int AT_MAX = 20_000_000;

    /** What becomes of the case. */
    public enum After { GOES_ON, LAPSED }

    /**
     * What was decided.
     *
     * @param point which point of the recommendation; left out where nothing was recommended
     * @param about what of it; needed where a point has several
     * @param remark what the outcome does not say
     * @param dissent who was against, one on each line
     * @param line where in the source it stands
     */
    public record Ruling(
            @Nullable @Field(min = 1, max = 30) Integer point,
            @Nullable Note about,
            Outcome outcome,
            @Nullable Note remark,
            @Nullable Note dissent,
            @Field(min = 1, max = LINES_MAX) int line) {}

    /** How something that was to be done stands today; a paper cannot know. */
    public enum Stands { TO_DO, DONE, NO_TASK }

    /**
     * Who was to do what.
     *
     * @param owner who, as the paper says
     * @param body the body that has it here, when there is one
     * @param deadline until when; needed for what is still to be done
     */
    public record Task(
            Note words,
            @Nullable @Field(max = 120) String owner,
            @Nullable BodyId body,
            @Nullable @Field(future = true) LocalDate deadline,
            Stands stands,
            @Field(min = 1, max = LINES_MAX) int line) {}

    /**
     * What the paper names as attached.
     *
     * @param file the file itself, when somebody has it; it is not in the paper
     */
    public record Named(@Field(max = 300) Note name, boolean closed, @Nullable EvidenceId file,
            @Field(min = 1, max = LINES_MAX) int line) {}

    /**
     * What is asked.
     *
     * @param at the offset in the source at which it begins
     * @param leftOut whether nothing of it is taken over
     * @param known the case that it goes on with; left out for a new one
     * @param caseNumber what another system calls the case
     * @param kle the number of its subject in KLE
     * @param discussed what was said, as the paper has it
     * @param role what the body is to the case
     */
    public record Command(
            MinutesPaperId minutes,
            @Field(max = AT_MAX) int at,
            boolean leftOut,
            @Nullable CaseId known,
            @Field(max = 300) Note heading,
            @Nullable @Field(max = 60) String caseNumber,
            @Nullable @Field(max = 12) String kle,
            @Nullable @Field(max = 20_000) Note summary,
            @Nullable @Field(max = 100_000) Note presentation,
            @Nullable @Field(max = 20_000) Note economy,
            @Nullable @Field(max = 100_000) Note discussed,
            @Field(max = 30) List<OpenCase.Point> points,
            @Field(max = 60) List<Ruling> rulings,
            @Field(max = 60) List<Task> tasks,
            @Field(max = 200) List<Named> attached,
            CaseFile.StepRole role,
            After after,
            Openness.Level level,
            @Nullable Note reason,
            @Nullable @Field(max = 300) String legalBasis,
            @Nullable @Field(future = true) LocalDate reviewOn,
            boolean decisionPublic,
            @Field(max = 30) List<PersonId> named,
            LocalDate date) {

        /** How open it is said to be. */
        Closing closing() {
            return new Closing(level, reason, legalBasis, reviewOn, decisionPublic, named);
        }
    }

    private final CaseRight right;

    AcceptItem(MinutesPapers papers, CaseRight right) {
        super(papers);
        this.right = right;
    }

    @Override
    public String name() {
        return "meeting.accept-item";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        MinutesPaper paper = paper(context, command.minutes());
        if (!paper.isOpen()) {
            return Proposal.refusedAt("minutes", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        Review review = papers().review(context.sql(), context.unit(), paper).orElseThrow();
        List<Refusal> refusals = new ArrayList<>();
        if (review.part(command.at()).isEmpty()) {
            refusals.add(Refusal.at("at", RefusalCode.NOTHING_TO_DO));
        }
        if (!command.leftOut()) {
            command.closing().wrong(command.date()).ifPresent(refusals::add);
            known(command, context, refusals);
            rulings(command, review.document(), refusals);
            KleNumbers.wrong(command.kle()).ifPresent(refusals::add);
            rest(command, refusals);
        }
        Draft.Builder draft = Draft.on(command.date(), context).result("minutes", paper.id());
        command.attached().forEach(one -> draft.paper("case-attachment", one.file()));
        return refusals.isEmpty() ? Proposal.act(draft
                .effect((_, fact) -> keep(context, this, paper.id(), command.at(), command,
                        fact.id())))
                : new Proposal.Refused(refusals);
    }

    private void known(Command command, Context context, List<Refusal> refusals) {
        CaseId known = command.known();
        if (known != null && right.whole(context, known.value()).isEmpty()) {
            refusals.add(Refusal.at("known", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (command.heading().saysTooLittle()) {
            refusals.add(Refusal.at("heading", RefusalCode.REASON_TOO_SHORT));
        }
    }

    /** Every outcome answers a point where there are points, and every point has one. */
    private static void rulings(Command command, Document document, List<Refusal> refusals) {
        int points = command.points().size();
        for (int i = 0; i < command.rulings().size(); i++) {
            Ruling one = command.rulings().get(i);
            Integer point = one.point();
            String at = "rulings[" + i + "].";
            if (point == null ? points > 0 : point > points) {
                refusals.add(Refusal.at(at + "point", RefusalCode.NO_SUCH_POINT, points));
            } else if (one.about() == null && command.rulings().stream()
                    .filter(other -> same(other.point(), point)).count() > 1) {
                refusals.add(Refusal.at(at + "about", RefusalCode.PART_UNNAMED));
            }
        }
        for (int number = 1; number <= points; number++) {
            int point = number;
            if (document.kind() == Document.Kind.MINUTES && command.rulings().stream()
                    .noneMatch(one -> same(one.point(), point))) {
                refusals.add(Refusal.at("rulings", RefusalCode.POINT_UNANSWERED, point));
            }
        }
    }

    /** What is still to be done has a day; a file that is more closed than its case says why. */
    private static void rest(Command command, List<Refusal> refusals) {
        for (int i = 0; i < command.tasks().size(); i++) {
            Task one = command.tasks().get(i);
            if (one.stands() == Stands.TO_DO && one.deadline() == null) {
                refusals.add(Refusal.at("tasks[" + i + "].deadline", RefusalCode.NEEDED_HERE));
            }
        }
        for (int i = 0; i < command.attached().size(); i++) {
            Named one = command.attached().get(i);
            if (one.closed() && one.file() != null && command.level() == Openness.Level.PUBLIC) {
                refusals.add(Refusal.at("attached[" + i + "].file",
                        RefusalCode.CLOSURE_UNFOUNDED));
            }
        }
    }

    private static boolean same(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other == null : one.equals(other);
    }
}
