package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, with what was typed into it and what is wrong with that.
 *
 * @param name of the request parameter; in a row of {@link FieldKind#ROWS} as the template needs
 *     it, such as {@code shares[0].amount}
 * @param hint what to write, in a line above the field; or null
 * @param values as typed or chosen, never tidied, so that nothing is lost on an error; one for most
 *     kinds. For {@link FieldKind#SIGNATURE} three: strokes, typed name, {@code true} when
 *     confirmed. Secrets and files are not among them
 * @param options for the kinds that offer answers; for files those received earlier, which come
 *     back as {@code <name>.kept} unless unticked; empty for others
 * @param rows for {@link FieldKind#ROWS}: the fields of each row; empty for others
 * @param limits HTML attributes that bound the input: {@code maxlength}, {@code min}, {@code max},
 *     {@code accept}, {@code autocomplete}, {@code multiple}
 * @param error what is wrong and what to do about it; or null
 */
public record FieldView(
        String name,
        FieldKind kind,
        Text label,
        @Nullable Text hint,
        boolean required,
        List<String> values,
        List<OptionView> options,
        List<List<FieldView>> rows,
        Map<String, String> limits,
        @Nullable Text error) {

    public FieldView {
        values = List.copyOf(values);
        options = List.copyOf(options);
        rows = rows.stream().map(List::copyOf).toList();
        limits = Map.copyOf(limits);
    }

    /** An empty field that must be filled in. */
    public static FieldView of(String name, FieldKind kind, Text label) {
        return new FieldView(
                name, kind, label, null, true, List.of(), List.of(), List.of(), Map.of(), null);
    }

    /** A field carried along unseen. */
    public static FieldView hidden(String name, String value) {
        return of(name, FieldKind.HIDDEN, Text.plain("")).withValues(List.of(value));
    }

    /** The same field with a line that says what to write. */
    public FieldView withHint(Text what) {
        return new FieldView(
                name, kind, label, what, required, values, options, rows, limits, error);
    }

    /** The same field, which may be left empty. */
    public FieldView optional() {
        return new FieldView(
                name, kind, label, hint, false, values, options, rows, limits, error);
    }

    /** The same field with what was typed. */
    public FieldView withValues(List<String> typed) {
        return new FieldView(
                name, kind, label, hint, required, typed, options, rows, limits, error);
    }

    /** The same field with what was typed. */
    public FieldView withValue(String typed) {
        return withValues(List.of(typed));
    }

    /** The same field with answers to choose from. */
    public FieldView withOptions(List<OptionView> answers) {
        return new FieldView(
                name, kind, label, hint, required, values, answers, rows, limits, error);
    }

    /** The same field with rows of fields. */
    public FieldView withRows(List<List<FieldView>> fields) {
        return new FieldView(
                name, kind, label, hint, required, values, options, fields, limits, error);
    }

    /** The same field with one more bound, as an HTML attribute. */
    public FieldView withLimit(String attribute, String bound) {
        Map<String, String> more = new TreeMap<>(limits);
        more.put(attribute, bound);
        return new FieldView(
                name, kind, label, hint, required, values, options, rows, more, error);
    }

    /** The same field with what is wrong with it; null when nothing is. */
    public FieldView withError(@Nullable Text wrong) {
        return new FieldView(
                name, kind, label, hint, required, values, options, rows, limits, wrong);
    }

    /** The first thing typed; empty when nothing was. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether this answer was chosen. */
    public boolean hasValue(String value) {
        return values.contains(value);
    }

    /** Whether this is one of the answers; a select without the empty answer gets one first. */
    public boolean hasOption(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** The element's id, made of the name's letters and digits. */
    public String id() {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** What an error summary jumps to: the first input of the field. */
    public String anchor() {
        return switch (kind) {
            case RADIO, CHECKBOXES -> id() + "-0";
            case SIGNATURE -> id() + "-typed";
            default -> id();
        };
    }

    /**
     * Whether a browser's date picker can show the value. What was typed in any other way is shown
     * as it was typed, because a picker would swallow it.
     */
    public boolean isPickable() {
        return value().matches("(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?)?");
    }

    /** The HTML type of a one-line input. */
    public String inputType() {
        return switch (kind) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> "text";
        };
    }

    /** The ids of the elements that describe the field; null when there are none. */
    public @Nullable String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (hint != null) {
            ids.append(id()).append("-hint ");
        }
        if (error != null) {
            ids.append(id()).append("-error");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }

    /** The bound with this name, or null. */
    public @Nullable String limit(String attribute) {
        return limits.get(attribute);
    }

    /** This field and, in rows, all fields within it. */
    public List<FieldView> all() {
        List<FieldView> found = new ArrayList<>(List.of(this));
        rows.forEach(row -> row.forEach(field -> found.addAll(field.all())));
        return List.copyOf(found);
    }
}
