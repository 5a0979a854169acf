package dk.betroet.minutes.write;

import dk.betroet.accounts.words.Bundle;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Question;
import java.util.Locale;

/** The words for findings, questions and outcomes, in Danish or English. */
public final class Texts {

    private final Bundle bundle;

    private Texts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The words in a language: Danish for {@code da}, else English. */
    public static Texts in(Locale language) {
        return new Texts(Bundle.of("dk.betroet.minutes.write.minutes", Texts.class,
                language));
    }

    /** What a finding is, in one line. */
    public String finding(Finding finding) {
        return bundle.word("finding." + finding.id());
    }

    /** What is asked. */
    public String question(Question question) {
        return bundle.word("question." + question.id());
    }

    /** Any other word, such as {@code outcome.approved}. */
    public String word(String key) {
        return bundle.word(key);
    }
}
