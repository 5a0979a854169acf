package dk.betroet.office.platform.web.chart;

import dk.betroet.office.platform.web.view.TableView;
import java.util.List;

/**
 * A drawing in words of one language, ready for {@code parts/chart :: chart}. Said in a sentence
 * for those who do not see it, and as a table for those who want the numbers.
 *
 * @param id unique on the page, of letters and digits
 * @param drawings the same in two shapes: wide for computers and paper, narrow for phones
 */
public record ChartView(
        String id, String title, String description, List<Drawing> drawings, TableView table) {

    public ChartView {
        drawings = List.copyOf(drawings);
    }

    /**
     * One shape of the drawing, in units of its own width and height.
     *
     * @param line path of the steps
     * @param area path of what lies between the steps and zero
     * @param zero where zero is, from above
     */
    public record Drawing(
            String shape, int width, int height, int left, int right, int top, int bottom,
            String line, String area, int zero, List<Tick> amounts, List<Tick> days) {

        public Drawing {
            amounts = List.copyOf(amounts);
            days = List.copyOf(days);
        }
    }

    /** A mark on an axis: where, and what it says. */
    public record Tick(int at, String label) {}
}
