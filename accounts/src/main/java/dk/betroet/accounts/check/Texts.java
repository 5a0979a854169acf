package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.words.Bundle;
import java.util.Locale;

/** The words for findings and questions, in Danish or English. */
public final class Texts {

    private final Bundle bundle;

    private Texts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The words in a language: Danish for {@code da}, else English. */
    public static Texts in(Locale language) {
        return new Texts(Bundle.of("dk.betroet.accounts.check.findings", Texts.class,
                language));
    }

    /** What a finding is, in one line. */
    public String title(Finding finding) {
        return bundle.word("finding." + finding.id());
    }

    /** The likely cause. */
    public String cause(Finding finding) {
        return bundle.word("cause." + finding.cause());
    }

    /** What to do about it. */
    public String remedy(Finding finding) {
        return bundle.word("remedy." + finding.id());
    }

    /** What is asked. */
    public String question(Question question) {
        return bundle.word("question." + question.id());
    }

    /** Any other word of the reports. */
    public String word(String key) {
        return bundle.word("word." + key);
    }
}
