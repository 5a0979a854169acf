package dk.betroet.office.platform.web.view;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something to act on or to look into: a request that waits, a resident, a finding. The title is
 * the link and the whole card is its target. Drawn by {@code parts/bits :: cards}.
 *
 * @param text a line below the title, or null
 * @param amount an amount to the right, or null
 * @param status its state, or null
 */
public record CardView(
        LinkView link,
        @Nullable Text text,
        @Nullable Money amount,
        @Nullable StatusView status) {}
