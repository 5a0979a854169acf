package dk.betroet.office.platform.web.format;

import dk.betroet.kernel.money.Money;
import java.util.regex.Pattern;

/**
 * Reads a typed amount where {@code thousands} groups by three and {@code decimals} starts the øre.
 * An amount that would be another one if the two marks had changed places is refused, not guessed:
 * {@code 1.23} is 1,23 to one person and a slip for 123 to another, and it is their money.
 */
final class MoneyReader {

    private static final int LONGEST = 40;
    private static final Pattern UNIT = Pattern.compile("(?i)^(?:dkk|kr\\.?)|(?:dkk|kr\\.?|,-)$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern SHAPE = Pattern.compile("-?[0-9][0-9.,]*");

    private final char thousands;
    private final char decimals;

    MoneyReader(char thousands, char decimals) {
        this.thousands = thousands;
        this.decimals = decimals;
    }

    Parsed<Money> read(String typed) {
        if (typed.length() > LONGEST) {
            return Parsed.refused("money_not_a_number");
        }
        String bare = bare(typed);
        if (bare.isEmpty()) {
            return Parsed.refused("money_empty");
        }
        if (!SHAPE.matcher(bare).matches()) {
            return Parsed.refused("money_not_a_number");
        }
        boolean negative = bare.startsWith("-");
        String number = negative ? bare.substring(1) : bare;
        int mark = number.indexOf(decimals);
        String kroner = mark < 0 ? number : number.substring(0, mark);
        String oere = mark < 0 ? "" : number.substring(mark + 1);
        if (oere.indexOf(decimals) >= 0 || oere.indexOf(thousands) >= 0
                || mark == number.length() - 1) {
            return Parsed.refused("money_not_a_number");
        }
        if (!isGrouped(kroner)) {
            return Parsed.refused("money_ambiguous");
        }
        if (oere.length() > 2) {
            return isPerhapsThousands(kroner, oere)
                    ? Parsed.refused("money_ambiguous")
                    : Parsed.refused("money_fraction_of_oere");
        }
        return money(kroner.replace(String.valueOf(thousands), ""), oere, negative);
    }

    private static String bare(String typed) {
        String tight = SPACE.matcher(typed).replaceAll("").replace('\u2212', '-');
        boolean leadingMinus = tight.startsWith("-");
        String unsigned = leadingMinus ? tight.substring(1) : tight;
        String unitless = UNIT.matcher(UNIT.matcher(unsigned).replaceFirst("")).replaceFirst("");
        return unitless.isEmpty() ? "" : (leadingMinus ? "-" : "") + unitless;
    }

    /** Without any thousands mark, or with one before every third digit from the right. */
    private boolean isGrouped(String kroner) {
        if (kroner.indexOf(thousands) < 0) {
            return true;
        }
        String mark = Pattern.quote(String.valueOf(thousands));
        return kroner.matches("[1-9][0-9]{0,2}(?:" + mark + "[0-9]{3})+");
    }

    /** {@code 1,234} typed by someone used to the other language's marks. */
    private boolean isPerhapsThousands(String kroner, String oere) {
        return oere.length() == 3 && kroner.matches("[1-9][0-9]{0,2}");
    }

    private static Parsed<Money> money(String kroner, String oere, boolean negative) {
        String significant = kroner.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 14) {
            return Parsed.refused("money_too_large");
        }
        long rest = oere.isEmpty() ? 0 : Long.parseLong(oere) * (oere.length() == 1 ? 10 : 1);
        long total = Long.parseLong(significant) * 100 + rest;
        if (total > Money.MAX.toOere()) {
            return Parsed.refused("money_too_large");
        }
        return new Parsed.Value<>(Money.ofOere(negative ? -total : total));
    }
}
