package dk.betroet.office.platform.operation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One component of a command: how it is asked for, read and checked.
 *
 * @param name the component's name; in forms and the interface
 * @param kind how it is asked for
 * @param type its Java type, or its element's when it is a list
 * @param list whether there may be several
 * @param required whether it must be there
 * @param limits its limits
 * @param nested the fields inside a group
 */
public record FieldSpec(
        String name,
        FieldKind kind,
        Class<?> type,
        boolean list,
        boolean required,
        Limits limits,
        @Nullable CommandShape<?> nested) {

    /**
     * What {@link Field} says of it.
     *
     * @param min see {@link Field#min}
     * @param max see {@link Field#max}
     * @param from see {@link Field#from}
     * @param zero see {@link Field#zero}
     * @param future see {@link Field#future}
     */
    public record Limits(long min, long max, String from, boolean zero, boolean future) {

        /** When nothing is said. */
        public static final Limits NONE = new Limits(0, 200, "", false, false);
    }

    /** The stable name of a choice: the constant in lower case with hyphens. */
    public static String choiceId(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
