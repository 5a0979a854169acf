package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Cell;
import java.math.BigDecimal;

/** Figures as a Dane prints them, for findings. */
public final class Shown {

    private Shown() {}

    /** An amount in øre, or hundredths of a thing: {@code 1.234} or {@code 1.234,50}. */
    public static String figure(long hundredths) {
        long absolute = Math.abs(hundredths);
        String whole = Long.toString(absolute / 100);
        StringBuilder parted = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                parted.append('.');
            }
            parted.append(whole.charAt(i));
        }
        long rest = absolute % 100;
        return (hundredths < 0 ? "-" : "") + parted
                + (rest == 0 ? "" : "," + (rest < 10 ? "0" : "") + rest);
    }

    /** A cell's figure, or a word for none. */
    static String figure(Cell cell) {
        Long figure = cell.figure();
        return figure == null ? "blank" : figure(figure);
    }

    /** A decimal with a comma, and no more decimals than it has. */
    static String decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
