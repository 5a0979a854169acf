package dk.betroet.rules;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.RuleBooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule books that travel with the program: the folder {@code rulebooks/}. */
public final class StandardRuleBooks {

    private StandardRuleBooks() { }

    /**
     * The rule books with these keys, {@code bilag-7.9/2.0} for instance.
     *
     * @throws IllegalStateException when one is not there or not in order: a fault of the build
     */
    public static RuleBooks load(List<String> keys) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.forEach(key -> texts.put(key + ".yaml", text(key)));
        return RuleBooks.of(new RuleBookLoader(RuleBookLoader.builtIn()).load(texts).orThrow());
    }

    /** The rule book with this key. */
    public static RuleBook load(String key) {
        return load(List.of(key)).versions().getFirst();
    }

    private static String text(String key) {
        return RuleBookLoader.builtIn().text(key).orElseThrow(
                () -> new IllegalStateException("the program was built without " + key));
    }
}
