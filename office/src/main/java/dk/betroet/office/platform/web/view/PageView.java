package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page: its title, which is also the title of the browser's window; a sentence below;
 * the way back; and what happened just now. Put into the model as {@code page}.
 *
 * @param crumbs the pages above this one, outermost first, without this page itself
 * @param actions what one can do from here, the most usual first; the first is drawn as the
 *     primary button
 */
public record PageView(
        Text title,
        @Nullable Text lead,
        List<LinkView> crumbs,
        List<NoticeView> notices,
        List<LinkView> actions) {

    /** More actions than this hide what the page is about on a phone; the rest is folded away. */
    private static final int ACTIONS_MAX = 4;

    public PageView {
        crumbs = List.copyOf(crumbs);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
    }

    /** A page with a title and nothing else yet. */
    public static PageView titled(Text title) {
        return new PageView(title, null, List.of(), List.of(), List.of());
    }

    /** The same page with a sentence below the title. */
    public PageView withLead(Text sentence) {
        return new PageView(title, sentence, crumbs, notices, actions);
    }

    /** The same page below the given pages, outermost first. */
    public PageView below(LinkView... pages) {
        return new PageView(title, lead, List.of(pages), notices, actions);
    }

    /** The same page that says what happened just now. */
    public PageView withNotices(List<NoticeView> said) {
        return new PageView(title, lead, crumbs, said, actions);
    }

    /** The actions that always stand there: all of few, the three most usual of many. */
    public List<LinkView> foremost() {
        return actions.size() <= ACTIONS_MAX ? actions : actions.subList(0, ACTIONS_MAX - 1);
    }

    /** The actions behind "more". */
    public List<LinkView> further() {
        return actions.subList(foremost().size(), actions.size());
    }

    /** The same page with things to do. */
    public PageView withActions(LinkView... links) {
        return new PageView(title, lead, crumbs, notices, List.of(links));
    }
}
