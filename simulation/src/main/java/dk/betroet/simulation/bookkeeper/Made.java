package dk.betroet.simulation.bookkeeper;

import java.util.Map;

/**
 * Identities that the office gave to what was made; the bookkeeper cannot guess them.
 *
 * @param result as the operation names them
 * @param fact the fact recorded, or empty
 * @param request the request that waits, or empty
 */
public record Made(Map<String, String> result, String fact, String request) {

    /** Nothing was made. */
    public static final Made NOTHING = new Made(Map.of(), "", "");

    public Made {
        result = Map.copyOf(result);
    }
}
