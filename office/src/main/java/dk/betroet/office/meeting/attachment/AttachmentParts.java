package dk.betroet.office.meeting.attachment;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.meeting.casework.Attachment;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attachments on the pages of their case and of the meetings they go along to. */
final class AttachmentParts {

    private static final int ORDER = 200;
    private static final int HASH_SHOWN = 12;

    private AttachmentParts() {}

    /** Those of a case; a file that is attached twice is one document with two names. */
    @Component
    static class OfCase implements PagePart<CaseRight.Seen> {

        private final MeetingDesk desk;
        private final Attachments attachments;

        OfCase(MeetingDesk desk, Attachments attachments) {
            this.desk = desk;
            this.attachments = attachments;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
            List<Attachments.Seen> all = attachments.of(
                    sql, visit.caller(), visit.unit().id(), seen, desk.today());
            boolean works = seen.sight().papers() && visit.is(Role.EMPLOYEES);
            if (all.isEmpty() && !works) {
                return Optional.empty();
            }
            Map<Sha256, List<Attachments.Seen>> documents = all.stream().collect(
                    Collectors.groupingBy(one -> one.attachment().hash(), LinkedHashMap::new,
                            Collectors.toList()));
            TableView table = new TableView(Text.of("meeting.attachments.title"), List.of(
                    ColumnView.of("title", Text.of("meeting.attachments.document")),
                    ColumnView.of("foreign", Text.of("meeting.attachments.foreign")),
                    ColumnView.of("open", Text.of("meeting.case.open")),
                    ColumnView.of("sent", Text.of("meeting.versions.sent")),
                    ColumnView.of("hash", Text.of("meeting.attachments.hash")),
                    ColumnView.of("also", Text.of("meeting.attachments.also"))),
                    documents.values().stream().map(one -> row(visit, sql, one)).toList(), null);
            String with = "?caseId=" + seen.file().id();
            LinkView[] actions = new MeetingDesk.Actions(visit).with(works, "attach-file", with)
                    .with(works && !all.isEmpty(), "detach-file",
                            all.isEmpty() ? "" : "?attachment="
                                    + all.getFirst().attachment().id()).links();
            return Optional.of((all.isEmpty() ? new View(ORDER, table.caption(),
                    Text.of("meeting.attachments.none"), null, List.of())
                    : View.of(ORDER, table)).withActions(actions));
        }

        private RowView row(Visit visit, JdbcClient sql, List<Attachments.Seen> same) {
            Attachment one = same.getFirst().attachment();
            String title = same.stream().map(each -> each.attachment().number() + ". "
                    + each.attachment().title()).collect(Collectors.joining(" · "));
            String foreign = same.stream().map(each -> each.attachment().foreignId())
                    .filter(id -> !id.isEmpty()).distinct().collect(Collectors.joining(", "));
            return RowView.of(titled(visit, same, title),
                    foreign.isEmpty() ? Cell.nothing() : Cell.of(foreign), open(same),
                    sent(same),
                    Cell.of(one.hash().toString().substring(0, HASH_SHOWN)),
                    also(visit, sql, one));
        }

        /** Where else the same document is, as far as the reader may know. */
        private Cell also(Visit visit, JdbcClient sql, Attachment one) {
            List<String> cases = attachments.elsewhere(sql, visit.caller(), visit.unit().id(), one,
                    desk.today());
            return cases.isEmpty() ? Cell.nothing() : Cell.of(String.join(", ", cases));
        }
    }

    private static Cell titled(Visit visit, List<Attachments.Seen> same, String title) {
        return same.stream().filter(one -> one.sight().papers()).findFirst()
                .map(one -> Cell.link(visit.path("/attachments/" + one.attachment().id()),
                        Text.plain(title)))
                .orElseGet(() -> Cell.of(title));
    }

    private static Cell open(List<Attachments.Seen> same) {
        return Cell.of(same.stream().map(one -> one.attachment().own().level()).min(
                Comparator.naturalOrder())
                .map(level -> Text.of("meeting.attach-file.level." + FieldSpec.choiceId(level)))
                .orElseThrow());
    }

    private static Cell sent(List<Attachments.Seen> same) {
        return same.stream().map(one -> one.attachment().sentOn())
                .filter(Objects::nonNull).min(Comparator.naturalOrder())
                .map(Cell::of).orElseGet(Cell::nothing);
    }

    /** Those that go along with the items of an agenda. */
    @Component
    static class OfMeeting implements PagePart<Meeting> {

        private final MeetingDesk desk;
        private final Attachments attachments;
        private final ItemRight right;
        private final Meetings meetings;

        OfMeeting(MeetingDesk desk, Attachments attachments, ItemRight right, Meetings meetings) {
            this.desk = desk;
            this.attachments = attachments;
            this.right = right;
            this.meetings = meetings;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Meeting meeting) {
            List<RowView> rows = new ArrayList<>();
            for (Meeting.Item item : meetings.items(sql, meeting.id())) {
                boolean shown = item.releasedOn() != null || visit.is(Role.EMPLOYEES)
                        || visit.is(Role.AUDITORS);
                right.find(sql, visit.caller(), visit.unit().id(), item.id(), desk.today())
                        .filter(_ -> shown).flatMap(ItemSeen::whole)
                        .ifPresent(seen -> attachments.of(sql, visit.caller(), visit.unit().id(),
                                seen, desk.today()).stream()
                                .filter(one -> one.attachment().goesWith(item.id()))
                                .forEach(one -> rows.add(row(visit, item, one))));
            }
            return rows.isEmpty() ? Optional.empty() : Optional.of(View.of(ORDER, new TableView(
                    Text.of("meeting.attachments.title"), List.of(
                            ColumnView.of("title", Text.of("meeting.attachments.document")),
                            ColumnView.numeric("item", Text.of("meeting.attachments.item")),
                            ColumnView.of("open", Text.of("meeting.case.open"))), rows, null)));
        }

        private static RowView row(Visit visit, Meeting.Item item, Attachments.Seen one) {
            return RowView.of(titled(visit, List.of(one), one.attachment().title()),
                    Cell.of(item.number()), open(List.of(one)));
        }
    }
}
