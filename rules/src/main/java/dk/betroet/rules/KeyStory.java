package dk.betroet.rules;

import dk.betroet.kernel.key.Apportionment;
import dk.betroet.kernel.key.Column;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.rulebook.Bilingual;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one recipient's number came about, a sentence a step, for people: from what the key is made
 * of to the result. The numbers in it are rounded for reading; those computed with are not.
 */
public final class KeyStory {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

    /** What a sentence may speak of besides earlier steps. */
    static final List<String> WORDS =
            List.of("name", "own", "all", "before", "before-sum", "by", "total", "value");

    private static final Fraction HUNDRED = Fraction.of(100);
    private static final int PLACES = 4;

    private final KeyRule rule;
    private final Apportionment split;
    private final String language;

    /** Stories of one split, in {@code da} or {@code en}. */
    public KeyStory(KeyRule rule, Apportionment split, String language) {
        this.rule = rule;
        this.split = split;
        this.language = language;
    }

    /**
     * One step of one recipient.
     *
     * @param unread why the step is a proposal; empty when it was read
     */
    public record Line(String step, String title, String section, String sentence, Fraction value,
            String written, Optional<Bilingual> unread) {}

    /** The steps of the recipient with this code, which must be in the basis. */
    public List<Line> of(String code, String name) {
        int at = split.basis().codes().indexOf(code);
        if (at < 0) {
            throw new IllegalArgumentException("nobody has the code " + code);
        }
        List<Line> lines = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        known.put("name", name);
        known.put("total", whole(split.total()));
        Column before = null;
        KeyStep stepBefore = null;
        for (KeyStep step : rule.steps()) {
            Column values = split.steps().get(step.name());
            if (values == null) {
                continue;
            }
            if (before != null && stepBefore != null) {
                known.put("before", write(stepBefore.shows(), before.get(at)));
                known.put("before-sum", write(stepBefore.shows(), before.sum()));
            }
            column(step).ifPresent(column -> {
                known.put("own", whole(split.basis().column(column).get(at)));
                known.put("all", whole(split.basis().column(column).sum()));
            });
            known.put("by", by(step));
            String written = write(step.shows(), values.get(at));
            known.put("value", written);
            lines.add(new Line(step.name(), step.title().in(language), step.section(),
                    filled(step.says().in(language), known), values.get(at), written,
                    step.unread()));
            known.put(step.name(), written);
            before = values;
            stepBefore = step;
        }
        return lines;
    }

    private static Optional<String> column(KeyStep step) {
        return switch (step.what()) {
            case KeyStep.What.Take(String column) -> Optional.of(column);
            case KeyStep.What.Share(String column) -> Optional.of(column);
            case KeyStep.What.Deduct(String column) -> Optional.of(column);
            default -> Optional.empty();
        };
    }

    private String by(KeyStep step) {
        return switch (step.what()) {
            case KeyStep.What.Scale(List<String> parts) -> whole(sum(parts));
            case KeyStep.What.Rescale(List<String> parts) -> whole(sum(parts));
            default -> "";
        };
    }

    private Fraction sum(List<String> parts) {
        return parts.stream().map(part -> part.equals(KeyStep.TOTAL)
                ? split.total() : split.basis().column(part).sum())
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static String filled(String sentence, Map<String, String> known) {
        Matcher match = PLACEHOLDER.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (match.find()) {
            match.appendReplacement(filled,
                    Matcher.quoteReplacement(known.getOrDefault(match.group(1), "–")));
        }
        return match.appendTail(filled).toString();
    }

    private String whole(Fraction value) {
        return write(KeyStep.Shows.WHOLE, value);
    }

    /** A value as people read it. */
    public String write(KeyStep.Shows shows, Fraction value) {
        return switch (shows) {
            case PERCENT -> number(value.times(HUNDRED), PLACES) + " %";
            case NUMBER -> number(value, PLACES);
            case WHOLE -> number(value, value.denominator().equals(BigInteger.ONE) ? 0 : PLACES);
        };
    }

    private String number(Fraction value, int places) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language.equals("da") ? '.' : ',');
        symbols.setDecimalSeparator(language.equals("da") ? ',' : '.');
        DecimalFormat format = new DecimalFormat(
                "#,##0" + (places == 0 ? "" : "." + "0".repeat(places)), symbols);
        format.setParseBigDecimal(true);
        BigDecimal decimal = value.toDecimal(places);
        return format.format(decimal);
    }
}
