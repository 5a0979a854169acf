package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * A way to go on.
 *
 * @param href local, starting with a slash, or an anchor
 * @param icon name of a design system icon, or null for words alone
 */
public record LinkView(Text label, String href, @Nullable String icon) {

    /** A link of words alone. */
    public static LinkView to(String href, Text label) {
        return new LinkView(label, href, null);
    }

    /** The same link with an icon before its words. */
    public LinkView withIcon(String name) {
        return new LinkView(label, href, name);
    }
}
