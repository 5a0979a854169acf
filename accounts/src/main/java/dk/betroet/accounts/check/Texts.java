package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Question;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for findings and questions, in Danish or English. */
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
        return new Texts(ResourceBundle.getBundle("dk.betroet.accounts.check.findings", known,
                Texts.class.getClassLoader(), NO_FALLBACK));
    }

    /** What a finding is, in one line. */
    public String title(Finding finding) {
        return bundle.getString("finding." + finding.id());
    }

    /** The likely cause. */
    public String cause(Finding finding) {
        return bundle.getString("cause." + finding.cause());
    }

    /** What to do about it. */
    public String remedy(Finding finding) {
        return bundle.getString("remedy." + finding.id());
    }

    /** What is asked. */
    public String question(Question question) {
        return bundle.getString("question." + question.id());
    }

    /** Any other word of the reports. */
    public String word(String key) {
        return bundle.getString("word." + key);
    }
}
