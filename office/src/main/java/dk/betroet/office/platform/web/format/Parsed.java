package dk.betroet.office.platform.web.format;

import java.util.List;
import java.util.function.Function;

/**
 * What became of something a person typed: a value, or the reason why it cannot be read. Never
 * both, never an exception.
 */
public sealed interface Parsed<T> {

    /** Understood. */
    record Value<T>(T value) implements Parsed<T> {}

    /**
     * Not understood.
     *
     * @param id stable, such as {@code money_ambiguous}; the explanation to show beside the field
     *     is the bundle key {@code input.<id>}
     * @param arguments for the explanation, already as written in the person's language
     */
    record Refused<T>(String id, List<Object> arguments) implements Parsed<T> {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** The explanation, with what to do about it. */
        public Text toText() {
            return new Text.Key("input." + id, arguments);
        }
    }

    /** A refusal with its arguments. */
    static <T> Parsed<T> refused(String id, Object... arguments) {
        return new Refused<>(id, List.of(arguments));
    }

    /** The same outcome with the value turned into another one; a refusal stays as it is. */
    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Value<T>(T value) -> new Value<>(change.apply(value));
            case Refused<T>(String id, List<Object> arguments) -> new Refused<>(id, arguments);
        };
    }
}
