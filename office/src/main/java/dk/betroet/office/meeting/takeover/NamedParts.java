package dk.betroet.office.meeting.takeover;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.session.Meeting;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What old minutes say was attached, on the pages of the case and of the meeting: to whoever sees
 * the papers of the item, what is closed to those who work there and those who look over them.
 */
final class NamedParts {

    private static final int ORDER = 210;

    private NamedParts() {}

    /** An attachment that a paper names. */
    private record Named(UUID itemId, int item, String name, boolean closed, int line, String paper,
            UUID paperId, @Nullable UUID attachment) {}

    private static List<Named> of(JdbcClient sql, Visit visit, ItemRight right, LocalDate today,
            String where, UUID id) {
        boolean all = visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS);
        return sql.sql("""
                select a.*, i.number as item, p.name as paper from named_attachment a
                join agenda_item i using (item_id)
                join imported_paper p on p.paper_id = a.paper_id
                join meeting m on m.meeting_id = i.meeting_id
                where (not a.closed or :all) and\s""" + where + """
                 = :id order by m.held_on, i.number, a.number""")
                .param("all", all).param("id", id)
                .query((row, n) -> new Named(row.getObject("item_id", UUID.class),
                        row.getInt("item"), row.getString("name"), row.getBoolean("closed"),
                        row.getInt("line"), row.getString("paper"),
                        row.getObject("paper_id", UUID.class),
                        row.getObject("attachment_id", UUID.class))).list().stream()
                .filter(one -> right.find(sql, visit.caller(), visit.unit().id(), one.itemId(),
                        today).filter(seen -> seen.sight().papers()).isPresent())
                .toList();
    }

    private static PagePart.View view(
            Visit visit, List<Named> all, Predicate<UUID> names) {
        List<RowView> rows = new ArrayList<>();
        for (Named one : all) {
            UUID attachment = one.attachment();
            rows.add(RowView.of(attachment == null ? Cell.of(one.name())
                            : Cell.link(visit.path("/attachments/" + attachment),
                                    Text.plain(one.name())),
                    Cell.of(one.item()),
                    Cell.of(names.test(one.paperId()) ? Text.of("minutes.named.line",
                            one.paper(), (long) one.line())
                            : Text.of("minutes.named.line-alone", (long) one.line())),
                    Cell.of(one.closed() ? new StatusView(Tone.ATTENTION,
                            Text.of("minutes.besides.closed")) : new StatusView(Tone.NEUTRAL,
                            Text.of(attachment == null ? "minutes.named.no-file"
                                    : "minutes.named.file")))));
        }
        return PagePart.View.of(ORDER, new TableView(Text.of("minutes.named"), List.of(
                ColumnView.of("name", Text.of("minutes.named.name")),
                ColumnView.numeric("item", Text.of("meeting.attachments.item")),
                ColumnView.of("paper", Text.of("minutes.named.paper")),
                ColumnView.of("file", Text.of("minutes.papers.state"))), rows, null));
    }

    /** On the page of the case. */
    @Component
    static class OfCase implements PagePart<CaseRight.Seen> {

        private final MeetingDesk desk;
        private final ItemRight right;
        private final PaperRight papers;

        OfCase(MeetingDesk desk, ItemRight right, PaperRight papers) {
            this.papers = papers;
            this.desk = desk;
            this.right = right;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
            List<Named> all = of(sql, visit, right, desk.today(), "a.case_id", seen.file().id());
            return all.isEmpty() ? Optional.empty() : Optional.of(view(visit, all,
                    paper -> papers.names(sql, visit.caller(), visit.unit().id(), paper,
                            desk.today())));
        }
    }

    /** On the page of the meeting. */
    @Component
    static class OfMeeting implements PagePart<Meeting> {

        private final MeetingDesk desk;
        private final ItemRight right;
        private final PaperRight papers;

        OfMeeting(MeetingDesk desk, ItemRight right, PaperRight papers) {
            this.papers = papers;
            this.desk = desk;
            this.right = right;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Meeting meeting) {
            List<Named> all =
                    of(sql, visit, right, desk.today(), "i.meeting_id", meeting.id());
            return all.isEmpty() ? Optional.empty() : Optional.of(view(visit, all,
                    paper -> papers.names(sql, visit.caller(), visit.unit().id(), paper,
                            desk.today())));
        }
    }
}
