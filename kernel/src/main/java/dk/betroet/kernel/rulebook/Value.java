package dk.betroet.kernel.rulebook;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Collections;

/**
 * One typed fact about a situation. A fact that is not known is absent; there is no empty value.
 */
public sealed interface Value {

    /** The types a fact can be declared with; {@code id} is the word used in files. */
    enum Type {
        MONEY("money"), NUMBER("number"), TEXT("text"), FLAG("flag"), DATE("date"), TEXTS("texts");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /** The word used in the vocabulary file. */
        public String id() {
            return id;
        }
    }

    /** The type this value is of. */
    Type type();

    /** An amount of money, to the øre. */
    record Amount(Money money) implements Value {
        @Override
        public Type type() {
            return Type.MONEY;
        }
    }

    /** A whole number: an age, a count of people, days, kilometres. */
    record Whole(long number) implements Value {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A word; where the vocabulary names a list for the fact, a word of that list. */
    record Text(String text) implements Value {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** Yes or no. */
    record Flag(boolean flag) implements Value {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    /** A calendar day. */
    record Day(LocalDate day) implements Value {
        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    /** Several words, each once, without order. */
    record Texts(SortedSet<String> texts) implements Value {
        public Texts {
            texts = Collections.unmodifiableSortedSet(new TreeSet<>(texts));
        }

        @Override
        public Type type() {
            return Type.TEXTS;
        }
    }

    static Value of(Money money) {
        return new Amount(money);
    }

    static Value of(long number) {
        return new Whole(number);
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    static Value of(Collection<String> texts) {
        return new Texts(new TreeSet<>(texts));
    }

    /**
     * Orders two values of one ordered type (money, number, date).
     *
     * @throws IllegalArgumentException when the types differ or have no order
     */
    static int compare(Value left, Value right) {
        return switch (left) {
            case Amount(Money a) when right instanceof Amount(Money b) -> a.compareTo(b);
            case Whole(long a) when right instanceof Whole(long b) -> Long.compare(a, b);
            case Day(LocalDate a) when right instanceof Day(LocalDate b) -> a.compareTo(b);
            default -> throw new IllegalArgumentException(
                    "no order between " + left.type().id() + " and " + right.type().id());
        };
    }

    /** The value as one plain line for logs and failures; screens format by language. */
    default String plain() {
        return switch (this) {
            case Amount(Money money) -> money.toString();
            case Whole(long number) -> Long.toString(number);
            case Text(String text) -> text;
            case Flag(boolean flag) -> Boolean.toString(flag);
            case Day(LocalDate day) -> day.toString();
            case Texts(SortedSet<String> texts) -> String.join(", ", texts);
        };
    }
}
