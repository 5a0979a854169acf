package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.DanishDays;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what changes about meetings and their items. */
@Component
public class MeetingRows {

    /** A number that no agenda comes to; items stand behind it while they are numbered anew. */
    private static final int BEYOND = 10_000;

    /**
     * When and where somebody meets.
     *
     * @param startsAt empty when nobody has said
     * @param venue empty likewise
     */
    public record Slot(LocalDate heldOn, String startsAt, String venue) {

        /** What was typed. */
        public static Slot of(
                LocalDate heldOn, @Nullable String startsAt, @Nullable String venue) {
            return new Slot(heldOn, startsAt == null ? "" : startsAt, venue == null ? "" : venue);
        }
    }

    /** A meeting is called; its deadlines are counted back as the body has laid down. */
    public void called(Context context, UUID id, Body body, Slot slot, UUID fact) {
        meeting(context, new Meeting(id, body.id(), slot.heldOn(), slot.startsAt(), slot.venue(),
                DanishDays.before(slot.heldOn(), body.papersDays()),
                DanishDays.before(slot.heldOn(), body.agendaDays()), Meeting.Stage.PLANNED, 0,
                false), fact);
    }

    /** A meeting and where it is. */
    public void meeting(Context context, Meeting meeting, UUID fact) {
        context.sql().sql("""
                insert into meeting (meeting_id, authority_id, unit_id, body_id, held_on,
                    starts_at, papers_due, agenda_due, stage, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(meeting.id(), context.authority(), context.unit(), meeting.body(),
                        meeting.heldOn(), meeting.startsAt(), meeting.papersDue(),
                        meeting.agendaDue(), FieldSpec.choiceId(meeting.stage()), fact)
                .update();
        context.sql().sql("""
                insert into meeting_place (meeting_id, authority_id, unit_id, venue)
                values (?, ?, ?, ?)""")
                .params(meeting.id(), context.authority(), context.unit(), meeting.venue())
                .update();
    }

    /** From now on nobody writes in its minutes before this transaction has ended. */
    static void hold(JdbcClient sql, UUID meeting) {
        sql.sql("select stage from meeting where meeting_id = ? for update").param(meeting)
                .query(String.class).single();
    }

    /** A meeting is held at another time or place, and its deadlines move with it. */
    void moved(Context context, Meeting meeting, Body body, Slot slot) {
        context.sql().sql("""
                update meeting set held_on = ?, starts_at = ?, papers_due = ?, agenda_due = ?,
                    sequence = sequence + 1 where meeting_id = ?""")
                .params(slot.heldOn(), slot.startsAt(),
                        DanishDays.before(slot.heldOn(), body.papersDays()),
                        DanishDays.before(slot.heldOn(), body.agendaDays()), meeting.id())
                .update();
        context.sql().sql("update meeting_place set venue = ? where meeting_id = ?")
                .params(slot.venue(), meeting.id()).update();
    }

    /** Notes a move or the cancellation, with the next number that calendars count. */
    void changed(Context context, Meeting meeting, String kind, LocalDate on, String reason,
            String told, UUID fact) {
        context.sql().sql("""
                insert into meeting_change (meeting_id, authority_id, unit_id, sequence, kind,
                    was_on, was_at, changed_on, reason, told, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(meeting.id(), context.authority(), context.unit(),
                        meeting.sequence() + 1, kind, meeting.heldOn(), meeting.startsAt(), on,
                        reason, told, fact)
                .update();
    }

    /**
     * A case comes on an agenda, last, in the words it has now.
     *
     * @param follows the item that comes back as this one
     */
    void item(Context context, UUID id, Meeting meeting, CaseFile file, UUID step,
            @Nullable UUID follows, UUID fact) {
        context.sql().sql("""
                insert into agenda_item (item_id, authority_id, unit_id, meeting_id, number,
                    case_id, step_id, version, supplementary, stage, follows_id, fact_id)
                select ?, ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?
                from agenda_item where meeting_id = ?""")
                .params(id, context.authority(), context.unit(), meeting.id(), file.id(), step,
                        file.version().number(), meeting.stage() == Meeting.Stage.RELEASED,
                        FieldSpec.choiceId(ItemState.Stage.INCLUDED), follows, fact, meeting.id())
                .update();
        step(context, step, "on-agenda");
        if (follows != null) {
            asClosed(context, id, follows, fact);
        }
    }

    /** Something that is about no case comes on an agenda, last. */
    void matter(Context context, UUID id, UUID meeting, Matter matter, boolean supplementary,
            UUID fact) {
        context.sql().sql("""
                insert into agenda_item (item_id, authority_id, unit_id, meeting_id, number, matter,
                    heading, told, supplementary, stage, fact_id)
                select ?, ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
                from agenda_item where meeting_id = ?""")
                .params(id, context.authority(), context.unit(), meeting,
                        FieldSpec.choiceId(matter.kind()), matter.heading(), matter.words(),
                        supplementary, FieldSpec.choiceId(ItemState.Stage.INCLUDED), fact, meeting)
                .update();
    }

    /** An item that comes back is as closed as it was. */
    private static void asClosed(Context context, UUID id, UUID follows, UUID fact) {
        int closed = context.sql().sql("""
                update agenda_item i set level = f.level, decision_public = f.decision_public,
                    named = f.named
                from agenda_item f where i.item_id = ? and f.item_id = ? and f.level <> 'public'""")
                .params(id, follows).update();
        if (closed > 0) {
            context.sql().sql("""
                    insert into item_openness (item_id, authority_id, unit_id, number, phase, level,
                        reason, legal_basis, decided_by, review_on, decision_public, named, set_on,
                        fact_id)
                    select ?, authority_id, unit_id, 1, 'planned', level, reason, legal_basis,
                        decided_by, review_on, decision_public, named, set_on, ?
                    from item_openness where item_id = ? order by number desc limit 1""")
                    .params(id, fact, follows).update();
        }
    }

    /** How far an item is closed of itself from now on. */
    void openness(Context context, UUID item, Openness openness, Set<UUID> named,
            boolean atMeeting, LocalDate on, UUID fact) {
        UUID[] persons = named.toArray(UUID[]::new);
        Optional<Openness.Closure> closure = openness.closure();
        String level = FieldSpec.choiceId(openness.level());
        boolean told = closure.map(Openness.Closure::decisionPublic).orElse(true);
        context.sql().sql("""
                insert into item_openness (item_id, authority_id, unit_id, number, phase, level,
                    reason, legal_basis, decided_by, review_on, decision_public, named, set_on,
                    fact_id)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from item_openness where item_id = ?""")
                .params(item, context.authority(), context.unit(),
                        atMeeting ? "actual" : "planned", level,
                        closure.map(Openness.Closure::reason).orElse(null),
                        closure.map(Openness.Closure::legalBasis).orElse(null), context.actor(),
                        closure.map(Openness.Closure::reviewOn).orElse(null), told, persons, on,
                        fact, item)
                .update();
        context.sql().sql("""
                update agenda_item set level = ?, decision_public = ?, named = ?
                where item_id = ?""")
                .params(level, told, persons, item).update();
    }

    /** How far a stop of a route is. */
    void step(Context context, UUID step, String progress) {
        context.sql().sql("update route_step set progress = ? where step_id = ?")
                .params(progress, step).update();
    }

    /** An item is put aside. */
    void aside(Context context, UUID item, ItemState.Stage stage, String reason,
            @Nullable UUID referred) {
        context.sql().sql("""
                update agenda_item set stage = ?, words = ?, referred_id = ?
                where item_id = ?""")
                .params(FieldSpec.choiceId(stage), reason, referred, item).update();
    }

    /** The heading of the part of the agenda that an item begins; empty for none. */
    void section(Context context, UUID item, String heading) {
        context.sql().sql("update agenda_item set section = ? where item_id = ?")
                .params(heading, item).update();
    }

    /** The items of an agenda in this order. */
    void order(Context context, UUID meeting, List<UUID> items) {
        context.sql().sql("update agenda_item set number = number + ? where meeting_id = ?")
                .params(BEYOND, meeting).update();
        for (int i = 0; i < items.size(); i++) {
            context.sql().sql("update agenda_item set number = ? where item_id = ?")
                    .params(i + 1, items.get(i)).update();
        }
    }
}
