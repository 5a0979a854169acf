package dk.betroet.office.apportion.district;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.money.Money;
import dk.betroet.rules.ByHand;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A year's money as it was split over the districts.
 *
 * @param weights how heavy each of the rule's criteria is, by its name, as it was typed
 * @param rule {@code id/version} of the rule that held on the day
 */
record DistrictSplit(UUID id, int year, Money total, Map<String, String> weights, String rule,
        LocalDate decidedOn, List<District> districts) {

    DistrictSplit {
        weights = Map.copyOf(weights);
        districts = List.copyOf(districts);
    }

    /** One district and what it gets. */
    record District(String code, String name, Map<String, Long> numbers, Money amount) {
        District {
            numbers = Map.copyOf(numbers);
        }
    }

    /** So much is set aside for an area of work. */
    record Share(String area, Money amount) {}

    /** A district's budget: what it has set aside, area by area. */
    record Budget(String code, LocalDate decidedOn, List<Share> shares) {
        Budget {
            shares = List.copyOf(shares);
        }

        Money sum() {
            return Money.sum(shares.stream().map(Share::amount).toList());
        }
    }

    KeyRule keyRule() {
        return KeyRules.find(rule).orElseThrow();
    }

    /** What was given for the rule's criteria. */
    KeyRule.Wishes wishes() {
        Map<String, Fraction> inputs = new TreeMap<>();
        weights.forEach((name, typed) -> inputs.put(name, weight(typed).orElseThrow()));
        return new KeyRule.Wishes(Map.of(), inputs, ByHand.NOTHING);
    }

    /** A weight as people write it, {@code 0,5} or {@code 1/2}; empty when it is none. */
    static Optional<Fraction> weight(String typed) {
        return KeyRules.fraction(typed.strip().replace(',', '.'));
    }

    /** The district that has this code or name. */
    Optional<District> district(String said) {
        return districts.stream().filter(one -> one.code().equals(said.strip())
                || one.name().equalsIgnoreCase(said.strip())).findFirst();
    }
}
