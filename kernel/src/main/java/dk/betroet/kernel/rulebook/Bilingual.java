package dk.betroet.kernel.rulebook;

/**
 * The same words in Danish and English. Both are always there; neither may be blank.
 *
 * <p>Not a message key: rule texts belong to the regulation, so they travel with it.
 *
 * @param da Danish
 * @param en English
 */
public record Bilingual(String da, String en) {

    /** @throws IllegalArgumentException when either text is blank */
    public Bilingual {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: '" + da + "' / '" + en
                    + "'");
        }
    }

    /** The text in the language with this tag: {@code da} gives Danish, all else English. */
    public String in(String language) {
        return "da".equals(language) ? da : en;
    }
}
