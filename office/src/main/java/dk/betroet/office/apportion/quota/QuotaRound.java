package dk.betroet.office.apportion.quota;

import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.rules.KeyProcess;
import dk.betroet.rules.ByHand;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyRules;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The quotas of one year, or of one batch of a year: what they are split by and the rule.
 *
 * @param year the calendar year that people are received in
 * @param batch the batch within the year, from 1; of refugee quotas there is one
 * @param rule {@code id/version} of the rule that held when the first total was announced
 */
public record QuotaRound(UUID id, UUID unit, int year, int batch, String rule) {

    /** Which of the state's keys a total is split by; what one is called is its rule's id. */
    public enum Key { REFUGEE_QUOTA, DISPLACED_FROM_UKRAINE }

    /** How a total came to be. */
    public enum Kind {
        /** The first of the year. */
        ANNOUNCED,
        /** All is computed anew, since the estimate has changed by more than the threshold. */
        RECALCULATED,
        /** The quotas that stand are reduced in proportion; nothing is computed anew. */
        REDUCED,
        /** The same total, with some moved by hand from one municipality to another. */
        ADJUSTED;

        /** As rows have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an agreement says of a changed total. */
    public enum WhenChanged {
        /** It says nothing, so it lapses. */
        LAPSES,
        /** The agreed numbers follow the region's quota in proportion. */
        IN_PROPORTION
    }

    /**
     * A total.
     *
     * @param number within the year, from 1
     * @param late whether it came after the last day for it
     * @param moved how many more or fewer somebody gets by hand, by code
     * @param reason why they were moved; empty when none were
     */
    public record Total(UUID id, int number, Kind kind, BigInteger total, String rounding,
            String correction, LocalDate on, boolean late, Map<String, BigInteger> moved,
            String reason) {
        public Total {
            moved = Map.copyOf(moved);
        }
    }

    /** What a region's municipalities agreed, under the total of that number. */
    public record Agreed(UUID id, int totalNumber, String region, WhenChanged whenChanged,
            LocalDate receivedOn, Map<String, BigInteger> parts) {
        public Agreed {
            parts = Map.copyOf(parts);
        }
    }

    /** Where a fixed quota comes from: {@code rule}, {@code agreed} or {@code reduced}. */
    public record Fixed(BigInteger quota, String source) {}

    /** What was fixed, and when. */
    public record Fixing(LocalDate on, boolean late, Map<String, Fixed> quotas) {
        public Fixing {
            quotas = Map.copyOf(quotas);
        }
    }

    /** The rule itself. */
    public KeyRule keyRule() {
        return KeyRules.find(rule).orElseThrow();
    }

    /** Its dates and thresholds; empty when the rule has none that are known. */
    public Optional<KeyProcess> process() {
        return keyRule().process();
    }

    /** What it is called. */
    public String name(String language) {
        return keyRule().title().in(language) + " " + year + (batch == 1 ? "" : " / " + batch);
    }

    /** In which ways a total's open steps were done. */
    public static KeyRule.Wishes wishes(Total total) {
        return new KeyRule.Wishes(
                Map.of("rounded", total.rounding(), "sum-corrected", total.correction()),
                Map.of(), ByHand.corrections(total.moved()));
    }

    /** The rule that a key had on a day; empty when there was none that is known. */
    public static Optional<KeyRule> ruleOn(Key key, LocalDate day) {
        return KeyRules.on(FieldSpec.choiceId(key), day);
    }
}
