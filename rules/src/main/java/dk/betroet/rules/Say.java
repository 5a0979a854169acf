package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says values and words of the vocabulary in Danish or English. */
final class Say {

    private static final List<String> MONTHS_DA = List.of("januar", "februar", "marts", "april",
            "maj", "juni", "juli", "august", "september", "oktober", "november", "december");
    private static final List<String> MONTHS_EN = List.of("January", "February", "March", "April",
            "May", "June", "July", "August", "September", "October", "November", "December");

    private final String language;
    private final Vocabulary vocabulary;

    Say(String language, Vocabulary vocabulary) {
        this.language = language;
        this.vocabulary = vocabulary;
    }

    boolean danish() {
        return language.equals("da");
    }

    /** The Danish or the English words. */
    String in(String da, String en) {
        return danish() ? da : en;
    }

    String value(Value value) {
        return switch (value) {
            case Value.Amount(Money money) -> money(money);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Text(String text) -> anyWord(text);
            case Value.Flag(boolean flag) -> flag ? in("ja", "yes") : in("nej", "no");
            case Value.Day(LocalDate day) -> day(day);
            case Value.Texts(var texts) -> texts.stream().map(this::anyWord)
                    .collect(Collectors.joining(", "));
        };
    }

    /** {@code 1.234,50 kr.} in Danish, {@code 1,234.50 kr.} in English. */
    String money(Money money) {
        long oere = Math.abs(money.toOere());
        String kroner = Long.toString(oere / 100);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < kroner.length(); i++) {
            if (i > 0 && (kroner.length() - i) % 3 == 0) {
                grouped.append(in(".", ","));
            }
            grouped.append(kroner.charAt(i));
        }
        long rest = oere % 100;
        return (money.isNegative() ? "-" : "") + grouped + in(",", ".")
                + (rest < 10 ? "0" : "") + rest + " kr.";
    }

    /** {@code 5. marts 2026} in Danish, {@code 5 March 2026} in English. */
    String day(LocalDate day) {
        return day.getDayOfMonth() + in(". ", " ")
                + (danish() ? MONTHS_DA : MONTHS_EN).get(day.getMonthValue() - 1)
                + " " + day.getYear();
    }

    String word(String list, String id) {
        return vocabulary.term(list, id).map(term -> term.label().in(language)).orElse(id);
    }

    String words(String list, Collection<String> ids) {
        return ids.stream().sorted().map(id -> word(list, id))
                .collect(Collectors.joining(", "));
    }

    String fact(String id) {
        return vocabulary.factTerm(id).map(term -> term.label().in(language)).orElse(id);
    }

    /** A word of a value, by the list its fact has, or as it is. */
    String word(Vocabulary.FactTerm fact, String id) {
        return fact.list().map(list -> word(list, id)).orElse(id);
    }

    private String anyWord(String id) {
        return vocabulary.factTerm(id).map(term -> term.label().in(language)).orElse(id);
    }

    /** Words with "or" before the last. */
    String or(List<String> several) {
        return String.join(in(" eller ", " or "), several);
    }
}
