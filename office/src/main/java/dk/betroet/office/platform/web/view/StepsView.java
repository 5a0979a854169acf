package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far one has come on a known way. Drawn by {@code parts/bits :: steps}. */
public record StepsView(List<StepView> steps) {

    /** Where a step stands. */
    public enum State {
        /** Behind us. */
        DONE,
        /** Here we are. */
        CURRENT,
        /** Ahead. */
        AHEAD,
        /** Tried, and wrong. */
        FAILED;

        /** The end of the style class, in lower case. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step.
     *
     * @param href where to go back to it; null when one cannot
     */
    public record StepView(Text title, State state, @Nullable String href) {}

    public StepsView {
        steps = List.copyOf(steps);
    }

    /** The number of the step we are at, from 1; the last when none is current. */
    public int at() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == State.CURRENT || steps.get(i).state() == State.FAILED) {
                return i + 1;
            }
        }
        return steps.size();
    }
}
