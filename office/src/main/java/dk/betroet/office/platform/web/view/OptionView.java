package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers a field offers.
 *
 * @param value what is sent
 * @param hint a quieter line below, such as a balance or a role; or null
 * @param disabled shown but not to be chosen; say why in the hint
 */
public record OptionView(String value, Text label, @Nullable Text hint, boolean disabled) {

    /** An answer that can be chosen. */
    public static OptionView of(String value, Text label) {
        return new OptionView(value, label, null, false);
    }

    /** The same answer with a quieter line below. */
    public OptionView withHint(Text quieter) {
        return new OptionView(value, label, quieter, disabled);
    }

    /** The same answer, not to be chosen, and why. */
    public OptionView withheld(Text why) {
        return new OptionView(value, label, why, true);
    }
}
