package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, one thing after the other. Drawn by {@code parts/bits :: timeline}. */
public record TimelineView(List<MomentView> moments) {

    /**
     * One thing that happened.
     *
     * @param text more about it, or null
     * @param link where to read it whole, or null
     */
    public record MomentView(
            Instant at, Tone tone, Text title, @Nullable Text text, @Nullable LinkView link) {}

    public TimelineView {
        moments = List.copyOf(moments);
    }
}
