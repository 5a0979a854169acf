package dk.betroet.verifier;

/** Stops the reading of a line, a file or the archive, because what follows would make no sense. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Broken(String code, String said) {
        super(said, null, false, false);
        this.code = code;
    }

    static Broken malformed(String said) {
        return new Broken("malformed", said);
    }

    String code() {
        return code;
    }

    Problem at(String file, long line) {
        return new Problem(code, file, line, getMessage());
    }
}
