package dk.betroet.accounts.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which rows and heads are known, Danish and English; never a position. */
public final class Words {

    /** Heads of columns that tell by what two others differ. */
    static final String DIFFERENCES = "afvigelse|difference|forskel|rest(?:budget|bevilling)?"
            + "|ændring|variance|remaining|change";

    private static final Pattern SUM = words("i ?alt|ialt|total|totalt|sum|sammenlagt|samlede?"
            + "|subtotal");
    private static final Pattern TOTAL = words("udgifter i ?alt|udgifter ialt|omkostninger i ?alt"
            + "|samlede?|total|totalt|hele landet|danmark|landet");
    private static final Pattern INCOME = words("indtægt\\w*|kommunebetaling\\w*"
            + "|(?:kommune|medlems)?bidrag(?:et)?(?! til)|afregning"
            + "|bloktilskud|tilskud fra|tilskud|kontingent\\w*|refusion\\w*|renteindtægt\\w*|income"
            + "|revenue|contributions?|grants? from|opkrævning\\w*|finansiering");
    private static final Pattern RESULT = words("\\w*resultat\\w*|overskud|underskud|merforbrug"
            + "|mindreforbrug|result|surplus|deficit|årets over/underskud");
    private static final Pattern BALANCING = words("udligning\\w*|netto 0|balancing");
    private static final Pattern OVER = words("overf\\w*|opspar\\w*|saldo|balance|carried|carry"
            + "|opening|closing|primo|ultimo|formue|egenkapital");
    private static final Pattern FROM = words("tidligere|forrige|sidste|fra (?:19|20)\\d\\d"
            + "|primo|opening|brought|from (?:previous|prior|last)|fra (?:året|årene) før"
            + "|1\\. januar");
    private static final Pattern TO = words("efterfølgende|næste|kommende|følgende"
            + "|til (?:19|20)\\d\\d|ultimo|closing|forward|to (?:next|following|(?:19|20)\\d\\d)"
            + "|31\\. december");
    private static final Pattern MEMO = words("^(?:heraf|deraf|herunder|of which)");
    private static final Pattern FINANCING = words("overført? (?:over|under)skud|overført"
            + "|overførsel fra|surplus brought|carried over");

    private static final Pattern DIFFERENCE =
            words(DIFFERENCES);
    private static final Pattern CORRECTED = words("korrigeret");
    private static final Pattern SURPLUS = words("overskud|surplus|mindreforbrug");
    private static final Pattern DEFICIT = words("underskud|deficit|merforbrug");
    private static final Pattern SUMMED =
            Pattern.compile("(?iu)(?<![\\p{L}])(i ?alt|ialt|total|subtotal|sum)(?![\\p{L}])");

    private Words() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static boolean found(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a label says that its row is made of others. */
    public static boolean isSum(String label) {
        return found(SUM, label);
    }

    /** Whether a label says that its row is made of sums. */
    public static boolean isTotal(String label) {
        return found(TOTAL, label);
    }

    /** Whether a label, or the heading above, says that money comes in. */
    public static boolean isIncome(String label) {
        Matcher matcher = INCOME.matcher(label.toLowerCase(Locale.ROOT));
        return matcher.find() && !found(CORRECTED, label.substring(0, matcher.start()));
    }

    /** Whether a label says what costs less income came to. */
    public static boolean isResult(String label) {
        return found(RESULT, label) && !isCarryIn(label) && !isCarryOut(label);
    }

    /** Whether a label says that a surplus is a positive figure. */
    public static boolean isSurplus(String label) {
        return found(SURPLUS, label) && !found(DEFICIT, label);
    }

    /** Whether a label says that the row brings the budget to nought. */
    public static boolean isBalancing(String label) {
        return found(BALANCING, label);
    }

    /** Whether a label says what came over. */
    public static boolean isCarryIn(String label) {
        return found(OVER, label) && found(FROM, label);
    }

    /** Whether a label says what goes on. */
    public static boolean isCarryOut(String label) {
        return found(OVER, label) && found(TO, label) && !isCarryIn(label);
    }

    /** Whether the head of a column says that it is what two others differ by. */
    public static boolean isDifference(String head) {
        return found(DIFFERENCE, head);
    }

    /** Whether a label says that the row is part of another. */
    public static boolean isMemo(String label) {
        return found(MEMO, label);
    }

    /** Whether a label names money carried over, which is no cost of the year. */
    public static boolean isFinancing(String label) {
        return found(FINANCING, label);
    }

    /** What a sum is the sum of: its label without the words that say so. */
    public static String summed(String label) {
        return String.join(" ", SUMMED.matcher(label).replaceAll(" ").strip().split("\\s+"));
    }
}
