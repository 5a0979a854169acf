package dk.betroet.kernel.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which stage may follow which, as one table. It says what is possible, not who may do it.
 *
 * @param <S> the stages
 */
public final class Lifecycle<S extends Enum<S>> {

    private final S first;
    private final Map<S, Set<S>> next;

    private Lifecycle(S first, Map<S, Set<S>> next) {
        this.first = first;
        this.next = next;
    }

    /** Where it begins. */
    public S first() {
        return first;
    }

    /** Whether a stage may follow another. Nothing follows itself unless the table says so. */
    public boolean allows(S from, S to) {
        return next(from).contains(to);
    }

    /** What may follow a stage, in the order of the stages; empty at an end. */
    public Set<S> next(S from) {
        return next.getOrDefault(from, Set.of());
    }

    /** Whether nothing follows. */
    public boolean ends(S stage) {
        return next(stage).isEmpty();
    }

    /** Starts a table at its first stage. */
    static <S extends Enum<S>> Builder<S> startingAt(S first) {
        return new Builder<>(first);
    }

    /** Collects a table row by row. */
    static final class Builder<S extends Enum<S>> {

        private final S first;
        private final Map<S, Set<S>> next;

        private Builder(S first) {
            this.first = first;
            this.next = new EnumMap<>(first.getDeclaringClass());
        }

        /** One row: what may follow a stage. A second row for the same stage is a bug. */
        @SafeVarargs
        final Builder<S> from(S stage, S... following) {
            Set<S> row = EnumSet.noneOf(first.getDeclaringClass());
            for (S one : following) {
                row.add(one);
            }
            if (next.put(stage, Collections.unmodifiableSet(row)) != null) {
                throw new IllegalArgumentException("two rows for " + stage);
            }
            return this;
        }

        /** The finished table. */
        Lifecycle<S> build() {
            return new Lifecycle<>(first, Collections.unmodifiableMap(new EnumMap<>(next)));
        }
    }
}
