package dk.betroet.office.meeting.session;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.meeting.casework.Sections;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agenda is sent: from now on members see the items they may see, and no item's words change
 * any more. What comes later is supplementary and is sent by releasing again. The hash is over
 * every item in full, so that what was sent can be proved afterwards.
 */
@Component
public class ReleaseAgenda extends SecretariatWork implements Operation<ReleaseAgenda.Command> {

    /** What is asked; the date is that of the release. */
    public record Command(MeetingId meeting, LocalDate date) {}

    private final Meetings meetings;
    private final Cases cases;
    private final Sections sections;
    private final Attachments attachments;
    private final List<AlongAgenda> along;

    ReleaseAgenda(Meetings meetings, Cases cases, Sections sections, Attachments attachments,
            List<AlongAgenda> along) {
        this.meetings = meetings;
        this.cases = cases;
        this.sections = sections;
        this.attachments = attachments;
        this.along = along;
    }

    @Override
    public String name() {
        return "meeting.release-agenda";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        List<Meeting.Item> items = meetings.items(sql, meeting.id()).stream()
                .filter(item -> !item.aside()).toList();
        if (!meeting.ahead()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (items.stream().noneMatch(item -> item.releasedOn() == null)
                && !attachments.unsent(sql, meeting.id())) {
            return Proposal.refusedAt("meeting", RefusalCode.NOTHING_TO_DO);
        } else if (command.date().isAfter(meeting.heldOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        int version = meetings.releases(sql, meeting.id()).size() + 1;
        String hash = hash(context, meeting, version, items);
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting.id())
                .effect((_, fact) -> {
                    sql.sql("""
                            insert into agenda_version (meeting_id, authority_id, unit_id, version,
                                released_on, items, hash, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(meeting.id(), context.authority(), context.unit(), version,
                                    command.date(), items.size(), hash, fact.id())
                            .update();
                    sql.sql("""
                            update agenda_item set stage = 'released', released_on = ?
                            where meeting_id = ? and stage in ('included', 'for-reading')""")
                            .params(command.date(), meeting.id()).update();
                    meetings.before(sql, meeting.body(), meeting.heldOn()).ifPresent(earlier ->
                            sql.sql("""
                                    update agenda_item set earlier_id = ? where meeting_id = ?
                                        and matter = 'approve-minutes' and earlier_id is null""")
                                    .params(earlier.id(), meeting.id()).update());
                    attachments.sent(sql, meeting.id(), command.date());
                    along.forEach(one -> one.sent(context, meeting, version, fact.id()));
                    sql.sql("update meeting set stage = 'released' where meeting_id = ?")
                            .param(meeting.id()).update();
                }));
    }

    private String hash(
            Context context, Meeting meeting, int version, List<Meeting.Item> items) {
        JdbcClient sql = context.sql();
        List<Object> all = new ArrayList<>();
        for (Meeting.Item item : items) {
            Map<String, Object> one = item.hasCase() ? ofCase(sql, item) : ofNoCase(item);
            if (!item.section().isEmpty()) {
                one.put("part", item.section());
            }
            all.add(one);
        }
        String agenda = Json.write(new TreeMap<>(Map.of("meeting", meeting.id().toString(),
                "heldOn", meeting.heldOn().toString(), "version", version, "items", all,
                "along", along.stream().flatMap(one -> one.lines(context, meeting).stream())
                        .toList())));
        return Sha256.hash(agenda.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<String, Object> ofCase(JdbcClient sql, Meeting.Item item) {
        CaseFile.Version words = cases.version(sql, item.caseId(), item.version());
        return new TreeMap<>(Map.of("number", item.number(),
                "case", item.caseId().toString(), "version", item.version(),
                "title", words.title(), "summary", words.summary(),
                "presentation", words.presentation(), "economy", words.economy(),
                "sections", sections.of(sql, item.caseId(), item.version()).entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue()).toList(),
                "points", cases.points(sql, item.caseId(), item.version()).stream()
                        .map(point -> point.number() + " " + point.words()).toList(),
                "attachments", attachments.sentWith(sql, item.id())));
    }

    private static Map<String, Object> ofNoCase(Meeting.Item item) {
        Matter matter = Objects.requireNonNull(item.matter());
        return new TreeMap<>(Map.of("number", item.number(), "title", matter.heading(),
                "words", matter.words()));
    }
}
