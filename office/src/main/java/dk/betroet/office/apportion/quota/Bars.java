package dk.betroet.office.apportion.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as bars beside each other, drawn once for wide screens and once for narrow ones. The
 * table on the page says the same in numbers.
 */
public record Bars(String title, String description, List<Drawing> drawings) {

    private static final int ROW = 28;

    public Bars {
        drawings = List.copyOf(drawings);
    }

    /** What one bar stands for. */
    record Named(String name, BigInteger value) {}

    /** One drawing, in units of its own width and height. */
    public record Drawing(String shape, int width, int height, List<Bar> bars) {

        public Drawing {
            bars = List.copyOf(bars);
        }
    }

    /** One bar: where it begins from above, how long it is, and what is written. */
    public record Bar(int y, int x, int width, int after, String name, String value) {}

    static Bars of(String title, String description, List<Named> all) {
        return new Bars(title, description, List.of(
                drawing("wide", 1000, 180, 70, all), drawing("narrow", 330, 128, 48, all)));
    }

    private static Drawing drawing(
            String shape, int width, int left, int right, List<Named> all) {
        BigInteger most = all.stream().map(Named::value).reduce(BigInteger.ONE, BigInteger::max);
        List<Bar> bars = new ArrayList<>();
        for (Named one : all) {
            int length = one.value().multiply(BigInteger.valueOf(width - left - right))
                    .divide(most).intValueExact();
            bars.add(new Bar(bars.size() * ROW + ROW / 4, left, length, left + length + 8,
                    one.name(), one.value().toString()));
        }
        return new Drawing(shape, width, all.size() * ROW + ROW / 2, bars);
    }
}
