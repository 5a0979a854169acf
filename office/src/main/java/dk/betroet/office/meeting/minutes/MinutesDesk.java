package dk.betroet.office.meeting.minutes;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.meeting.session.Minutes;
import dk.betroet.office.meeting.session.MinutesRight;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Persons;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was said, for a page and for its script. Not an operation: what is typed is a draft,
 * and what becomes of it (sent in hearing, approved, corrected) is.
 */
@Component
class MinutesDesk {

    private final MeetingDesk desk;
    private final Database database;
    private final WritePath writePath;
    private final Meetings meetings;
    private final Minutes minutes;
    private final MinutesRight right;
    private final ItemRight doors;
    private final Persons persons;

    MinutesDesk(MeetingDesk desk, Database database, WritePath writePath, Meetings meetings,
            Minutes minutes, MinutesRight right, ItemRight doors, Persons persons) {
        this.desk = desk;
        this.database = database;
        this.writePath = writePath;
        this.meetings = meetings;
        this.minutes = minutes;
        this.right = right;
        this.doors = doors;
        this.persons = persons;
    }

    /** What came of writing. */
    sealed interface Written {

        /** It stands, under this version. */
        record Saved(int version) implements Written {}

        /** More than fits. */
        record TooLong() implements Written {}

        /**
         * Somebody else has written meanwhile, and nothing was changed.
         *
         * @param version of theirs
         * @param by who wrote it; empty when that is not known any more
         * @param together both in one, to be looked at
         */
        record Both(int version, String by, String theirs, String mine, String together)
                implements Written {}
    }

    /** An item as the visitor sees it, which is all of it. */
    record Open(Meeting.Item item, ItemSeen seen) {}

    /** The meeting, if the visitor writes its minutes now; else it is not there. */
    Meeting meeting(Visit visit, JdbcClient sql, UUID id) {
        return meetings.find(sql, visit.unit().id(), id)
                .filter(one -> right.writes(visit, one)).orElseThrow(MeetingDesk::nothing);
    }

    /** The items of the meeting whose text the visitor may read and write. */
    List<Open> items(Visit visit, JdbcClient sql, Meeting meeting) {
        List<Open> open = new ArrayList<>();
        for (Meeting.Item item : meetings.items(sql, meeting.id())) {
            doors.find(sql, visit.caller(), visit.unit().id(), item.id(), desk.today())
                    .filter(seen -> item.written() && seen.sight().papers())
                    .ifPresent(seen -> open.add(new Open(item, seen)));
        }
        return open;
    }

    /** The texts as they are now, of those items that the visitor may read. */
    List<Minutes.Piece> pieces(Visit visit, UUID meeting) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            Meeting found = meeting(visit, sql, meeting);
            Map<UUID, Minutes.Piece> pieces = minutes.pieces(sql, meeting);
            return items(visit, sql, found).stream().map(open -> open.item().id())
                    .filter(pieces::containsKey).map(pieces::get).toList();
        });
    }

    /**
     * Writes the text of an item.
     *
     * @param item which; when it is not said, or not one of the visitor's, there is none
     * @param base the version that the visitor had before them
     */
    Written write(Visit visit, UUID meeting, @Nullable UUID item, int base, String typed) {
        desk.letIn(visit);
        return database.write(visit.tenant(), sql -> {
            minutes.hold(sql, meeting);
            Meeting found = meeting(visit, sql, meeting);
            if (item == null) {
                return new Written.Saved(0);
            }
            items(visit, sql, found).stream().filter(open -> open.item().id().equals(item))
                    .findFirst().orElseThrow(MeetingDesk::nothing);
            String words = plain(typed);
            if (words.length() > Minutes.WORDS_MAX) {
                return new Written.TooLong();
            }
            Context context = writePath.context(visit.caller(), visit.unit().id(), sql);
            if (minutes.write(context, item, base, words)) {
                return new Written.Saved(base + 1);
            }
            Minutes.Piece theirs = minutes.piece(sql, item);
            if (theirs.words().equals(words)) {
                return new Written.Saved(theirs.version());
            }
            String by = theirs.by().map(one -> persons.names(sql, List.of(one)).get(one))
                    .orElse("");
            return new Written.Both(theirs.version(), by, theirs.words(), words,
                    Merging.together(minutes.piece(sql, item, base).words(), theirs.words(),
                            words));
        });
    }

    /** The text without what cannot be printed, its lines ended one way. */
    private static String plain(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n")
                .replace('\r', '\n');
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                        StringBuilder::append).toString();
    }
}
