package dk.betroet.office.platform.vault;

/**
 * A sealed value does not open as it was sealed: changed bytes, moved to another row, or a wrong
 * key. Never an expected answer; the message names the place and no content.
 */
public final class TamperedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedException(String message) {
        super(message);
    }

    TamperedException(String message, Throwable cause) {
        super(message, cause);
    }
}
