package dk.betroet.office.meeting.session;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.body.SeatId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody who was at a meeting says of its minutes, in hearing, that they are right or what is
 * not; or the secretariat notes an answer that came another way. A member answers for their own
 * seat alone. A remark is read by those who see the item that it is about, and one that is about
 * none by those who see all of them.
 */
@Component
public class AnswerMinutes extends CaseWork implements Operation<AnswerMinutes.Command> {

    /** What is asked; {@code item} is the one that a remark is about, when it is about one. */
    public record Command(MeetingId meeting, SeatId seat, MinutesVersions.Said said,
            @Nullable ItemId item, @Nullable Note remark, LocalDate date) {}

    private final Meetings meetings;
    private final MinutesVersions versions;
    private final Bodies bodies;
    private final CaseRows rows;

    AnswerMinutes(CaseRight right, Meetings meetings, MinutesVersions versions, Bodies bodies,
            CaseRows rows) {
        super(right);
        this.meetings = meetings;
        this.versions = versions;
        this.bodies = bodies;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.answer-minutes";
    }

    @Override
    public Set<Role> roles() {
        return Role.employeesAnd(Role.MEMBER);
    }

    /** The minutes that were answered. */
    @Override
    public String receipt(Outcome.Done done) {
        return "/meetings/" + done.result().get("meeting") + "/minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        JdbcClient sql = context.sql();
        UUID meeting = command.meeting().value();
        UUID seat = command.seat().value();
        Optional<MinutesVersions.Version> hearing = versions.hearing(sql, meeting);
        Body.Seat held = bodies.seat(sql, context.unit(), seat).orElseThrow();
        boolean notes = !Collections.disjoint(
                context.caller().rolesIn(context.unit()), Role.EMPLOYEES);
        ItemId about = command.item();
        List<Meeting.Item> items = meetings.items(sql, meeting).stream()
                .filter(one -> about == null || one.id().equals(about.value())).toList();
        if (hearing.isEmpty()) {
            return Proposal.refusedAt("meeting", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (!versions.present(sql, meeting).contains(seat)
                || !notes && !context.actor().equals(held.person())) {
            return Proposal.refusedAt("seat", RefusalCode.SEAT_OF_ANOTHER);
        } else if (!hearing.get().open(command.date())) {
            return Proposal.refusedAt("date", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.date().isBefore(hearing.get().madeOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        } else if (command.said() == MinutesVersions.Said.REMARKS && command.remark() == null) {
            return Proposal.refusedAt("remark", RefusalCode.NEEDED_HERE);
        } else if (items.isEmpty()) {
            return Proposal.refusedAt("item", RefusalCode.ITEM_OF_ANOTHER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("meeting", meeting)
                .effect((_, fact) -> {
                    items.stream().filter(Meeting.Item::hasCase).map(Meeting.Item::caseId)
                            .distinct().forEach(file ->
                            rows.about(sql, context, file, fact.id()));
                    items.forEach(item -> rows.aboutItem(sql, context, item.id(), fact.id()));
                    insert(command, context, hearing.get(), fact.id());
                }));
    }

    private static void insert(
            Command command, Context context, MinutesVersions.Version version, UUID fact) {
        UUID seat = command.seat().value();
        ItemId item = command.item();
        Note remark = command.remark();
        context.sql().sql("""
                insert into minutes_answer (meeting_id, authority_id, unit_id, version, seat_id,
                    take, answer, item_id, remark, answered_on, given_by, fact_id)
                select ?, ?, ?, ?, ?, coalesce(max(take), 0) + 1, ?, ?, ?, ?, ?, ?
                from minutes_answer where meeting_id = ? and version = ? and seat_id = ?""")
                .params(version.meeting(), context.authority(), context.unit(), version.number(),
                        seat, FieldSpec.choiceId(command.said()),
                        item == null ? null : item.value(),
                        remark == null ? "" : remark.text(), command.date(), context.actor(),
                        fact, version.meeting(), version.number(), seat)
                .update();
    }
}
