package dk.betroet.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found wrong, in the order it was read. The first thousand are kept, all are counted. */
final class Problems {

    private static final int KEPT_MAX = 1_000;

    private final List<Problem> kept = new ArrayList<>();
    private long count;

    void add(String code, String file, long line, String said) {
        add(new Problem(code, file, line, said));
    }

    void add(Problem problem) {
        count++;
        if (kept.size() < KEPT_MAX) {
            kept.add(problem);
        }
    }

    long count() {
        return count;
    }

    List<Problem> kept() {
        return List.copyOf(kept);
    }

    /** The first broken record; when no record is, the first file or the archive itself. */
    Optional<Problem> first() {
        return kept.stream().filter(problem -> problem.line() > 0).findFirst()
                .or(() -> kept.stream().findFirst());
    }
}
