package dk.betroet.office.budget.spending;

import dk.betroet.office.platform.web.format.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Each line as a bar: what was budgeted as a frame, what was used and what is committed within it,
 * drawn once for wide screens and once for narrow ones. The table on the page says the same.
 */
public record SpendingBars(String title, String description, List<Drawing> drawings) {

    private static final int ROW = 44;
    private static final int RIGHT = 8;

    public SpendingBars {
        drawings = List.copyOf(drawings);
    }

    /**
     * What one bar stands for, in øre, none below zero.
     *
     * @param budget what was budgeted
     */
    record Named(String name, long budget, long used, long committed) {}

    /** One drawing, in units of its own width and height. */
    public record Drawing(String shape, int width, int height, List<Bar> bars) {

        public Drawing {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param y where its words begin, from above
     * @param frame how long the budget is
     * @param used how long what was used is
     * @param committed how long what is committed is, behind it
     * @param value what is written behind the name
     */
    public record Bar(int y, int frame, int used, int committed, String name, String value) {}

    static SpendingBars of(String title, String description, List<Named> all, Words words) {
        return new SpendingBars(title, description, List.of(
                drawing("wide", 900, all, words), drawing("narrow", 330, all, words)));
    }

    private static Drawing drawing(String shape, int width, List<Named> all, Words words) {
        long most = all.stream()
                .mapToLong(one -> Math.max(one.budget(), one.used() + one.committed()))
                .reduce(1, Math::max);
        List<Bar> bars = new ArrayList<>();
        for (Named one : all) {
            bars.add(new Bar(bars.size() * ROW + ROW / 2, length(one.budget(), most, width),
                    length(one.used(), most, width), length(one.committed(), most, width),
                    one.name(), words.number((one.used() + one.committed()) / 100) + " / "
                            + words.number(one.budget() / 100)));
        }
        return new Drawing(shape, width, all.size() * ROW + RIGHT, bars);
    }

    private static int length(long oere, long most, int width) {
        return Math.toIntExact(Math.multiplyExact(oere, (long) (width - RIGHT)) / most);
    }
}
