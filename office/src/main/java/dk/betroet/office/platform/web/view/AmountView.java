package dk.betroet.office.platform.web.view;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * A large amount with its name, such as a balance on top of a page. Drawn by
 * {@code parts/bits :: amounts}.
 *
 * @param note a quieter line below, such as the date; or null
 */
public record AmountView(Text label, Money amount, Tone tone, @Nullable Text note) {

    /** An amount without remark. */
    public static AmountView of(Text label, Money amount) {
        return new AmountView(label, amount, Tone.NEUTRAL, null);
    }
}
