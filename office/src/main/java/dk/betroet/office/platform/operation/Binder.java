package dk.betroet.office.platform.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed or sent into a command, or lists everything that is wrong with it. The same
 * for the page, the interface and the command line; they differ only in how values are written
 * ({@link Scalars}).
 */
public final class Binder {

    private static final int LIST_MAX = 1_000;

    /** What became of the input. */
    public sealed interface Bound<C> {

        /** A command whose parts are each well formed; whether it may be done is asked next. */
        record Command<C>(C command) implements Bound<C> {}

        /** Everything that is wrong, in the order of the fields. */
        record Invalid<C>(List<FieldError> errors) implements Bound<C> {}
    }

    private final Scalars scalars;
    private final List<FieldError> errors = new ArrayList<>();

    private Binder(Scalars scalars) {
        this.scalars = scalars;
    }

    /**
     * Reads the input.
     *
     * @param input values by component: texts, numbers, booleans, lists and maps of these
     * @param scalars how single values are written
     */
    public static <C extends Record> Bound<C> bind(
            CommandShape<C> shape, Map<String, ?> input, Scalars scalars) {
        Binder binder = new Binder(scalars);
        C command = binder.group(shape, input, "");
        return command == null || !binder.errors.isEmpty()
                ? new Bound.Invalid<>(List.copyOf(binder.errors))
                : new Bound.Command<>(command);
    }

    private <C extends Record> @Nullable C group(
            CommandShape<C> shape, Map<String, ?> input, String path) {
        int before = errors.size();
        Set<String> unknown = new TreeSet<>(input.keySet());
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldSpec field : shape.fields()) {
            unknown.remove(field.name());
            Object raw = input.get(field.name());
            String at = path + field.name();
            values.add(field.list() ? list(field, raw, at) : single(field, raw, at));
        }
        unknown.forEach(name -> errors.add(FieldError.of(path + name, "field_unknown")));
        return errors.size() > before ? null : shape.create(values);
    }

    private List<Object> list(FieldSpec field, @Nullable Object raw, String path) {
        List<?> elements = switch (raw) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(raw);
        };
        List<?> filled = elements.stream().filter(element -> !isBlank(element)).toList();
        long most = Math.min(field.limits().max(), LIST_MAX);
        if (filled.size() > most) {
            errors.add(FieldError.of(path, "list_too_long", most));
            return List.of();
        }
        if (filled.size() < field.limits().min()) {
            errors.add(FieldError.of(path, "list_too_short", field.limits().min()));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!isBlank(elements.get(i))) {
                Object value = present(field, elements.get(i), path + "[" + i + "]");
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return List.copyOf(values);
    }

    private @Nullable Object single(FieldSpec field, @Nullable Object raw, String path) {
        if (raw == null || isBlank(raw)) {
            if (field.kind() == FieldKind.BOOLEAN) {
                return Boolean.FALSE;
            }
            if (field.required()) {
                errors.add(FieldError.of(path, "field_missing"));
            }
            return null;
        }
        return present(field, raw, path);
    }

    private @Nullable Object present(FieldSpec field, Object raw, String path) {
        CommandShape<?> nested = field.nested();
        if (nested != null) {
            if (raw instanceof Map<?, ?> map) {
                return group(nested, keyed(map), path + ".");
            }
            errors.add(FieldError.of(path, "group_expected"));
            return null;
        }
        return switch (scalars.read(field, raw)) {
            case Scalars.Read.Value(Object value) -> value;
            case Scalars.Read.Wrong(String code, List<Object> arguments) -> {
                errors.add(new FieldError(path, code, arguments));
                yield null;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> keyed(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    /** An untouched field of a form, or a row of a table in which nothing was filled in. */
    private static boolean isBlank(@Nullable Object raw) {
        return switch (raw) {
            case null -> true;
            case String text -> text.isBlank();
            case Map<?, ?> map -> map.values().stream().allMatch(Binder::isBlank);
            default -> false;
        };
    }
}
