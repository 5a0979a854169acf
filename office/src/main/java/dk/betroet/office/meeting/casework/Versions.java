package dk.betroet.office.meeting.casework;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of a case: all of them for those who prepare it, for others those that were sent,
 * up to the words they see.
 */
@Component
class Versions implements PagePart<CaseRight.Seen> {

    private static final int ORDER = 300;

    private final MeetingDesk desk;
    private final CaseRight right;

    Versions(MeetingDesk desk, CaseRight right) {
        this.desk = desk;
        this.right = right;
    }

    /**
     * One version.
     *
     * @param sentOn when it was first sent to the reader; null when it never was
     */
    record Version(int number, LocalDate madeOn, @Nullable LocalDate sentOn) {}

    /** The versions that somebody may read of a case they see the papers of, the latest first. */
    List<Version> of(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
        boolean all = visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS);
        Map<Integer, LocalDate> sent = right.sent(sql, visit.caller(), visit.unit().id(),
                seen.file().id(), desk.today());
        return sql.sql("""
                select version, made_on from case_version where case_id = ? and version <= ?
                order by version desc""")
                .params(seen.file().id(), seen.file().version().number())
                .query((row, n) -> new Version(row.getInt("version"),
                        row.getObject("made_on", LocalDate.class),
                        sent.get(row.getInt("version"))))
                .list().stream()
                .filter(one -> one.sentOn() != null || all && prepares(visit, sql, seen)
                        && (visit.is(Role.AUDITORS) || !right.keeps(sql, visit.caller(),
                                seen.file().id(), one.number()))
                        || one.number() == seen.file().version().number())
                .toList();
    }

    /** Whoever is recused prepares nothing of it. */
    private static boolean prepares(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
        return sql.sql("""
                select not exists (select 1 from recusal where case_id = ? and person_id = ?)""")
                .params(seen.file().id(), visit.caller().personOrFail())
                .query(Boolean.class).single();
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
        List<Version> versions = seen.sight().papers() ? of(visit, sql, seen) : List.of();
        return versions.size() < 2 ? Optional.empty()
                : Optional.of(View.of(ORDER, table(visit, seen.file().id(), versions)));
    }

    private static TableView table(Visit visit, UUID file, List<Version> versions) {
        return new TableView(Text.of("meeting.versions.title"), List.of(
                ColumnView.of("version", Text.of("meeting.version")),
                ColumnView.of("made", Text.of("meeting.versions.made")),
                ColumnView.of("sent", Text.of("meeting.versions.sent"))),
                versions.stream().map(one -> RowView.of(
                        one.equals(versions.getLast()) ? Cell.of(one.number())
                                : Cell.link(visit.path("/cases/" + file + "/changes?to="
                                        + one.number()), Text.of("meeting.versions.changes",
                                                one.number())),
                        Cell.of(one.madeOn()),
                        one.sentOn() == null ? Cell.nothing() : Cell.of(one.sentOn())))
                        .toList(), null);
    }
}
