package dk.betroet.accounts.words;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words of a library in Danish or English; English for every other language. */
public final class Bundle {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Bundle(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The words in a language.
     *
     * @param base the bundle's name, its package included
     * @param owner a class beside it
     */
    public static Bundle of(String base, Class<?> owner, Locale language) {
        Locale known = language.getLanguage().equals("da") ? language : Locale.ROOT;
        return new Bundle(ResourceBundle.getBundle(base, known, owner.getClassLoader(),
                NO_FALLBACK));
    }

    /** The words of a key; one that is not there is a bug and throws. */
    public String word(String key) {
        return bundle.getString(key);
    }
}
