package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as files write them, to the øre and never through a floating point number. */
sealed interface Amounts {

    /** An amount. */
    record Found(Money value) implements Amounts {}

    /** No amount, and why. */
    record Bad(BankFileProblem problem) implements Amounts {}

    /** Smallest amount that is refused: ten billion kroner, in øre. */
    long LIMIT_OERE = 1_000_000_000_000L;

    /** The number as XML Schema writes a decimal, without a sign. */
    Pattern XML = Pattern.compile("\\+?(?:[0-9]{1,18}(?:\\.[0-9]{0,5})?|\\.[0-9]{1,5})");

    /** A number with or without thousands in groups of three, and with a decimal comma. */
    Pattern COMMA = Pattern.compile("(?:[0-9]{1,18}|[0-9]{1,3}(?:\\.[0-9]{3})+)(?:,[0-9]{1,5})?");

    /** The same with the signs the other way round. */
    Pattern POINT = Pattern.compile("(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]{1,5})?");

    /** How a file writes decimals. */
    enum Decimals { COMMA, POINT, UNKNOWN }

    /** An amount in an XML element: digits, at most one point, no thousands. */
    static Amounts ofXml(String written) {
        if (!XML.matcher(written).matches()) {
            return new Bad(BankFileProblem.AMOUNT_WRONG);
        }
        return of(new BigDecimal(written.endsWith(".") ? written + "0" : written));
    }

    /**
     * What an amount in a CSV field tells of the file's decimals: a comma or point that can only be
     * the decimal one. A single sign with three digits behind and up to three before tells nothing.
     */
    static Decimals decimals(String written) {
        String number = Written.of(written).number();
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0) {
            return Decimals.UNKNOWN;
        }
        Decimals asDecimal = comma > point ? Decimals.COMMA : Decimals.POINT;
        if (comma >= 0 && point >= 0) {
            return asDecimal;
        }
        if (number.indexOf(number.charAt(last)) != last) {
            return asDecimal == Decimals.COMMA ? Decimals.POINT : Decimals.COMMA;
        }
        boolean maybeThousands = last <= 3 && number.length() - last - 1 == 3;
        return maybeThousands ? Decimals.UNKNOWN : asDecimal;
    }

    /** An amount in a CSV field, in a file that writes its decimals so. */
    static Amounts ofCsv(String written, Decimals decimals) {
        Written parts = Written.of(written);
        String number = parts.number();
        if (number.isEmpty()) {
            return new Bad(BankFileProblem.AMOUNT_WRONG);
        }
        boolean plain = number.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (decimals == Decimals.UNKNOWN && !plain) {
            boolean readable = COMMA.matcher(number).matches() || POINT.matcher(number).matches();
            return new Bad(readable
                    ? BankFileProblem.AMOUNT_AMBIGUOUS
                    : BankFileProblem.AMOUNT_WRONG);
        }
        Pattern form = decimals == Decimals.POINT ? POINT : COMMA;
        if (!form.matcher(number).matches()) {
            return new Bad(BankFileProblem.AMOUNT_WRONG);
        }
        String digits = decimals == Decimals.POINT
                ? number.replace(",", "")
                : number.replace(".", "").replace(',', '.');
        return switch (of(new BigDecimal(digits))) {
            case Found(Money value) when parts.negative() -> new Found(value.negate());
            case Amounts other -> other;
        };
    }

    /** The number without its one sign before or behind, without blanks and currency. */
    record Written(String number, boolean negative) {

        private static final String MINUS = "-\u2212";
        private static final Pattern BEFORE =
                Pattern.compile("(?i)^([-+\u2212]?)(?:dkk|kr\\.?)");
        private static final Pattern BEHIND =
                Pattern.compile("(?i)(?:dkk|kr\\.?)([-+\u2212]?)$");

        static Written of(String field) {
            String text = Texts.clean(field).replace(" ", "");
            text = BEFORE.matcher(text).replaceFirst("$1");
            text = BEHIND.matcher(text).replaceFirst("$1");
            if (text.isEmpty()) {
                return new Written("", false);
            }
            char first = text.charAt(0);
            char last = text.charAt(text.length() - 1);
            if (MINUS.indexOf(first) >= 0 || first == '+') {
                return new Written(text.substring(1), first != '+');
            }
            if (MINUS.indexOf(last) >= 0 || last == '+') {
                return new Written(text.substring(0, text.length() - 1), last != '+');
            }
            return new Written(text, false);
        }
    }

    private static Amounts of(BigDecimal kroner) {
        BigDecimal oere = kroner.movePointRight(2).stripTrailingZeros();
        if (oere.scale() > 0) {
            return new Bad(BankFileProblem.AMOUNT_FRACTION);
        }
        if (oere.compareTo(BigDecimal.valueOf(LIMIT_OERE)) >= 0) {
            return new Bad(BankFileProblem.AMOUNT_TOO_LARGE);
        }
        return new Found(Money.ofOere(oere.longValueExact()));
    }
}
