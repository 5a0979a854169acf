package dk.betroet.office.platform.operation;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.people.Cpr;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The fields of a command, read off its record once. Forms, the interface's schema, reading what
 * was typed and writing what was recorded all go by it.
 */
public final class CommandShape<C extends Record> {

    private static final Map<Class<?>, CommandShape<?>> KNOWN = new ConcurrentHashMap<>();

    private static final ClassValue<CommandShape<?>> OF_OPERATION = new ClassValue<>() {
        @Override
        protected CommandShape<?> computeValue(Class<?> operation) {
            Class<?> command = ResolvableType.forClass(operation).as(Operation.class)
                    .getGeneric().resolve();
            if (command == null) {
                throw new IllegalStateException("an operation of no record: " + operation);
            }
            return CommandShape.of(command.asSubclass(Record.class));
        }
    };

    private final Class<C> type;
    private final List<FieldSpec> fields;
    private final Constructor<C> constructor;
    private final Map<String, Method> accessors;

    private CommandShape(Class<C> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        fields = Arrays.stream(components).map(CommandShape::spec).toList();
        constructor = constructor(type, components);
        accessors = Arrays.stream(components).collect(Collectors.toUnmodifiableMap(
                RecordComponent::getName, CommandShape::accessor));
    }

    private static <C> Constructor<C> constructor(Class<C> type, RecordComponent[] components) {
        try {
            Constructor<C> found = type.getDeclaredConstructor(Arrays.stream(components)
                    .map(RecordComponent::getType).toArray(Class<?>[]::new));
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    private static Method accessor(RecordComponent component) {
        Method found = component.getAccessor();
        found.setAccessible(true);
        return found;
    }

    /** The shape of a record; a component of an unknown type is a bug and throws. */
    @SuppressWarnings("unchecked")
    public static <C extends Record> CommandShape<C> of(Class<C> type) {
        CommandShape<?> known = KNOWN.get(type);
        if (known == null) {
            known = new CommandShape<>(type);
            KNOWN.put(type, known);
        }
        return (CommandShape<C>) known;
    }

    /** The shape of what an operation is asked with: the record in its declaration. */
    @SuppressWarnings("unchecked")
    static <C extends Record> CommandShape<C> of(Operation<C> operation) {
        return (CommandShape<C>) OF_OPERATION.get(operation.getClass());
    }

    /** The command's record. */
    public Class<C> type() {
        return type;
    }

    /** Its components in order. */
    public List<FieldSpec> fields() {
        return fields;
    }

    /** A command from the values of its components, in order. */
    public C create(List<? extends @Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    /** The value of a component. */
    public @Nullable Object value(Record command, FieldSpec field) {
        Method accessor = accessors.get(field.name());
        if (accessor == null) {
            throw new IllegalArgumentException("no component " + field.name());
        }
        try {
            return accessor.invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field.name(), e);
        }
    }

    /**
     * The command as plain values, the way the interface sends it: amounts in øre, dates as ISO
     * text, references as identities. Reading it back gives an equal command.
     */
    public Map<String, Object> toTree(Record command) {
        Map<String, Object> tree = new TreeMap<>();
        for (FieldSpec field : fields) {
            Object value = value(command, field);
            if (value instanceof List<?> list) {
                List<Object> plain = new ArrayList<>();
                list.forEach(element -> plain.add(plain(field, element)));
                tree.put(field.name(), plain);
            } else if (value != null) {
                tree.put(field.name(), plain(field, value));
            }
        }
        return tree;
    }

    private static Object plain(FieldSpec field, Object value) {
        return switch (value) {
            case Money money -> money.toOere();
            case LocalDate date -> date.toString();
            case Personal personal -> personal.text();
            case Cpr cpr -> cpr.digits();
            case Id id -> id.value().toString();
            case Enum<?> constant -> FieldSpec.choiceId(constant);
            case Record nested when field.nested() != null -> field.nested().toTree(nested);
            default -> value;
        };
    }

    private static FieldSpec spec(RecordComponent component) {
        boolean list = component.getType() == List.class;
        AnnotatedType annotated = component.getAnnotatedType();
        Class<?> type = list ? element(annotated) : component.getType();
        boolean required = !annotated.isAnnotationPresent(Nullable.class) && !list;
        Field field = component.getAnnotation(Field.class);
        FieldSpec.Limits limits = field == null
                ? FieldSpec.Limits.NONE
                : new FieldSpec.Limits(
                        field.min(), field.max(), field.from(), field.zero(), field.future());
        FieldKind kind = kind(type, component);
        CommandShape<?> nested =
                kind == FieldKind.GROUP ? of(type.asSubclass(Record.class)) : null;
        return new FieldSpec(component.getName(), kind, type, list, required, limits, nested);
    }

    private static Class<?> element(AnnotatedType list) {
        AnnotatedType element =
                ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
        return (Class<?>) element.getType();
    }

    private static FieldKind kind(Class<?> type, RecordComponent component) {
        if (type == String.class) {
            return FieldKind.TEXT;
        } else if (type == Note.class) {
            return FieldKind.NOTE;
        } else if (type == PersonName.class) {
            return FieldKind.NAME;
        } else if (type == Cpr.class) {
            return FieldKind.CPR;
        } else if (type == Money.class) {
            return FieldKind.MONEY;
        } else if (type == LocalDate.class) {
            return FieldKind.DATE;
        } else if (type == Integer.class || type == int.class) {
            return FieldKind.NUMBER;
        } else if (type == Boolean.class || type == boolean.class) {
            return FieldKind.BOOLEAN;
        } else if (type.isEnum()) {
            return FieldKind.CHOICE;
        } else if (type == EvidenceId.class) {
            return FieldKind.EVIDENCE;
        } else if (Id.class.isAssignableFrom(type)) {
            return FieldKind.REFERENCE;
        } else if (type.isRecord()) {
            return FieldKind.GROUP;
        }
        throw new IllegalArgumentException(
                component.getDeclaringRecord().getName() + "." + component.getName() + ": " + type);
    }
}
