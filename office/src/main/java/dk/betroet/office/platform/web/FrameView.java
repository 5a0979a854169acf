package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page; in the model as {@code frame}.
 *
 * @param place the unit or authority one works in, or null
 * @param person name of whoever is logged in; null for nobody
 * @param role what the person is here, in the language of the page; or null
 * @param demo whether all data are fictional, which every page then says
 * @param switchHref the address of this page in the other language
 */
public record FrameView(
        @Nullable String place,
        @Nullable String person,
        @Nullable String role,
        List<NavView> navigation,
        boolean demo,
        Language language,
        String switchHref) {

    /** As many places as fit in one row on a computer, with one more word for the others. */
    private static final int ROW_MAX = 9;

    public FrameView {
        navigation = List.copyOf(navigation);
    }

    /** The places that stand in the row. */
    public List<NavView> foremost() {
        return navigation.size() <= ROW_MAX ? navigation : navigation.subList(0, ROW_MAX - 1);
    }

    /** The places behind "more"; none when all fit. */
    public List<NavView> further() {
        return navigation.subList(foremost().size(), navigation.size());
    }

    /** Whether the page shown belongs to a place behind "more". */
    public boolean standsFurther() {
        return further().stream().anyMatch(NavView::current);
    }
}
