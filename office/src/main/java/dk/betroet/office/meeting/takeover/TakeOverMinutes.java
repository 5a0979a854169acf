package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Question;
import dk.betroet.office.meeting.body.BodyId;
import dk.betroet.office.meeting.casework.CaseId;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.operation.Binder;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Minutes that have been looked over become a meeting: its body, its items as cases, what came of
 * them as decisions that are marked as imported and numbered in a series of their own. Nothing is
 * taken over that nobody has accepted.
 */
@Component
class TakeOverMinutes extends TakeOverWork implements Operation<TakeOverMinutes.Command> {

    /** What is asked. */
    public record Command(MinutesPaperId minutes, LocalDate date) {}

    private static final int TOLD_MAX = 10;

    private final Meetings meetings;
    private final Cases cases;
    private final HandOver handOver;
    private final AcceptMinutes frames;
    private final AcceptItem items;

    TakeOverMinutes(MinutesPapers papers, Meetings meetings, Cases cases, HandOver handOver,
            AcceptMinutes frames, AcceptItem items) {
        super(papers);
        this.meetings = meetings;
        this.cases = cases;
        this.handOver = handOver;
        this.frames = frames;
        this.items = items;
    }

    @Override
    public String name() {
        return "meeting.take-over-minutes";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        MinutesPaper paper = paper(context, command.minutes());
        if (paper.isTaken()) {
            return Proposal.refusedAt("minutes", RefusalCode.ALREADY_DONE);
        } else if (!paper.isOpen()) {
            return Proposal.refusedAt("minutes", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        Review review = papers().review(context.sql(), context.unit(), paper).orElseThrow();
        List<Refusal> refusals = open(review);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        MinutesPaper.Said frame = Objects.requireNonNull(review.said().get(MinutesPaper.FRAME));
        AcceptMinutes.Command said = command(frames, frame.tree());
        List<HandOver.Accepted> accepted = accepted(review);
        check(said, accepted, context, refusals);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID meeting = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("minutes", paper.id())
                .result("meeting", meeting)
                .effect((_, fact) -> handOver.write(context, new HandOver.Whole(paper, meeting,
                        review.document(), said, accepted, command.date(), fact.id()))));
    }

    /** What nobody has looked at. */
    private static List<Refusal> open(Review review) {
        List<Refusal> refusals = new ArrayList<>();
        review.unsaid().stream().limit(TOLD_MAX).forEach(part -> refusals.add(open(
                review.part(part).map(one -> Text.of("minutes.take-over.part",
                        (long) one.place().line(), one.title()))
                        .orElse(Text.of("minutes.take-over.frame")))));
        List<Finding> findings = review.open();
        if (!findings.isEmpty()) {
            refusals.add(open(Text.of("minutes.take-over.findings", (long) findings.size())));
        }
        List<Question> questions = review.askedAlone();
        if (!questions.isEmpty()) {
            refusals.add(open(Text.of("minutes.take-over.questions", (long) questions.size())));
        }
        return refusals;
    }

    private static Refusal open(Text what) {
        return Refusal.at("minutes", RefusalCode.NOT_LOOKED_OVER, what);
    }

    /** The items that are taken over, in the order of the paper. */
    private List<HandOver.Accepted> accepted(Review review) {
        return review.said().values().stream()
                .filter(said -> review.part(said.part()).isPresent())
                .sorted(Comparator.comparing(MinutesPaper.Said::part))
                .map(said -> new HandOver.Accepted(review.part(said.part()).orElseThrow(),
                        command(items, said.tree()), said))
                .filter(one -> !one.command().leftOut()).toList();
    }

    /** Reads back what was said; it was a command when it was kept. */
    private static <C extends Record> C command(Operation<C> operation, Map<String, Object> tree) {
        return switch (Binder.bind(operation.shape(), tree, Scalars.PLAIN)) {
            case Binder.Bound.Command<C>(C command) -> command;
            case Binder.Bound.Invalid<C> invalid -> throw new IllegalStateException(
                    operation.name() + " was kept and cannot be read: " + invalid);
        };
    }

    private void check(AcceptMinutes.Command said, List<HandOver.Accepted> accepted,
            Context context, List<Refusal> refusals) {
        if (accepted.isEmpty()) {
            refusals.add(Refusal.at("minutes", RefusalCode.NOTHING_TO_DO));
        }
        BodyId body = said.body();
        if (body != null && meetings.in(context.sql(), context.unit()).stream().anyMatch(one ->
                one.body().equals(body.value()) && one.heldOn().equals(said.heldOn()))) {
            refusals.add(Refusal.at("minutes", RefusalCode.ALREADY_EXISTS));
        }
        for (HandOver.Accepted one : accepted) {
            CaseId known = one.command().known();
            if (known != null && cases.find(context.sql(), context.unit(), known.value())
                    .filter(file -> !HandOver.path(file).isEmpty()).isEmpty()) {
                refusals.add(Refusal.at("minutes", RefusalCode.NOT_OPEN_ANY_MORE));
            }
        }
    }
}
