package dk.betroet.office.meeting.action;

import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actions for whoever looks: those of cases they see the papers of, and before the minutes are
 * approved only for those who write them. And how actions are shown.
 */
@Component
class ActionDesk {

    private final MeetingDesk desk;
    private final Actions actions;
    private final CaseRight right;
    private final ItemRight items;
    private final Owners owners;

    ActionDesk(MeetingDesk desk, Actions actions, CaseRight right, ItemRight items,
            Owners owners) {
        this.desk = desk;
        this.actions = actions;
        this.right = right;
        this.items = items;
        this.owners = owners;
    }

    /** An action with its case as its reader sees it. */
    record Seen(Action action, CaseRight.Seen file) {}

    /** Those of these that somebody may know of, in the same order. */
    List<Seen> seen(JdbcClient sql, Caller caller, UUID unit, List<Action> all) {
        Map<UUID, Optional<CaseRight.Seen>> files = new HashMap<>();
        boolean writes = works(caller, unit)
                || !Collections.disjoint(caller.rolesIn(unit), Role.AUDITORS);
        ItemRight.Closed closed = items.closed(sql, caller, unit, desk.today());
        return all.stream().filter(one -> one.decided().isPresent() || one.from() != null
                        || writes && !recused(sql, caller, one.file()))
                .filter(one -> shown(closed, one))
                .flatMap(one -> files.computeIfAbsent(one.file(), file ->
                        right.find(sql, caller, unit, file, desk.today())
                                .filter(seen -> seen.sight().papers())).stream()
                        .map(file -> new Seen(one, file)))
                .toList();
    }

    /** What follows from a closed item stands behind its door. */
    private static boolean shown(ItemRight.Closed closed, Action one) {
        UUID item = one.item();
        return (item == null || closed.item(item, Sight.ALL).papers())
                && one.decided().map(decision -> closed.decision(decision, Sight.ALL).papers())
                        .orElse(true);
    }

    /** Whoever takes no part in a case writes nothing in it either, whatever their role. */
    private static boolean recused(JdbcClient sql, Caller caller, UUID file) {
        return sql.sql("""
                select exists (select 1 from recusal where case_id = ? and person_id = ?)""")
                .params(file, caller.personOrFail()).query(Boolean.class).single();
    }

    /** Whether somebody works in the secretariat. */
    static boolean works(Caller caller, UUID unit) {
        return !Collections.disjoint(caller.rolesIn(unit), Role.EMPLOYEES);
    }

    /** Whether an action is somebody's: they hold its seat, or sit in its body. */
    boolean has(JdbcClient sql, Caller caller, UUID unit, Action action) {
        return owners.has(sql, unit, caller.personOrFail(), action.standing().owner(),
                desk.today());
    }

    /** All actions of a unit that somebody may know of. */
    List<Seen> in(JdbcClient sql, Caller caller, UUID unit) {
        return seen(sql, caller, unit, actions.in(sql, unit));
    }

    /** One action, if somebody may know of it. */
    Optional<Seen> find(JdbcClient sql, Caller caller, UUID unit, UUID id) {
        return seen(sql, caller, unit, actions.find(sql, unit, id).stream().toList())
                .stream().findFirst();
    }

    LocalDate today() {
        return desk.today();
    }

    /** How it stands: to be done, overdue, with nobody, or done. */
    StatusView status(Action action) {
        if (!action.open()) {
            return new StatusView(Tone.GOOD, Text.of("meeting.action.done"));
        } else if (action.overdue(desk.today())) {
            return new StatusView(Tone.BAD, Text.of("meeting.action.overdue"));
        }
        return action.standing().owner().known()
                ? new StatusView(Tone.INFO, Text.of("meeting.action.open"))
                : new StatusView(Tone.ATTENTION, Text.of("meeting.action.nobody"));
    }

    /** Who has it, by name; that nobody has is something to look at. */
    Cell owner(Visit visit, JdbcClient sql, Action.Owner owner) {
        return owners.named(sql, visit.unit().id(), owner, desk.today()).map(Cell::of)
                .orElseGet(() -> Cell.of(new StatusView(
                        Tone.ATTENTION, Text.of("meeting.action.nobody"))));
    }

    /** Who has an action; when nobody here has, whom old minutes say. */
    Cell owner(Visit visit, JdbcClient sql, Action action) {
        Action.FromPaper from = action.from();
        boolean read = from != null && !from.owner().isEmpty();
        return read && !action.standing().owner().known()
                ? Cell.of(new StatusView(action.open() ? Tone.ATTENTION : Tone.NEUTRAL,
                        Text.of("meeting.action.read-owner", from.owner())))
                : owner(visit, sql, action.standing().owner());
    }

    /** Until when. */
    static Cell day(Action.Standing standing) {
        LocalDate day = standing.deadline();
        return day == null ? Cell.nothing() : Cell.of(day);
    }

    /** What is to be done, with the way to it. */
    static Cell words(Visit visit, Action action) {
        return Cell.link(visit.path("/actions/" + action.id()), Text.plain(action.words()));
    }

    /** A table of actions. */
    TableView table(Visit visit, JdbcClient sql, Text caption, List<Seen> all, boolean ofCase) {
        List<ColumnView> columns = List.of(
                ColumnView.of("words", Text.of("meeting.action.words")),
                ColumnView.of("case", Text.of("meeting.action.case")),
                ColumnView.of("owner", Text.of("meeting.action.owner")),
                ColumnView.of("deadline", Text.of("meeting.action.deadline")),
                ColumnView.of("status", Text.of("meeting.action.status")));
        List<RowView> rows = all.stream().map(one -> RowView.of(words(visit, one.action()),
                Cell.link(visit.path("/cases/" + one.action().file()),
                        CaseViews.title(one.file())),
                owner(visit, sql, one.action()), day(one.action().standing()),
                Cell.of(status(one.action())))).toList();
        return ofCase ? new TableView(caption, without(columns), rows.stream()
                .map(row -> new RowView(without(row.cells()))).toList(), null)
                : new TableView(caption, columns, rows, null);
    }

    /** The same without the column of the case, on the page of the case. */
    private static <T> List<T> without(List<T> all) {
        return IntStream.range(0, all.size()).filter(i -> i != 1)
                .mapToObj(all::get).toList();
    }
}
