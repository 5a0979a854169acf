package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody fills in for an act, field by field, in the words of the interface. */
final class Form {

    private Form() {}

    /**
     * The fields with what stands in them; a field with null is left empty.
     *
     * @param pairs name, value, name, value; people, dates and identities as themselves, money in
     *     øre
     */
    static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                form.put(String.valueOf(pairs[i]), plain(value));
            }
        }
        return form;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Caller person -> person.personOrFail().toString();
            case UUID id -> id.toString();
            case LocalDate day -> day.toString();
            case List<?> several -> several.stream().map(Form::plain).toList();
            default -> value;
        };
    }
}
