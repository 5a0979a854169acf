package dk.betroet.office.platform.web.chart;

import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** From days and øre to places in a drawing. Whole numbers throughout. */
record Axes(
        List<Balance> days, LocalDate from, LocalDate until, long lowest, long highest, long step,
        Words words) {

    private static final int RIGHT = 28;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int LINES = 4;

    static Axes around(List<Balance> days, LocalDate until, Words words) {
        long low = 0;
        long high = 0;
        for (Balance day : days) {
            low = Math.min(low, day.money().toOere());
            high = Math.max(high, day.money().toOere());
        }
        long step = niceStep(high - low);
        long lowest = Math.floorDiv(low, step) * step;
        long highest = Math.max(Math.ceilDiv(high, step) * step, lowest + step);
        LocalDate from = days.getFirst().day();
        LocalDate end = until.isAfter(from) ? until : from.plusDays(1);
        return new Axes(days, from, end, lowest, highest, step, words);
    }

    /** 1, 2 or 5 times a power of ten kroner, so that about four lines cover the span. */
    private static long niceStep(long span) {
        long step = 100;
        while (step * LINES < span) {
            for (int factor : new int[] {2, 5, 10}) {
                if (step * factor * LINES >= span || factor == 10) {
                    step *= factor;
                    break;
                }
            }
        }
        return step;
    }

    ChartView.Drawing draw(String shape, int width, int height, int mostDays) {
        List<ChartView.Tick> amounts = new ArrayList<>();
        int longest = 0;
        for (long oere = lowest; oere <= highest; oere += step) {
            String label = words.number(oere / 100);
            longest = Math.max(longest, label.length());
            amounts.add(new ChartView.Tick(y(oere, height), label));
        }
        int left = 18 + longest * 8;
        StringBuilder line = new StringBuilder();
        for (Balance day : days) {
            String x = Integer.toString(x(day.day(), left, width));
            String y = Integer.toString(y(day.money().toOere(), height));
            line.append(line.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        line.append("H").append(width - RIGHT);
        int zero = y(0, height);
        return new ChartView.Drawing(
                shape, width, height, left, width - RIGHT, TOP, height - BOTTOM,
                line.toString(), line + "V" + zero + "H" + left + "Z", zero, amounts,
                days(mostDays, left, width));
    }

    private List<ChartView.Tick> days(int most, int left, int width) {
        List<ChartView.Tick> ticks = new ArrayList<>();
        long span = ChronoUnit.DAYS.between(from, until);
        if (span > 62) {
            long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), until) + 1;
            long each = Math.ceilDiv(months, most);
            LocalDate first = from.minusDays(1).withDayOfMonth(1).plusMonths(1);
            for (LocalDate day = first; !day.isAfter(until); day = day.plusMonths(each)) {
                ticks.add(new ChartView.Tick(x(day, left, width), words.formats().month(day)));
            }
        } else {
            long each = Math.max(1, Math.ceilDiv(span, most - 1));
            for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(each)) {
                String label = words.formats().dayAndMonth(day);
                ticks.add(new ChartView.Tick(x(day, left, width), label));
            }
        }
        return ticks;
    }

    private int x(LocalDate day, int left, int width) {
        long before = ChronoUnit.DAYS.between(from, day);
        long all = ChronoUnit.DAYS.between(from, until);
        return left + (int) (before * (width - RIGHT - left) / all);
    }

    private int y(long oere, int height) {
        long room = height - TOP - BOTTOM;
        long fromAbove = Math.multiplyExact(highest - oere, room) / (highest - lowest);
        return TOP + (int) fromAbove;
    }
}
