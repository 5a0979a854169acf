package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things known about one person, place or voucher, each with its name. Drawn by
 * {@code parts/bits :: facts}.
 */
public record FactsView(List<FactView> facts) {

    /**
     * One thing known.
     *
     * @param change the way to change it; or null
     */
    public record FactView(Text label, Cell value, @Nullable LinkView change) {}

    public FactsView {
        facts = List.copyOf(facts);
    }

    /** No facts yet; add them with {@link #with}. */
    public static FactsView none() {
        return new FactsView(List.of());
    }

    /** These facts and one more. */
    public FactsView with(Text label, Cell value) {
        List<FactView> more = new ArrayList<>(facts);
        more.add(new FactView(label, value, null));
        return new FactsView(more);
    }
}
