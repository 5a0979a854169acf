package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.VerdictView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows besides its fields, as far as it has come.
 *
 * @param tree what was typed
 * @param key by which the same form sent twice is known
 * @param errors beside fields
 * @param wrongs about the whole
 * @param verdict what house and rule book say, or null when they were not asked
 */
record FormPage(
        Map<String, Object> tree,
        String key,
        Map<String, Text> errors,
        List<Text> wrongs,
        @Nullable VerdictView verdict) {

    /** A form as it is opened. */
    static FormPage fresh(Map<String, Object> tree, String key) {
        return new FormPage(tree, key, Map.of(), List.of(), null);
    }

    FormPage withErrors(Map<String, Text> beside) {
        return new FormPage(tree, key, beside, wrongs, verdict);
    }

    FormPage withWrong(Text wrong, String freshKey) {
        return new FormPage(tree, freshKey, errors, List.of(wrong), verdict);
    }

    FormPage withVerdict(VerdictView answer) {
        return new FormPage(tree, key, errors, wrongs, answer);
    }
}
