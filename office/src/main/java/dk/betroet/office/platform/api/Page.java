package dk.betroet.office.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a list, and where the next one begins. For lists that are read whole, such as a unit's
 * places; the cursor names the last row of the page, so that rows which come or go elsewhere in
 * the list neither hide one nor show it twice.
 *
 * @param rows what is on it
 * @param next the cursor of the next page; empty on the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {

    /** How many there are on a page when nothing is said. */
    static final int LIMIT = 50;

    /** How many there are at most. */
    static final int LIMIT_MAX = 200;

    /**
     * The page that a call asks for by {@code cursor} and {@code limit}. A cursor whose row is no
     * more in the list, or that is none, stops the call; a limit out of range is brought into it.
     *
     * @param all the whole list, in the order in which it is given
     */
    public static <T> Page<T> of(
            List<T> all, Function<T, UUID> id, HttpServletRequest request, Call call) {
        int from = Optional.ofNullable(request.getParameter("cursor"))
                .map(cursor -> after(all, id, cursor).orElseThrow(
                        () -> call.cursorUnknown(request)))
                .orElse(0);
        int to = Math.min(all.size(), from + limit(request));
        return new Page<>(all.subList(from, to), to == all.size()
                ? Optional.empty() : Optional.of(cursor(id.apply(all.get(to - 1)))));
    }

    private static int limit(HttpServletRequest request) {
        String asked = request.getParameter("limit");
        return asked == null || !asked.matches("[0-9]{1,9}")
                ? LIMIT : Math.clamp(Integer.parseInt(asked), 1, LIMIT_MAX);
    }

    private static <T> Optional<Integer> after(
            List<T> all, Function<T, UUID> id, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (cursor(id.apply(all.get(i))).equals(cursor)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static String cursor(UUID id) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** As JSON: the rows under a name, and {@code next} when there are more. */
    public Map<String, Object> answer(String name, Function<T, ?> json) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(name, rows.stream().map(json).toList());
        next.ifPresent(cursor -> body.put("next", cursor));
        return body;
    }
}
