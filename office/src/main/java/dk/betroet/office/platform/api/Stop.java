package dk.betroet.office.platform.api;

import org.springframework.http.ResponseEntity;

/**
 * Ends the answering of a call with a problem. Only for what the frame of a call gets wrong (scope,
 * size, form), never for what an operation refuses, which is a value.
 */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ResponseEntity<Object> answer;

    Stop(ResponseEntity<Object> answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    ResponseEntity<Object> answer() {
        return answer;
    }
}
