package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Something that is about no case comes on an agenda, last: a welcome, what the body is told, any
 * other business. On an agenda that has been sent it is supplementary, as a case would be.
 */
@Component
public class AddMatter extends CaseWork implements Operation<AddMatter.Command> {

    /**
     * What is asked.
     *
     * @param heading left out for what such an item is called
     * @param words what the members are told beforehand
     */
    public record Command(
            MeetingId meeting,
            MatterKind kind,
            @Field(max = 300) @Nullable String heading,
            @Field(max = 20_000) @Nullable Note words,
            LocalDate date) {}

    private final Meetings meetings;
    private final MeetingRows rows;
    private final CaseRows facts;
    private final StandingItems standing;

    AddMatter(CaseRight right, Meetings meetings, MeetingRows rows, CaseRows facts,
            StandingItems standing) {
        super(right);
        this.meetings = meetings;
        this.rows = rows;
        this.facts = facts;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "meeting.add-matter";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        if (!meeting.ahead()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.kind() == MatterKind.OTHER && command.heading() == null) {
            return Proposal.refusedAt("heading", RefusalCode.NEEDED_HERE);
        } else if (command.kind() == MatterKind.APPROVE_MINUTES
                && meetings.before(sql, meeting.body(), meeting.heldOn()).isEmpty()) {
            return Proposal.refusedAt("kind", RefusalCode.NOTHING_TO_DO);
        }
        String heading = command.heading();
        Note words = command.words();
        Matter matter = new Matter(command.kind(),
                heading == null ? standing.heading(context, command.kind()) : heading,
                words == null ? "" : words.text(), null);
        UUID item = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id()).result("item", item)
                .effect((_, fact) -> {
                    rows.matter(context, item, meeting.id(), matter,
                            meeting.stage() == Meeting.Stage.RELEASED, fact.id());
                    facts.aboutItem(sql, context, item, fact.id());
                }));
    }
}
