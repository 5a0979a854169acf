package dk.betroet.office.meeting.publish;

import java.util.ArrayList;
import java.util.List;

/** All that an item of a paper says in words, one after the other, to be searched. */
final class PaperWords {

    private PaperWords() {}

    static String of(MeetingPaper.Item item) {
        List<String> words = new ArrayList<>();
        if (item.heading() != null) {
            words.add(item.heading());
        }
        words.addAll(List.of(item.summary(), item.presentation()));
        item.sections().forEach(section -> words.add(section.words()));
        words.add(item.economy());
        item.points().forEach(point -> words.add(point.words()));
        words.addAll(item.attachments());
        words.add(item.minutes());
        for (MeetingPaper.Decided decided : item.decisions()) {
            if (decided.about() != null) {
                words.add(decided.about());
            }
            words.add(decided.remark());
        }
        words.removeIf(String::isBlank);
        return String.join("\n", words);
    }
}
