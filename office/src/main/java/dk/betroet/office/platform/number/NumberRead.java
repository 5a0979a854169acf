package dk.betroet.office.platform.number;

import dk.betroet.office.platform.web.format.Text;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a number somebody typed or a file held: the value, or the reason it is none.
 *
 * @param <T> the kind of number
 */
public sealed interface NumberRead<T> {

    /** The number is well formed. It may still be nobody's. */
    record Valid<T>(T value) implements NumberRead<T> {}

    /**
     * The number cannot be right.
     *
     * @param problem the first thing wrong, in the order of {@link NumberProblem}
     * @param found what was read, cut to 60 characters
     */
    record Invalid<T>(NumberProblem problem, String found) implements NumberRead<T> {

        private static final int LONGEST_SHOWN = 60;

        public Invalid {
            found = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) : found;
        }

        /** The reason in words. */
        public Text toText() {
            return Text.of(problem.id(), found);
        }
    }

    /** The value where there is one, for a caller that does not need the reason. */
    default Optional<T> toOptional() {
        return this instanceof Valid<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** The same result for a value made from this one; a refusal stays as it is. */
    default <U> NumberRead<U> map(Function<T, U> change) {
        return switch (this) {
            case Valid<T>(T value) -> new Valid<>(change.apply(value));
            case Invalid<T>(NumberProblem problem, String found) -> new Invalid<>(problem, found);
        };
    }
}
