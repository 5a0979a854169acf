package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;

/**
 * One thing that is wrong with what was typed, at one field.
 *
 * @param field where, such as {@code amount} or {@code shares[2].amount}
 * @param code stable id of what is wrong; its text is the bundle key {@code input.<code>}
 * @param arguments what the text mentions; never personal data
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** An error with its arguments. */
    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }

    /** What to show beside the field. */
    public Text toText() {
        return new Text.Key("input." + code, arguments);
    }
}
