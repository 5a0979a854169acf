package dk.betroet.office.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * There is nothing at an address for whoever asks. What does not exist and what is not theirs to
 * see are answered alike, so that nobody learns which it is.
 */
public final class NotHere extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    public NotHere() {
        super(HttpStatus.NOT_FOUND);
    }
}
