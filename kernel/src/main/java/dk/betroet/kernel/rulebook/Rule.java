package dk.betroet.kernel.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * One rule: where it stands, how binding it is, when it applies, and the one thing it does.
 *
 * @param id         unique in its rule book: {@code cash.owner-max}
 * @param citation   where it stands
 * @param strictness how binding
 * @param text       what it says, in our own words
 * @param remedy     what would make it right, when there is more to say than the reason says
 * @param acts       acts it applies to; {@code state} for what is looked for afterwards
 * @param when       further conditions
 * @param effect     what it does
 * @param gap        the gap whose note is shown when this rule objects, or shows its text
 * @param restates   the parent's rule that this one says more tightly
 */
public record Rule(String id, Citation citation, Strictness strictness, Bilingual text,
        Optional<Bilingual> remedy, Set<String> acts, Condition when, Effect effect,
        Optional<String> gap, Optional<String> restates) {

    public Rule {
        acts = Set.copyOf(acts);
    }
}
