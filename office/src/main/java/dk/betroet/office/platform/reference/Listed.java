package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Id;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A kind of thing of which a unit has at most a few hundred, so that all are listed and looked
 * through.
 *
 * @param all all things of the kind; the second argument is what {@code Field.from} says, empty
 *     where one is only to be named
 */
public record Listed<I extends Id>(Class<I> type, BiFunction<Context, String, List<Named>> all)
        implements Reference<I> {

    /**
     * One thing with its name.
     *
     * @param offered whether it may be chosen now; it keeps its name when it may not
     */
    public record Named(UUID id, String name, boolean offered) {

        /** One that may be chosen. */
        public static Named of(UUID id, String name) {
            return new Named(id, name, true);
        }
    }

    @Override
    public List<Option> options(Context context, String from) {
        return all.apply(context, from).stream().filter(Named::offered)
                .map(one -> new Option(one.id().toString(), one.name())).toList();
    }

    @Override
    public Optional<String> label(Context context, I id) {
        return all.apply(context, "").stream().filter(one -> one.id().equals(id.value()))
                .map(Named::name).findFirst();
    }
}
