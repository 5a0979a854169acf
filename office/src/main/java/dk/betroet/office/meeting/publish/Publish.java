package dk.betroet.office.meeting.publish;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.session.ItemId;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.MeetingId;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A paper of a meeting is told to everybody. What of each case is in it is what everybody may see
 * at that moment, and stays so: the version is kept word for word, with the hash of its words. When
 * the paper has changed since, this is its next version.
 */
@Component
public class Publish extends SecretariatWork implements Operation<Publish.Command> {

    /** What is asked; the item only for an excerpt, which is of one item. */
    public record Command(
            @Field(from = "all") MeetingId meeting,
            PaperKind paper,
            @Field(from = "settled") @Nullable ItemId item,
            LocalDate date) {}

    private final Meetings meetings;
    private final Bodies bodies;
    private final Publications publications;
    private final PaperMaker maker;

    Publish(Meetings meetings, Bodies bodies, Publications publications, PaperMaker maker) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.publications = publications;
        this.maker = maker;
    }

    @Override
    public String name() {
        return "meeting.publish";
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/meetings/" + done.result().get("meeting") + "/papers";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        Meeting meeting = meetings.find(sql, context.unit(), command.meeting().value())
                .orElseThrow();
        UUID item = command.item() == null ? null : command.item().value();
        if (!bodies.isOpen(sql, meeting.body())) {
            return Proposal.refusedAt("meeting", RefusalCode.BODY_NOT_OPEN);
        } else if (!maker.isReady(sql, meeting, command.paper())) {
            return Proposal.refusedAt("paper", RefusalCode.PAPER_NOT_READY);
        } else if (command.paper() == PaperKind.EXCERPT && item == null) {
            return Proposal.refusedAt("item", RefusalCode.NEEDED_HERE);
        } else if (item != null && (command.paper() != PaperKind.EXCERPT
                || meetings.items(sql, meeting.id()).stream()
                        .noneMatch(one -> one.id().equals(item)))) {
            return Proposal.refusedAt("item", RefusalCode.NOTHING_TO_DO);
        }
        MeetingPaper paper =
                maker.forEverybody(sql, context.unit(), meeting, command.paper(), item);
        return paper.tells() ? published(command, context, paper, item)
                : Proposal.refusedAt("paper", RefusalCode.NOTHING_PUBLIC);
    }

    private Proposal published(
            Command command, Context context, MeetingPaper paper, @Nullable UUID item) {
        List<Publication> before = publications.of(context.sql(), paper.meeting()).stream()
                .filter(one -> one.paper() == paper.kind()
                        && Objects.equals(one.item(), item)).toList();
        String json = paper.toJson();
        String hash = MeetingPaper.hash(json);
        Optional<Publication> last = Publications.latest(before).stream().findFirst();
        if (last.filter(one -> one.stands() && one.hash().equals(hash)).isPresent()) {
            return Proposal.refusedAt("paper", RefusalCode.ALREADY_DONE);
        }
        UUID id = context.ids().next();
        Publication made = new Publication(id, context.unit(), paper.body(), paper.meeting(),
                item, paper.kind(), 1 + last.map(Publication::version).orElse(0),
                command.date(), context.now(), context.actor(), hash, null);
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", paper.meeting())
                .result("publication", id)
                .effect((_, fact) -> write(context, made, paper, json, fact.id())));
    }

    private static void write(Context context, Publication made, MeetingPaper paper, String json,
            UUID fact) {
        JdbcClient sql = context.sql();
        sql.sql("""
                insert into publication (publication_id, authority_id, unit_id, body_id,
                    meeting_id, item_id, paper, version, published_on, published_at,
                    published_by, hash, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(made.id(), context.authority(), context.unit(), made.body(),
                        made.meeting(), made.item(), made.paper().id(), made.version(),
                        made.on(), OffsetDateTime.ofInstant(made.at(), ZoneOffset.UTC),
                        made.by(), made.hash(), fact)
                .update();
        sql.sql("""
                insert into publication_content (publication_id, authority_id, unit_id, content)
                values (?, ?, ?, ?)""")
                .params(made.id(), context.authority(), context.unit(), json).update();
        for (MeetingPaper.Item item : paper.items()) {
            sql.sql("""
                    insert into publication_item (publication_id, authority_id, unit_id, item_id,
                        number, heading, words) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(made.id(), context.authority(), context.unit(), item.id(),
                            item.number(), item.heading(), PaperWords.of(item))
                    .update();
            sql.sql("""
                    insert into publication_named (publication_id, authority_id, unit_id, item_id,
                        case_id) values (?, ?, ?, ?, ?)""")
                    .params(made.id(), context.authority(), context.unit(), item.id(),
                            item.caseId())
                    .update();
        }
    }
}
