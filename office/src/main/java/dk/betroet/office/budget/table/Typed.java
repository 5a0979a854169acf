package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Shown;
import dk.betroet.accounts.table.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as people type them beside a table: in its unit, with a decimal comma. */
final class Typed {

    private static final Pattern FIGURE = Pattern.compile(
            "-?(?:\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,15})(?:,\\d{1,2})?");

    private Typed() {}

    /** A figure as it would be typed, in the table's unit. */
    static String shown(long oere, Measure measure) {
        return Shown.figure(oere / (measure.hundredths() / 100));
    }

    /** The figure in øre; empty when it is none. */
    static Optional<Long> figure(String typed, Measure measure) {
        String plain = typed.replaceAll("[\\s\\u00a0]", "");
        if (!FIGURE.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal oere = new BigDecimal(plain.replace(".", "").replace(',', '.'))
                .multiply(BigDecimal.valueOf(measure.hundredths()));
        return oere.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 1_000)) > 0
                ? Optional.empty() : Optional.of(oere.longValueExact());
    }
}
