package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * What to say where there is nothing yet.
 *
 * @param text why, and what one can do; or null
 * @param action the way to make the first one; or null
 */
public record EmptyView(Text title, @Nullable Text text, @Nullable LinkView action) {

    /** Nothing to see, nothing to do. */
    public static EmptyView of(Text title) {
        return new EmptyView(title, null, null);
    }
}
