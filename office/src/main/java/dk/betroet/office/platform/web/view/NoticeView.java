package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * A message on top of a page: what was done, or what one must know here.
 *
 * @param text more words below the title, or null
 * @param link where to go about it, or null
 */
public record NoticeView(Tone tone, Text title, @Nullable Text text, @Nullable LinkView link) {

    /** A notice of one sentence. */
    public static NoticeView of(Tone tone, Text title) {
        return new NoticeView(tone, title, null, null);
    }
}
