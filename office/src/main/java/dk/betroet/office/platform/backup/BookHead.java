package dk.betroet.office.platform.backup;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a book ended.
 *
 * @param unit whose book, an identity
 * @param sequence the number of its last fact; 0 when it is empty
 * @param head the hash of that fact, 64 hexadecimal digits
 */
public record BookHead(String unit, long sequence, String head) {

    Map<String, Object> map() {
        return new TreeMap<>(Map.of("unit", unit, "sequence", sequence, "head", head));
    }

    static BookHead of(Map<String, Object> map) {
        return new BookHead((String) map.get("unit"),
                ((Number) map.get("sequence")).longValue(), (String) map.get("head"));
    }
}
