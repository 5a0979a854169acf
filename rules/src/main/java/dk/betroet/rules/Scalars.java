package dk.betroet.rules;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads single values. What YAML would guess of their type is ignored: the key decides it. */
final class Scalars {

    private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d{1,11})(?:\\.(\\d{2}))?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,12}");

    private Scalars() { }

    static String text(Source source, Node node) {
        Node settled = Block.settle(source, node);
        if (settled instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw source.broken(settled, "a word or text is wanted here");
    }

    static boolean flag(Source source, Node node) {
        return switch (text(source, node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw source.broken(node, "write true or false");
        };
    }

    static int number(Source source, Node node, int least, int most) {
        long number = whole(source, node);
        if (number < least || number > most) {
            throw source.broken(node, "a number from " + least + " to " + most + " is wanted");
        }
        return (int) number;
    }

    static long whole(Source source, Node node) {
        String text = text(source, node);
        if (!WHOLE.matcher(text).matches()) {
            throw source.broken(node, "'" + text + "' is not a whole number");
        }
        return Long.parseLong(text);
    }

    static Money money(Source source, Node node) {
        String text = text(source, node);
        var match = AMOUNT.matcher(text);
        if (!match.matches()) {
            throw source.broken(node, "'" + text + "' is not an amount; write 2000 or 2000.50");
        }
        long oere = Long.parseLong(match.group(2)) * 100
                + (match.group(3) == null ? 0 : Long.parseLong(match.group(3)));
        return Money.ofOere(match.group(1).isEmpty() ? oere : -oere);
    }

    static LocalDate date(Source source, Node node) {
        String text = text(source, node);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw source.broken(node, "'" + text + "' is not a date; write 2026-03-05");
        }
    }

    static MonthDay monthDay(Source source, Node node) {
        String text = text(source, node);
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw source.broken(node, "'" + text + "' is not a day of the year; write 03-31");
        }
    }

    static Bilingual bilingual(Source source, Node node) {
        Block block = Block.open(source, node, "text");
        return new Bilingual(block.text("da"), block.text("en"));
    }

    static Reason reason(Source source, Node node) {
        String text = text(source, node);
        for (Reason reason : Reason.values()) {
            if (reason.id().equals(text)) {
                return reason;
            }
        }
        throw source.broken(node, "no reason is called '" + text + "'"
                + near(text, List.of(Reason.values()).stream().map(Reason::id).toList()));
    }

    /** A word of the vocabulary's list. */
    static String word(Source source, Node node, String list) {
        String word = text(source, node);
        if (source.vocabulary().term(list, word).isEmpty()) {
            throw source.broken(node, "'" + word + "' is not in the list '" + list + "'"
                    + near(word, source.vocabulary().lists().get(list).keySet()));
        }
        return word;
    }

    /** The name of a declared fact. */
    static Vocabulary.FactTerm fact(Source source, Node node) {
        return fact(source, node, text(source, node));
    }

    static Vocabulary.FactTerm fact(Source source, Node at, String name) {
        return source.vocabulary().factTerm(name).orElseThrow(() -> source.broken(at,
                "no fact is called '" + name + "'"
                        + near(name, source.vocabulary().facts().keySet())));
    }

    /** A value for the fact, of its declared type and, where it has a list, of its words. */
    static Value value(Source source, Node node, Vocabulary.FactTerm fact) {
        Value value = switch (fact.type()) {
            case MONEY -> Value.of(money(source, node));
            case NUMBER -> Value.of(whole(source, node));
            case TEXT -> Value.of(text(source, node));
            case FLAG -> Value.of(flag(source, node));
            case DATE -> Value.of(date(source, node));
            case TEXTS -> Value.of(Block.items(source, node).stream()
                    .map(item -> text(source, item)).toList());
        };
        source.vocabulary().problem(fact.id(), value).ifPresent(problem -> {
            throw source.broken(node, problem);
        });
        return value;
    }

    private static String near(String wrong, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt((String word) -> distance(wrong, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(wrong, word) <= 3)
                .map(word -> "; is '" + word + "' meant?").orElse("");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
