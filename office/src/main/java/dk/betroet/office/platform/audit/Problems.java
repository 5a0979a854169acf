package dk.betroet.office.platform.audit;

import java.util.ArrayList;
import java.util.List;

/** What one adding up has found: the first problems themselves, of the others how many. */
public final class Problems {

    /** How many are told one by one; whoever corrects these sees the next. */
    static final int TOLD_MAX = 20;

    private final List<Problem> told = new ArrayList<>();
    private long count;

    /** One more. */
    public void add(Problem problem) {
        count++;
        if (told.size() < TOLD_MAX) {
            told.add(problem);
        }
    }

    long count() {
        return count;
    }

    List<Problem> told() {
        return List.copyOf(told);
    }
}
