package dk.betroet.kernel.rulebook;

import java.util.Locale;

/** How binding a rule is, from binding to merely told. */
public enum Strictness {

    /** What the rule says stops the act or makes it wait. */
    MUST,
    /** What the rule says is advice: the act goes on, the advice is shown and recorded. */
    SHOULD,
    /** Nothing is demanded; a text is shown. */
    INFORM;

    /** The word used in files: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
