package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;

/**
 * A way to go on.
 *
 * @param href local, starting with a slash, or an anchor
 */
public record LinkView(Text label, String href) {

    /** The way there. */
    public static LinkView to(String href, Text label) {
        return new LinkView(label, href);
    }
}
