package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.key.Apportionment;
import dk.betroet.kernel.key.Basis;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Rate;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyRules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the operations on contributions have in common. */
final class ContributionDesk {

    /** The rule that a contribution is split by. */
    static final String RULE = "contribution/by-population";

    /** The kind of unit that they belong to. */
    static final String SECRETARIAT = "secretariat";
    private static final String COLUMN = "population";
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}([.,]\\d{1,9})?");

    private ContributionDesk() {}

    /** A number with decimals as people write it; empty when it is none. */
    static Optional<Fraction> decimal(String typed) {
        String plain = typed.strip();
        return DECIMAL.matcher(plain).matches()
                ? Optional.of(Rate.of(new BigDecimal(plain.replace(',', '.')))) : Optional.empty();
    }

    /** That a text is no number. */
    static Refusal noNumber(String field, String typed) {
        return Refusal.at(field, RefusalCode.NOT_A_NUMBER, typed);
    }

    /** A total over heads, exactly; what it comes to at every step. */
    static Apportionment split(Map<String, Long> heads, Money total) {
        List<Basis.Row> rows = new ArrayList<>();
        new TreeMap<>(heads).forEach((code, people) -> rows.add(
                Basis.Row.of(rows.size() + 1, code, Map.of(COLUMN, people))));
        Basis basis = Basis.read(rows, List.of(COLUMN), List.of()).orThrow();
        return KeyRules.find(RULE).orElseThrow().pipeline(KeyRule.Wishes.NONE)
                .split(basis, Fraction.of(BigInteger.valueOf(total.toOere()), BigInteger.ONE))
                .orThrow();
    }

    /** Whole øre by code, which make the total. */
    static Map<String, Money> parts(Map<String, Long> heads, Money total) {
        Map<String, Money> parts = new TreeMap<>();
        split(heads, total).byCode().forEach((code, part) ->
                parts.put(code, Money.ofOere(part.numerator().longValueExact())));
        return parts;
    }
}
