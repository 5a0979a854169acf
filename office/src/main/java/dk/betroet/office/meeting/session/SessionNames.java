package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How meetings, items and decisions are offered and named. What is about a case is named to those
 * who may see the case, and is not there for others.
 */
final class SessionNames {

    private SessionNames() {}

    @Component
    static class MeetingReference implements Reference<MeetingId> {

        private final Meetings meetings;
        private final Bodies bodies;
        private final Wording wording;

        MeetingReference(Meetings meetings, Bodies bodies, Wording wording) {
            this.meetings = meetings;
            this.bodies = bodies;
            this.wording = wording;
        }

        @Override
        public Class<MeetingId> type() {
            return MeetingId.class;
        }

        @Override
        public List<Option> options(Context context, String from) {
            return meetings.in(context.sql(), context.unit()).stream()
                    .filter(one -> from.equals("all") || one.stage() != Meeting.Stage.APPROVED
                            && one.stage() != Meeting.Stage.CANCELLED)
                    .map(one -> new Option(one.id().toString(), name(context, one))).toList();
        }

        private String name(Context context, Meeting meeting) {
            String body = bodies.find(context.sql(), context.unit(), meeting.body(),
                    meeting.heldOn()).orElseThrow().shortName();
            return wording.in(Language.of(context.caller().locale()))
                    .say(Text.of("meeting.meetings.named", body, meeting.heldOn()));
        }

        @Override
        public Optional<String> label(Context context, MeetingId id) {
            return meetings.find(context.sql(), context.unit(), id.value())
                    .map(one -> name(context, one));
        }
    }

    /**
     * Items; {@code from}: {@code settled} for those whose minutes are approved, {@code any} for
     * these and those that they are not of yet, {@code cases} for the latter that are about cases.
     */
    @Component
    static class ItemReference implements Reference<ItemId> {

        private final Meetings meetings;
        private final ItemRight right;

        ItemReference(Meetings meetings, ItemRight right) {
            this.meetings = meetings;
            this.right = right;
        }

        @Override
        public Class<ItemId> type() {
            return ItemId.class;
        }

        @Override
        public List<Option> options(Context context, String from) {
            boolean any = from.equals(SetItemOpenness.ANY);
            boolean settled = from.equals("settled");
            return meetings.in(context.sql(), context.unit()).stream()
                    .filter(one -> (settled || any) && one.stage() == Meeting.Stage.APPROVED
                            || !settled && (one.ahead() || one.written()))
                    .flatMap(one -> meetings.items(context.sql(), one.id()).stream())
                    .filter(item -> (any || settled == item.settled()) && !item.aside())
                    .filter(item -> item.hasCase() || !from.equals("cases"))
                    .flatMap(item -> label(context, new ItemId(item.id())).stream()
                            .map(label -> new Option(item.id().toString(), label)))
                    .toList();
        }

        @Override
        public Optional<String> label(Context context, ItemId id) {
            return meetings.item(context.sql(), context.unit(), id.value())
                    .flatMap(item -> right.find(context.sql(), context.caller(), context.unit(),
                            item.id(), context.today()).filter(ItemSeen::papers)
                            .map(seen -> item.number() + ". " + seen.heading()));
        }
    }

    /**
     * Decisions; offered are those that something may be carried out on, or with {@code standing}
     * all that have not been undone.
     */
    @Component
    static class DecisionReference implements Reference<DecisionId> {

        private final Decisions decisions;
        private final Bodies bodies;
        private final CaseRight right;
        private final ItemRight items;

        DecisionReference(
                Decisions decisions, Bodies bodies, CaseRight right, ItemRight items) {
            this.decisions = decisions;
            this.bodies = bodies;
            this.right = right;
            this.items = items;
        }

        @Override
        public Class<DecisionId> type() {
            return DecisionId.class;
        }

        @Override
        public boolean leftOutWhenEmpty() {
            return true;
        }

        @Override
        public List<Option> options(Context context, String from) {
            ItemRight.Closed closed = closed(context);
            return decisions.in(context.sql(), context.unit()).stream()
                    .filter(one -> from.equals("standing") ? !one.reversed() : one.carries())
                    .flatMap(one -> named(context, one, closed).stream().map(label ->
                            new Option(one.decision().id().toString(), label)))
                    .toList();
        }

        @Override
        public Optional<String> label(Context context, DecisionId id) {
            return decisions.find(context.sql(), context.unit(), id.value())
                    .flatMap(one -> named(context, one, closed(context)));
        }

        private ItemRight.Closed closed(Context context) {
            return items.closed(
                    context.sql(), context.caller(), context.unit(), context.today());
        }

        private Optional<String> named(
                Context context, Decisions.Standing standing, ItemRight.Closed closed) {
            var decision = standing.decision();
            return right.whole(context, decision.of())
                    .filter(_ -> closed.decision(decision.id(), Sight.ALL).papers())
                    .flatMap(_ -> bodies.find(context.sql(), context.unit(), decision.body(),
                            decision.decidedOn()))
                    .map(body -> body.shortName() + " " + decision.label() + " · "
                            + decision.about());
        }
    }
}
