package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.PaperFiles;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.web.format.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Published papers as PDF, made once and kept in memory while there is room: a version never
 * changes, and whoever asks again and again makes no work. One is made at a time, so that strangers
 * take at most one processor from those who work here.
 */
@Component
class PublicFiles {

    private static final long BYTES_MAX = 32L * 1024 * 1024;

    private record Key(UUID publication, Language language) {}

    private final PaperFiles files;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PublicFiles(PaperFiles files) {
        this.files = files;
    }

    /** The paper of a publication as PDF. */
    synchronized byte[] pdf(
            UUID publication, MeetingPaper paper, PaperView head, Language language) {
        Key key = new Key(publication, language);
        byte[] there = kept.get(key);
        if (there != null) {
            return there;
        }
        byte[] made = files.pdf(paper, head, language);
        kept.put(key, made);
        bytes += made.length;
        while (bytes > BYTES_MAX && kept.size() > 1) {
            Key oldest = kept.keySet().iterator().next();
            bytes -= kept.remove(oldest).length;
        }
        return made;
    }
}
