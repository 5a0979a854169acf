package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.VerdictView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong when one of the forms of a request was sent, and what had been typed into it.
 *
 * @param form the last part of the form's address
 * @param beside errors by field
 * @param wrongs about the whole form
 * @param typed by field; never secrets
 * @param verdict a refusal of the act itself, or null
 */
record Trouble(String form, Map<String, Text> beside, List<Text> wrongs,
        Map<String, List<String>> typed, @Nullable VerdictView verdict) {

    /** Nothing has gone wrong. */
    static final Trouble NONE = new Trouble("", Map.of(), List.of(), Map.of(), null);

    /** Something is wrong with a field. */
    static Trouble at(String form, String field, Text text, Map<String, List<String>> typed) {
        return new Trouble(form, Map.of(field, text), List.of(), typed, null);
    }

    /** Something is wrong with the whole form. */
    static Trouble with(String form, Text text, Map<String, List<String>> typed) {
        return new Trouble(form, Map.of(), List.of(text), typed, null);
    }

    boolean in(String other) {
        return form.equals(other);
    }
}
