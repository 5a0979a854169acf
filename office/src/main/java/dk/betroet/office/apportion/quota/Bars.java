package dk.betroet.office.apportion.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as bars beside each other, in units of the drawing's own width and height. The table on
 * the page says the same in numbers.
 */
public record Bars(String title, String description, int width, int height, List<Bar> bars) {

    private static final int WIDTH = 640;
    private static final int ROW = 26;
    private static final int LEFT = 170;
    private static final int RIGHT = 70;

    public Bars {
        bars = List.copyOf(bars);
    }

    /** What one bar stands for. */
    record Named(String name, BigInteger value) {}

    /** One bar: where it begins from above, how long it is, and what is written. */
    public record Bar(int y, int x, int width, int after, String name, String value) {}

    static Bars of(String title, String description, List<Named> all) {
        BigInteger most = all.stream().map(Named::value).reduce(BigInteger.ONE, BigInteger::max);
        List<Bar> bars = new ArrayList<>();
        for (Named one : all) {
            int width = one.value().multiply(BigInteger.valueOf(WIDTH - LEFT - RIGHT))
                    .divide(most).intValueExact();
            bars.add(new Bar(bars.size() * ROW + ROW / 4, LEFT, width, LEFT + width + 8,
                    one.name(), one.value().toString()));
        }
        return new Bars(title, description, WIDTH, all.size() * ROW + ROW / 2, bars);
    }
}
