package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two items that an agenda begins with, for bodies that have it so. */
@Component
public class StandingItems {

    private final Bodies bodies;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final Wording wording;

    StandingItems(Bodies bodies, Meetings meetings, MeetingRows rows, Wording wording) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.rows = rows;
        this.wording = wording;
    }

    /** Puts them on the agenda of a meeting that has just been called; the first has no minutes. */
    public void place(Context context, UUID meeting, UUID body, LocalDate heldOn, UUID fact) {
        if (!bodies.approves(context.sql(), body)) {
            return;
        }
        add(context, meeting, MatterKind.APPROVE_AGENDA, fact);
        if (meetings.before(context.sql(), body, heldOn).isPresent()) {
            add(context, meeting, MatterKind.APPROVE_MINUTES, fact);
        }
    }

    private void add(Context context, UUID meeting, MatterKind kind, UUID fact) {
        rows.matter(context, context.ids().next(), meeting,
                new Matter(kind, heading(context, kind), "", null), false, fact);
    }

    /** What a kind is headed in the language of whoever puts it on the agenda. */
    String heading(Context context, MatterKind kind) {
        return wording.in(Language.of(context.caller().locale()))
                .say(Text.of("choice.matter-kind." + FieldSpec.choiceId(kind)));
    }
}
