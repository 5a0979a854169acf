package dk.betroet.kernel.rulebook;

import dk.betroet.kernel.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A number that a rule works with: fixed, a share of a fact, or looked up in a table.
 *
 * <p>Empty when the facts do not settle it (a fact is absent, no row of the table fits). A limit
 * that cannot be worked out objects; it never lets the act slip through.
 */
public sealed interface Quantity {

    /** The amount or number for these facts, or empty when they do not settle it. */
    Optional<Value> valueFor(Facts facts);

    /** Always the same money or number. */
    record Fixed(Value value) implements Quantity {
        @Override
        public Optional<Value> valueFor(Facts facts) {
            return Optional.of(value);
        }
    }

    /**
     * {@code times / over} of a fact, rounded down to a whole øre or unit: one month of yearly need
     * is 1/12 of it.
     */
    record Share(String fact, long times, long over) implements Quantity {

        /** @throws IllegalArgumentException when {@code times} is negative or {@code over} < 1 */
        public Share {
            if (times < 0 || over < 1) {
                throw new IllegalArgumentException("not a share: " + times + "/" + over);
            }
        }

        @Override
        public Optional<Value> valueFor(Facts facts) {
            return facts.fact(fact).map(value -> switch (value) {
                case Value.Amount(Money money) -> Value.of(Money.ofOere(part(money.toOere())));
                case Value.Whole(long number) -> Value.of(part(number));
                default -> throw new IllegalArgumentException(
                        fact + " has no share: " + value.type().id());
            });
        }

        private long part(long whole) {
            return Math.floorDiv(Math.multiplyExact(whole, times), over);
        }
    }

    /** The first row whose condition holds. */
    record Lookup(List<Row> rows) implements Quantity {
        public Lookup {
            rows = List.copyOf(rows);
        }

        @Override
        public Optional<Value> valueFor(Facts facts) {
            for (Row row : rows) {
                if (row.when().holds(facts)) {
                    return Optional.of(row.value());
                }
            }
            return Optional.empty();
        }
    }

    /** One row of a table: under this condition, this money or number. */
    record Row(Condition when, Value value) { }
}
