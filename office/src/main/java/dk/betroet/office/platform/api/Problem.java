package dk.betroet.office.platform.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes the answers of RFC 9457: what was wrong, with a stable code. */
final class Problem {

    private Problem() {}

    /**
     * A problem with nothing more to say than its code.
     *
     * @param code stable, of small letters and underscores
     */
    static ResponseEntity<Object> of(int status, String code, String title) {
        return of(status, code, title, Map.of());
    }

    /** A problem with more members. */
    static ResponseEntity<Object> of(
            int status, String code, String title, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("code", code);
        body.putAll(more);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
