package dk.betroet.minutes.write;

import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Question;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for findings, questions and outcomes, in Danish or English. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words in a language: Danish for {@code da}, else English. */
    public static Texts in(Locale language) {
        Locale known = language.getLanguage().equals("da") ? language : Locale.ROOT;
        return new Texts(ResourceBundle.getBundle("dk.betroet.minutes.write.minutes", known,
                Texts.class.getClassLoader(), NO_FALLBACK));
    }

    /** What a finding is, in one line. */
    public String finding(Finding finding) {
        return bundle.getString("finding." + finding.id());
    }

    /** What is asked. */
    public String question(Question question) {
        return bundle.getString("question." + question.id());
    }

    /** Any other word, such as {@code outcome.approved}. */
    public String word(String key) {
        return bundle.getString(key);
    }
}
