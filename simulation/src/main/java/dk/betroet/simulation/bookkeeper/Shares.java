package dk.betroet.simulation.bookkeeper;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bookkeeper's own way of splitting whole øre. */
final class Shares {

    private static final BigInteger TWO = BigInteger.TWO;

    private Shares() {}

    /**
     * A whole by heads, so that the parts make the whole: everybody their whole øre, and those who
     * lost most by it one more each; of two who lost as much, the one whose code comes first.
     */
    static Map<String, Long> byHeads(Map<String, Long> heads, long whole) {
        BigInteger all = BigInteger.valueOf(
                heads.values().stream().mapToLong(Long::longValue).sum());
        Map<String, Long> parts = new TreeMap<>();
        Map<String, BigInteger> lost = new TreeMap<>();
        long left = whole;
        for (Map.Entry<String, Long> one : new TreeMap<>(heads).entrySet()) {
            BigInteger[] exact = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(one.getValue())).divideAndRemainder(all);
            parts.put(one.getKey(), exact[0].longValueExact());
            lost.put(one.getKey(), exact[1]);
            left -= exact[0].longValueExact();
        }
        List<String> order = new ArrayList<>(lost.keySet());
        order.sort(Comparator.comparing(lost::get, Comparator.reverseOrder()));
        for (String code : order.subList(0, (int) left)) {
            parts.merge(code, 1L, Long::sum);
        }
        return parts;
    }

    /** A whole in as equal parts as can be, the odd øre to the first. */
    static List<Long> equal(long whole, int parts) {
        List<Long> shares = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            shares.add(whole / parts + (i < whole % parts ? 1 : 0));
        }
        return shares;
    }

    /** What a rate of kroner comes to for so many people, in øre; half an øre goes up. */
    static long rated(String rate, long people) {
        BigDecimal exact = new BigDecimal(rate.replace(',', '.'))
                .multiply(BigDecimal.valueOf(people)).multiply(BigDecimal.valueOf(100));
        BigInteger unit = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        BigInteger number = exact.multiply(new BigDecimal(unit)).toBigIntegerExact();
        return number.multiply(TWO).add(unit).divide(unit.multiply(TWO)).longValueExact();
    }

    /** A quarter on top, as value added tax is; half an øre goes up. */
    static long tax(long oere) {
        return (oere * 25 + 50) / 100;
    }
}
