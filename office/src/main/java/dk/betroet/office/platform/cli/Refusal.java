package dk.betroet.office.platform.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A command that cannot be carried out as it was asked. Said in plain words, without a stack
 * trace, and ends the program with {@link #EXIT}.
 */
final class Refusal {

    /** The exit code of every refusal, the same that a wrong option gives. */
    static final int EXIT = 2;

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** A folder that holds half of an office. */
    static Refusal unfinished(Path folder) {
        return new Refusal("A restore into " + folder
                + " was broken off: restore again, or remove the folder.");
    }

    /** The text of a fault's innermost cause, for faults of the surroundings. */
    static String innermost(Throwable fault) {
        Throwable inner = fault;
        for (@Nullable Throwable next = inner.getCause(); next != null; next = next.getCause()) {
            inner = next;
        }
        return inner.getClass().getSimpleName() + ": " + inner.getMessage();
    }
}
