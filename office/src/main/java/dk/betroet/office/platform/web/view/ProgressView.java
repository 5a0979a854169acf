package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far a long job is. The page asks again by itself, every two seconds with scripts and every
 * five without, until the job is over; one can leave and come back. Drawn by
 * {@code parts/bits :: waiting}; a page that shows it puts it into the model as {@code progress}.
 *
 * @param now what it does just now, or null
 * @param percent 0 to 100; -1 when nobody knows
 * @param href of the page that shows this progress
 * @param result where the result is, once it is over; null before
 */
public record ProgressView(
        Text title, @Nullable Text now, int percent, String href, @Nullable LinkView result) {

    public ProgressView {
        if (percent < -1 || percent > 100) {
            throw new IllegalArgumentException("percent out of range: " + percent);
        }
    }

    /** Whether there is nothing more to wait for. */
    public boolean isOver() {
        return result != null;
    }
}
