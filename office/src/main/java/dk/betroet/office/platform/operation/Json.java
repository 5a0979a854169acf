package dk.betroet.office.platform.operation;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON: keys in order, no white space, so that the same values are always the same bytes.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The value as canonical text. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A map from the text; only for text that this application wrote. */
    public static Map<String, Object> readMap(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }

    /** A record from the text; only for text that this application wrote. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** A list of maps from the text; only for text that this application wrote. */
    public static List<Map<String, Object>> readList(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }
}
