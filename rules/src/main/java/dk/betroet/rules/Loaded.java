package dk.betroet.rules;

import java.util.List;
import java.util.function.Supplier;

/**
 * What came of reading files: a value, or a list of everything wrong with them.
 *
 * @param <T> what was to be read
 */
public sealed interface Loaded<T> {

    /** Nothing was wrong. */
    record Good<T>(T value) implements Loaded<T> { }

    /** Something was wrong; nothing of it is to be used. */
    record Bad<T>(List<Problem> problems) implements Loaded<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** The value, for callers whose files are part of the program. */
    default T orThrow() {
        return switch (this) {
            case Good<T>(T value) -> value;
            case Bad<T>(List<Problem> problems) -> throw new IllegalStateException(
                    String.join("\n", problems.stream().map(Problem::toString).toList()));
        };
    }

    /** The problems; none when all is well. */
    default List<Problem> problems() {
        return switch (this) {
            case Good<T> _ -> List.of();
            case Bad<T>(List<Problem> problems) -> problems;
        };
    }

    /** The value when there are no problems, else the problems in order of file and line. */
    static <T> Loaded<T> of(List<Problem> problems, Supplier<T> value) {
        return problems.isEmpty() ? new Good<>(value.get())
                : new Bad<>(problems.stream().sorted().distinct().toList());
    }
}
