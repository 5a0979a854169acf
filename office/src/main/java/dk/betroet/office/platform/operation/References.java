package dk.betroet.office.platform.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of identity that commands may name. */
@Component
public class References {

    private final Map<Class<?>, Reference<?>> byType;

    public References(List<Reference<?>> all) {
        this.byType = all.stream().collect(Collectors.toMap(Reference::type, Function.identity()));
    }

    /** What may be chosen for a field. */
    public List<Reference.Option> options(Context context, FieldSpec field) {
        return of(field.type()).options(context, field.limits().from());
    }

    /** Whether a field of this kind is left out of a form when it offers nothing. */
    public boolean leftOutWhenEmpty(FieldSpec field) {
        return of(field.type()).leftOutWhenEmpty();
    }

    /** The name of a thing, if it is in this unit. */
    public Optional<String> label(Context context, Id id) {
        return of(id.getClass()).label(context, id);
    }

    /** The name of a thing that a stored command names, if it is in this unit. */
    public Optional<String> label(Context context, FieldSpec field, UUID id) {
        return Scalars.identity(field, id).flatMap(found -> label(context, found));
    }

    /** An error for each identity in the command that names nothing in this unit. */
    public List<FieldError> check(Context context, CommandShape<?> shape, Record command) {
        List<FieldError> errors = new ArrayList<>();
        check(context, shape, command, "", errors);
        return errors;
    }

    private void check(Context context, CommandShape<?> shape, Record command, String path,
            List<FieldError> errors) {
        for (FieldSpec field : shape.fields()) {
            Object value = shape.value(command, field);
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    one(context, field, list.get(i), path + field.name() + "[" + i + "]", errors);
                }
            } else if (value != null) {
                one(context, field, value, path + field.name(), errors);
            }
        }
    }

    private void one(Context context, FieldSpec field, Object value, String path,
            List<FieldError> errors) {
        if (value instanceof Id id
                && !of(id.getClass()).exists(context, id, field.limits().from())) {
            errors.add(FieldError.of(path, "reference_unknown"));
        } else if (value instanceof Record nested && field.nested() != null) {
            check(context, field.nested(), nested, path + ".", errors);
        }
    }

    @SuppressWarnings("unchecked")
    private Reference<Id> of(Class<?> type) {
        Reference<?> reference = byType.get(type);
        if (reference == null) {
            throw new IllegalStateException("no Reference for " + type.getName());
        }
        return (Reference<Id>) reference;
    }

}
