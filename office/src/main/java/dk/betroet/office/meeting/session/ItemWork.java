package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import java.time.LocalDate;

/** What operations on an item of an agenda have in common. */
abstract class ItemWork extends CaseWork {

    private final Meetings meetings;
    private final CaseRows cases;
    private final MeetingRows rows;

    ItemWork(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows) {
        super(right);
        this.meetings = meetings;
        this.cases = cases;
        this.rows = rows;
    }

    /** An item with the meeting on whose agenda it stands. */
    record Placed(Meeting.Item item, Meeting meeting) {

        /** Whether it may come to that stage now. */
        boolean may(ItemState.Stage next) {
            return ItemState.LIFECYCLE.allows(item.stage(), next)
                    && meeting.stage() != Meeting.Stage.CANCELLED;
        }
    }

    Placed placed(Context context, ItemId id) {
        Meeting.Item item = meetings.item(context.sql(), context.unit(), id.value()).orElseThrow();
        return new Placed(item,
                meetings.find(context.sql(), context.unit(), item.meeting()).orElseThrow());
    }

    /** A draft about an item, and about its case when it has one. */
    Draft.Builder about(Context context, Placed placed, LocalDate date) {
        Meeting.Item item = placed.item();
        Draft.Builder draft = Draft.on(date, context).result("meeting", item.meeting())
                .effect((sql, fact) -> cases.aboutItem(sql, context, item.id(), fact.id()));
        return !item.hasCase() ? draft : draft.result("case", item.caseId())
                .effect((sql, fact) -> cases.about(sql, context, item.caseId(), fact.id()));
    }

    Meetings meetings() {
        return meetings;
    }

    CaseRows cases() {
        return cases;
    }

    MeetingRows rows() {
        return rows;
    }
}
