package dk.betroet.office.platform.web.format;

import java.util.Locale;

/**
 * A language that screens and papers exist in. Danish is the first and the fallback: whoever asks
 * for a language that Betroet does not speak gets Danish.
 */
public enum Language {
    /** Danish, the language of the law and of the voucher. */
    DANISH("da"),
    /** English, complete, with amounts as {@code DKK 1,234.50} and ISO dates. */
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language of a locale; Danish when Betroet does not speak it. */
    public static Language of(Locale locale) {
        return ENGLISH.tag().equals(locale.getLanguage()) ? ENGLISH : DANISH;
    }

    /** The locale without a country, which names the message bundles. */
    public Locale toLocale() {
        return locale;
    }

    /** {@code da} or {@code en}, for the {@code lang} attribute and the language cookie. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The other language, the one that the switch on the page leads to. */
    public Language other() {
        return this == DANISH ? ENGLISH : DANISH;
    }
}
