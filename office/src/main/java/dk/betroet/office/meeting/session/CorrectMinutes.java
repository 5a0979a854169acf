package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What approved minutes say about an item is corrected, in a next version that says why; the one
 * before is kept. A decision is not corrected: another decision undoes it.
 */
@Component
public class CorrectMinutes extends ItemWork implements Operation<CorrectMinutes.Command> {

    /** What is asked; {@code words} is the whole text that is to stand from now on. */
    public record Command(
            @Field(from = "settled") ItemId item,
            @Field(max = Minutes.WORDS_MAX) Note words,
            Note reason,
            LocalDate date) {}

    private final MinutesVersions versions;

    CorrectMinutes(CaseRight right, Meetings meetings, CaseRows cases, MeetingRows rows,
            MinutesVersions versions) {
        super(right, meetings, cases, rows);
        this.versions = versions;
    }

    @Override
    public String name() {
        return "meeting.correct-minutes";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    /** The minutes as they are from now on. */
    @Override
    public String receipt(Outcome.Done done) {
        return "/meetings/" + done.result().get("meeting") + "/minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Placed placed = placed(context, command.item());
        UUID item = placed.item().id();
        if (!placed.may(ItemState.Stage.CORRECTED)) {
            return Proposal.refusedAt("item", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        UUID meeting = placed.meeting().id();
        Optional<MinutesVersions.Version> last =
                versions.of(context.sql(), meeting).stream().findFirst();
        if (last.filter(one -> command.date().isBefore(one.madeOn())).isPresent()) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Map<UUID, MinutesVersions.Words> words = new HashMap<>();
        last.ifPresent(one -> words.putAll(versions.words(context.sql(), one)));
        MinutesVersions.Words before = words.get(item);
        if (before != null && before.words().equals(command.words().text())) {
            return Proposal.refusedAt("words", RefusalCode.NOTHING_TO_DO);
        }
        words.put(item, new MinutesVersions.Words(
                command.words().text(), command.reason().text()));
        return Proposal.act(about(context, placed, command.date())
                .effect((sql, fact) -> {
                    versions.add(context, meeting, MinutesVersions.Kind.CORRECTED,
                            command.date(), null, words, fact.id());
                    sql.sql("update agenda_item set stage = 'corrected' where item_id = ?")
                            .param(item).update();
                }));
    }
}
