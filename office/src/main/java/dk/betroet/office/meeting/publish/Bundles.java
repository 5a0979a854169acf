package dk.betroet.office.meeting.publish;

import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.web.format.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Agendas with all their papers as one file, which may take long: made beside the request, one at a
 * time, and kept for a while for whoever asked. They are kept in memory alone, since they may hold
 * what is closed; where several copies of the application run, another copy makes its own.
 */
@Component
class Bundles {

    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int KEPT_MAX = 20;

    private final PaperFiles files;
    private final Clock clock;
    private final Semaphore one = new Semaphore(1);
    private final Map<Key, Run> runs = new ConcurrentHashMap<>();

    Bundles(PaperFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** For whom, of which meeting, in which language. */
    record Key(UUID person, UUID meeting, Language language) {}

    /** One that is being made or was. */
    static final class Run {

        private final String hash;
        private final Instant begun;
        private volatile int page;
        private volatile int of;
        private volatile byte @Nullable [] pdf;
        private volatile boolean failed;

        private Run(String hash, Instant begun) {
            this.hash = hash;
            this.begun = begun;
        }

        /** How many pages are drawn; 0 while it is laid out. */
        int page() {
            return page;
        }

        /** How many pages there are; 0 while nobody knows. */
        int of() {
            return of;
        }

        /** Whether it could not be made. */
        boolean failed() {
            return failed;
        }

        /** The file, when it is done. */
        Optional<byte[]> pdf() {
            return Optional.ofNullable(pdf);
        }

        /** Whether it is of a paper as it stands now; else somebody may see another by now. */
        boolean isOf(MeetingPaper paper) {
            return hash.equals(MeetingPaper.hash(paper.toJson()));
        }
    }

    /** The one for a key, if there is one. */
    Optional<Run> find(Key key) {
        Instant old = clock.instant().minus(KEPT);
        runs.values().removeIf(run -> run.begun.isBefore(old));
        return Optional.ofNullable(runs.get(key));
    }

    /** Begins to make one, unless the same is being made or is there. */
    void start(Key key, MeetingPaper paper, PaperView head) {
        Run run = new Run(MeetingPaper.hash(paper.toJson()), clock.instant());
        if (find(key).filter(there -> there.isOf(paper) && !there.failed()).isPresent()
                || runs.size() >= KEPT_MAX) {
            return;
        }
        runs.put(key, run);
        Thread.ofVirtual().name("bundle").start(() -> make(run, paper, head, key.language()));
    }

    private void make(Run run, MeetingPaper paper, PaperView head, Language language) {
        one.acquireUninterruptibly();
        try {
            run.pdf = files.pdf(paper, head, language, (page, of) -> {
                run.of = of;
                run.page = page;
            });
        } catch (RuntimeException e) {
            run.failed = true;
            LOG.error("A bundle could not be made", e);
        } finally {
            one.release();
        }
    }
}
