package dk.betroet.office.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the frame who is here and where they may go. Implemented once, by whoever knows people;
 * until then pages show nobody. Must not fail: error pages ask it too.
 */
@FunctionalInterface
public interface FrameSource {

    /** Who is here, on this request. */
    Here here(HttpServletRequest request);

    /**
     * Who is here.
     *
     * @param place the unit or authority one works in, or null
     * @param person name of whoever is logged in; null for nobody
     * @param role what the person is here, in the language of the request; or null
     * @param navigation the places the person may go, in order
     */
    record Here(
            @Nullable String place,
            @Nullable String person,
            @Nullable String role,
            List<NavView> navigation) {

        /** Nobody, anywhere. */
        public static Here nobody() {
            return new Here(null, null, null, List.of());
        }
    }
}
