package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Joint.Booked;
import dk.betroet.simulation.bookkeeper.Joint.Line;
import dk.betroet.simulation.bookkeeper.Joint.Overhead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year on a secretariat's table as the bookkeeper adds it up: what was booked on each line, what
 * rules compute, and the sums that are made of them. Costs above zero, income below.
 */
public final class Figures {

    /** What every sum is made of. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "Udgifter i alt", List.of("Løn", "Møder", "Rejser"),
            "Samlede udgifter", List.of("Udgifter i alt", "Overhead"),
            "Indtægter i alt", List.of("Tilskud", "Bidrag"),
            "Resultat", List.of("Samlede udgifter", "Indtægter i alt"));

    /** The sums in an order in which they can be made. */
    private static final List<String> SUMS = List.of(
            "Udgifter i alt", "Samlede udgifter", "Indtægter i alt", "Resultat");

    private Figures() {}

    /** Whether a row is another, or a sum that has it in it. */
    static boolean contains(String row, String part) {
        return row.equals(part) || PARTS.getOrDefault(row, List.of()).stream()
                .anyMatch(one -> contains(one, part));
    }

    /** The ledger's word for a line. */
    static String purpose(Line line) {
        return line.label().toLowerCase(Locale.ROOT)
                .replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
    }

    /** On which line a purpose counts; nothing when on none. */
    private static String line(Joint joint, String purpose) {
        return joint.lines.values().stream().filter(line -> purpose(line).equals(purpose))
                .map(Line::id).findFirst().orElseGet(() ->
                        joint.mapped.getOrDefault(purpose, ""));
    }

    /** Whether a purpose counts on a line. */
    static boolean counts(Joint joint, String purpose) {
        return !line(joint, purpose).isEmpty();
    }

    /** What was booked on a line in a year. */
    static long booked(Joint joint, String line, int year) {
        return joint.booked.stream().filter(one -> one.day().getYear() == year
                && line(joint, one.purpose()).equals(line)).mapToLong(Booked::oere).sum();
    }

    /** Whether something was booked in a year that counts on no line. */
    static boolean elsewhere(Joint joint, int year) {
        Map<String, Long> sums = new TreeMap<>();
        joint.booked.stream().filter(one -> one.day().getYear() == year
                && !counts(joint, one.purpose()))
                .forEach(one -> sums.merge(one.purpose(), one.oere(), Long::sum));
        return sums.values().stream().anyMatch(sum -> sum != 0);
    }

    /** What is promised on a line in a year and not yet paid. */
    static long promised(Home home, String line, int year) {
        return home.joint.commitments.values().stream()
                .filter(one -> one.line.equals(line) && one.year == year)
                .mapToLong(one -> one.open(home)).sum();
    }

    /** Which rule computes a line in a year; null when none does. */
    static Overhead rule(Joint joint, String line, int year) {
        return joint.overheads.get(line + " " + year);
    }

    /** The year's accounts, by label. */
    public static Map<String, Long> accounts(Joint joint, int year) {
        Map<String, Long> figures = new TreeMap<>();
        for (Line line : joint.lines.values()) {
            Overhead rule = rule(joint, line.id(), year);
            long area = rule == null || !rule.percent().isEmpty() ? 0 : rule.oere();
            figures.put(line.label(), booked(joint, line.id(), year) + area);
        }
        Map<String, Long> before = added(figures);
        for (Line line : joint.lines.values()) {
            Overhead rule = rule(joint, line.id(), year);
            if (rule != null && !rule.percent().isEmpty()) {
                figures.merge(line.label(), share(rule, before.get(rule.row())), Long::sum);
            }
        }
        return added(figures);
    }

    /** Half an øre goes away from nought. */
    private static long share(Overhead rule, long of) {
        return new BigDecimal(rule.percent().replace(',', '.')).multiply(BigDecimal.valueOf(of))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).longValueExact();
    }

    private static Map<String, Long> added(Map<String, Long> lines) {
        Map<String, Long> all = new TreeMap<>(lines);
        for (String sum : SUMS) {
            all.put(sum, PARTS.get(sum).stream().mapToLong(all::get).sum());
        }
        return all;
    }
}
