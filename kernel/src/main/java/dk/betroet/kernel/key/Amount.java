package dk.betroet.kernel.key;

import java.util.List;

/** A number that a step works with: said outright, or known once there are a basis and a total. */
public sealed interface Amount {

    /** What is to be split. */
    record Total() implements Amount {}

    /** The sum of one of the basis' columns. */
    record SumOf(String column) implements Amount {}

    /** A number that the rule names. */
    record Exactly(Fraction value) implements Amount {}

    /** Several together. */
    record Together(List<Amount> amounts) implements Amount {
        public Together {
            amounts = List.copyOf(amounts);
        }
    }

    /** Several together. */
    static Amount together(Amount... amounts) {
        return new Together(List.of(amounts));
    }

    /** The number for a basis and a total. */
    default Fraction in(Basis basis, Fraction total) {
        return switch (this) {
            case Total() -> total;
            case SumOf(String column) -> basis.column(column).sum();
            case Exactly(Fraction value) -> value;
            case Together(List<Amount> amounts) -> amounts.stream()
                    .map(amount -> amount.in(basis, total))
                    .reduce(Fraction.ZERO, Fraction::plus);
        };
    }

    /** The columns of the basis that it needs. */
    default List<String> columns() {
        return switch (this) {
            case Total() -> List.of();
            case SumOf(String column) -> List.of(column);
            case Exactly(Fraction _) -> List.of();
            case Together(List<Amount> amounts) -> amounts.stream()
                    .flatMap(amount -> amount.columns().stream()).toList();
        };
    }
}
