package dk.betroet.office.meeting.casework;

import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people wrote, as it is kept in rows. */
final class Wordings {

    private Wordings() {}

    /** A text; empty when nothing was written. */
    static String text(@Nullable Note note) {
        return note == null ? "" : note.text();
    }

    /** A text on one line. */
    static String line(Note note) {
        return note.text().replaceAll("\\s+", " ");
    }

    /** Whether a heading is too short to tell anything. */
    static boolean saysTooLittle(String heading) {
        return new Note(heading).saysTooLittle();
    }

    /** The points with their numbers. */
    static List<CaseFile.Point> points(List<OpenCase.Point> typed) {
        List<CaseFile.Point> points = new ArrayList<>();
        typed.forEach(point -> points.add(new CaseFile.Point(
                points.size() + 1, point.words().text(), point.asks())));
        return points;
    }

    /** The word of a constant. */
    static String id(Enum<?> constant) {
        return FieldSpec.choiceId(constant);
    }
}
