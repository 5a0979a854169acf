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
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody has an interest in an item and takes no part in it. From now on they see of its case
 * what everybody sees, whatever their role; that they left is in the minutes.
 */
@Component
public class Recuse extends CaseWork implements Operation<Recuse.Command> {

    /** What is asked. */
    public record Command(@Field(from = "cases") ItemId item, PersonId person, Note reason,
            LocalDate date) {}

    private final Meetings meetings;
    private final CaseRows rows;

    Recuse(CaseRight right, Meetings meetings, CaseRows rows) {
        super(right);
        this.meetings = meetings;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.recuse";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting.Item item = meetings.item(sql, context.unit(), command.item().value())
                .orElseThrow();
        UUID person = command.person().value();
        if (!item.hasCase()) {
            return Proposal.refusedAt("item", RefusalCode.ITEM_WITHOUT_CASE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        boolean before = sql.sql("""
                select exists (select 1 from recusal where item_id = ? and person_id = ?)""")
                .params(item.id(), person).query(Boolean.class).single();
        if (before) {
            return Proposal.refusedAt("person", RefusalCode.ALREADY_DONE);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", item.meeting()).result("case", item.caseId())
                .effect((_, fact) -> {
                    rows.about(sql, context, item.caseId(), fact.id());
                    rows.aboutItem(sql, context, item.id(), fact.id());
                    sql.sql("""
                            insert into recusal (item_id, authority_id, unit_id, case_id, person_id,
                                noted_on, fact_id) values (?, ?, ?, ?, ?, ?, ?)""")
                            .params(item.id(), context.authority(), context.unit(), item.caseId(),
                                    person, command.date(), fact.id())
                            .update();
                }));
    }
}
