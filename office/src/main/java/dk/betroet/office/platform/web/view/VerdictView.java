package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rule book's answer as a person reads it: may I, what is missing, which paragraph says so, and
 * what would make it right.
 */
public record VerdictView(Answer answer, Text headline, List<ReasonView> reasons) {

    /** The three answers there are. */
    public enum Answer {
        /** Go ahead. */
        ALLOWED,
        /** Not yet: something is missing and can be brought. */
        NEEDS,
        /** No, and nothing brought to this act can change that. */
        REFUSED;

        /** How the answer sounds. */
        public Tone tone() {
            return switch (this) {
                case ALLOWED -> Tone.GOOD;
                case NEEDS -> Tone.ATTENTION;
                case REFUSED -> Tone.BAD;
            };
        }

        /** The key of the answer in one word. */
        public String wordKey() {
            return "platform.verdict." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One reason.
     *
     * @param statement what the rule says about this act
     * @param citation the regulation and paragraph, such as "Bilag 7.9, 3.2"; or null
     * @param remedy what would make it right; null when nothing would
     * @param link where to bring it about; or null
     * @param gap words about a silence in the regulation that was filled by a declared choice; or
     *     null
     */
    public record ReasonView(
            Tone tone,
            Text statement,
            @Nullable Text citation,
            @Nullable Text remedy,
            @Nullable LinkView link,
            @Nullable Text gap) {}

    public VerdictView {
        reasons = List.copyOf(reasons);
    }
}
