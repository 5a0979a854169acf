package dk.betroet.office.platform.operationpage;

import static dk.betroet.office.platform.operation.FieldKind.BOOLEAN;
import static dk.betroet.office.platform.operation.FieldKind.DATE;
import static dk.betroet.office.platform.operation.FieldKind.REFERENCE;

import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.operation.References;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.SectionView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of one form: how each is asked for, what may be chosen, what was typed into it
 * and what is wrong with that. Lives for one page.
 */
final class Fields {

    /** So many answers are all shown; more become a list to open. */
    private static final int RADIOS_MAX = 5;

    private final Operation<?> operation;
    private final Labels labels;
    private final References references;
    private final KeptFiles kept;
    private final Context context;
    private final Map<String, Text> errors = new HashMap<>();
    private final Map<String, List<Reference.Option>> offered = new HashMap<>();

    Fields(Operation<?> operation, Labels labels, References references, KeptFiles kept,
            Context context) {
        this.operation = operation;
        this.labels = labels;
        this.references = references;
        this.kept = kept;
        this.context = context;
    }

    /** Says what is wrong; the first error of a field is the one shown. */
    Fields withErrors(List<FieldError> wrong) {
        wrong.forEach(error -> withError(error.field(), error.toText()));
        return this;
    }

    /** Says what is wrong with one field. */
    Fields withError(String field, Text wrong) {
        errors.putIfAbsent(field, wrong);
        return this;
    }

    /** Whether the command has such a field, so that an error can stand beside it. */
    boolean has(String field) {
        return operation.shape().fields().stream().anyMatch(spec -> spec.name().equals(field));
    }

    /** The fields of the form, in the order of the command. */
    List<SectionView> sections(Map<String, Object> tree) {
        List<SectionView> sections = new ArrayList<>();
        List<FieldView> current = new ArrayList<>();
        for (FieldSpec field : operation.shape().fields()) {
            CommandShape<?> nested = field.nested();
            if (leftOut(field, tree)) {
                continue;
            }
            if (nested == null || field.list()) {
                current.add(view(field, field.name(), field.name(), tree.get(field.name())));
                continue;
            }
            if (!current.isEmpty()) {
                sections.add(SectionView.of(current));
                current = new ArrayList<>();
            }
            sections.add(new SectionView(
                    labels.field(operation, field.name()),
                    labels.hint(operation, field.name()).orElse(null),
                    group(nested, field.name() + ".", field.name() + ".", map(tree, field))));
        }
        if (!current.isEmpty()) {
            sections.add(SectionView.of(current));
        }
        return sections;
    }

    private boolean leftOut(FieldSpec field, Map<String, Object> tree) {
        return field.kind() == REFERENCE && !field.required() && !field.list()
                && references.leftOutWhenEmpty(field)
                && options(field).isEmpty() && blank(texts(tree.get(field.name())));
    }

    /**
     * The fields of a group.
     *
     * @param path the label's, without row numbers
     * @param prefix the parameter's, with row numbers
     */
    private List<FieldView> group(
            CommandShape<?> shape, String path, String prefix, Map<?, ?> values) {
        return shape.fields().stream()
                .map(field -> view(field, path + field.name(), prefix + field.name(),
                        values.get(field.name())))
                .toList();
    }

    private FieldView view(FieldSpec field, String path, String name, @Nullable Object value) {
        CommandShape<?> nested = field.nested();
        FieldView view = FieldView.of(name, kind(field, path), labels.field(operation, path));
        boolean optional = !field.required() && !(field.list() && field.limits().min() > 0);
        if (optional || field.kind() == BOOLEAN) {
            view = view.optional();
        }
        Text hint = labels.hint(operation, path).orElse(null);
        if (hint != null) {
            view = view.withHint(hint);
        }
        view = view.withError(error(field, name));
        if (nested != null) {
            return view.withRows(rows(nested, path, name, value, field));
        }
        return limited(field, filled(field, path, view, value));
    }

    private FieldView filled(
            FieldSpec field, String path, FieldView view, @Nullable Object value) {
        List<String> typed = texts(value);
        return switch (field.kind()) {
            case EVIDENCE -> view.withOptions(kept.options(context, typed))
                    .withValues(List.of());
            case REFERENCE -> {
                List<OptionView> options = options(field).stream()
                        .map(option -> OptionView.of(option.id(), Text.plain(option.label())))
                        .toList();
                // An untouched row must stay empty, or it would have to be filled in.
                boolean row = view.name().contains("[");
                boolean only = options.size() == 1 && field.required() && blank(typed) && !row;
                FieldView offered = options.isEmpty() && view.hint() == null
                        ? view.withHint(Text.of("platform.form.nothing-to-choose"))
                        : view;
                yield offered.withOptions(options)
                        .withValues(only ? List.of(options.getFirst().value()) : typed);
            }
            case CHOICE -> view.withOptions(choices(field, path)).withValues(typed);
            case TEXT, NOTE, NAME -> field.list()
                    ? view.withValue(String.join("\n", typed))
                    : view.withValues(typed);
            default -> view.withValues(typed);
        };
    }

    private FieldView limited(FieldSpec field, FieldView view) {
        return switch (field.kind()) {
            case TEXT -> field.list() ? view
                    : view.withLimit("maxlength", Long.toString(field.limits().max()));
            case NOTE -> view.withLimit("maxlength", Integer.toString(Note.longest(field)));
            case NAME -> field.list() ? view.withLimit("autocomplete", "off")
                    : view.withLimit("maxlength", Integer.toString(PersonName.LENGTH_MAX))
                            .withLimit("autocomplete", "off");
            case CPR -> view.withLimit("maxlength", "20").withLimit("autocomplete", "off");
            case DATE -> field.limits().future() ? view
                    : view.withLimit("max", context.today().toString());
            case EVIDENCE -> field.list() ? view.withLimit("multiple", "multiple") : view;
            default -> view;
        };
    }

    private FieldKind kind(FieldSpec field, String path) {
        return switch (field.kind()) {
            case TEXT, NAME -> field.list() ? FieldKind.LINES : FieldKind.TEXT;
            case CPR -> FieldKind.TEXT;
            case NOTE -> FieldKind.LINES;
            case MONEY -> FieldKind.MONEY;
            case DATE -> FieldKind.DATE;
            case NUMBER -> FieldKind.NUMBER;
            case BOOLEAN -> FieldKind.CHECKBOX;
            case CHOICE -> chosen(field, choices(field, path).size());
            case REFERENCE -> chosen(field, options(field).size());
            case EVIDENCE -> field.list() || !field.limits().from().isEmpty()
                    ? FieldKind.FILE : FieldKind.CAMERA;
            case GROUP -> FieldKind.ROWS;
        };
    }

    private static FieldKind chosen(FieldSpec field, int answers) {
        if (field.list()) {
            return FieldKind.CHECKBOXES;
        }
        return field.required() && answers > 0 && answers <= RADIOS_MAX
                ? FieldKind.RADIO
                : FieldKind.SELECT;
    }

    private List<Reference.Option> options(FieldSpec field) {
        return offered.computeIfAbsent(
                field.type().getName() + " " + field.limits().from(),
                _ -> references.options(context, field));
    }

    private List<OptionView> choices(FieldSpec field, String path) {
        return Arrays.stream(field.type().getEnumConstants())
                .map(constant -> FieldSpec.choiceId((Enum<?>) constant))
                .map(id -> OptionView.of(id, labels.choice(operation, path, field, id)))
                .toList();
    }

    private List<List<FieldView>> rows(CommandShape<?> nested, String path, String name,
            @Nullable Object value, FieldSpec field) {
        List<?> rows = value instanceof List<?> list ? list : List.of();
        long shown = Math.max(rows.size(), Math.max(1, field.limits().min()));
        List<List<FieldView>> views = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Map<?, ?> values = i < rows.size() && rows.get(i) instanceof Map<?, ?> map
                    ? map : Map.of();
            views.add(group(nested, path + ".", name + "[" + i + "].", values));
        }
        return views;
    }

    /** The field's own error, or that of one of its elements that has no place of its own. */
    private @Nullable Text error(FieldSpec field, String name) {
        Text own = errors.get(name);
        if (own != null || !field.list() || field.nested() != null) {
            return own;
        }
        return errors.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "["))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<?, ?> map(Map<String, Object> tree, FieldSpec field) {
        return tree.get(field.name()) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(Object::toString).toList();
            default -> List.of(value.toString());
        };
    }

    private static boolean blank(List<String> typed) {
        return typed.stream().allMatch(String::isBlank);
    }

    /** What a fresh form says before anyone has typed: the day is today. */
    static Map<String, Object> defaults(
            CommandShape<?> shape, Map<String, Object> tree, Context context) {
        Map<String, Object> filled = new HashMap<>(tree);
        for (FieldSpec field : shape.fields()) {
            boolean day = field.kind() == DATE && field.name().equals("date");
            if (day && "".equals(filled.get(field.name()))) {
                filled.put(field.name(), context.today().toString());
            }
        }
        return filled;
    }
}
