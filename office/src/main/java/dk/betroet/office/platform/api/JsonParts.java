package dk.betroet.office.platform.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an answer in JSON. */
public final class JsonParts {

    private JsonParts() {}

    /** Adds a part that may be missing; what is missing is left out rather than null. */
    public static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
