package dk.betroet.office.platform.finding;

import dk.betroet.kernel.rulebook.Situation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one thing stands today, for the rule book to look for faults and due duties in.
 *
 * @param kind what it is: a word of the vocabulary's list {@code subject}
 * @param subject which one; a fund for an owner, a place for an account or box
 * @param fund whose money it concerns, when it is one owner's
 * @param situation an act {@code state} that tells {@code subject} and what is known
 */
public record StateToJudge(
        String kind, UUID subject, @Nullable UUID fund, Situation situation) {

    public StateToJudge {
        if (!situation.act().equals("state")) {
            throw new IllegalArgumentException("not a state: " + situation.act());
        }
    }
}
