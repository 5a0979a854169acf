package dk.betroet.rules;

/**
 * Leaves the reading of one part of a file after its problem has been noted, so that the other
 * parts are still read. Never leaves this package.
 */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken() {
        super(null, null, false, false);
    }
}
