package dk.betroet.kernel.rulebook;

import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule does when it applies. Every kind of rule seen in real regulations is one of these
 * with other parameters; a new regulation needs a file, not a class.
 */
public sealed interface Effect {

    /** Refuses the act. */
    record Forbid(Reason reason) implements Effect { }

    /**
     * Wants a condition to hold; a fact that is absent does not meet it.
     *
     * @param condition what must hold
     * @param reason    the reason when it does not
     * @param gatherable whether it can still be met for this act (then the act waits) or not (then
     *                  it is refused)
     */
    record Require(Condition condition, Reason reason, boolean gatherable) implements Effect { }

    /** Wants these facts to be told and recorded with the act. */
    record Fields(List<String> facts) implements Effect {
        public Fields {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Wants a measure to stay at or below a ceiling; exactly the ceiling is within.
     *
     * @param measure what is measured
     * @param max     the ceiling
     * @param beyond  what happens above it
     * @param reason  the reason above it
     */
    record Limit(Measure measure, Quantity max, Beyond beyond, Reason reason) implements Effect { }

    /**
     * Wants signatures, by tiers of a fact.
     *
     * @param fact  the fact that picks the tier; empty when there is one tier for everything
     * @param tiers stretches that together with the holes cover everything from zero up
     * @param holes what the regulation leaves to no tier
     */
    record Sign(Optional<String> fact, List<Tier> tiers, List<Tier.Hole> holes)
            implements Effect {
        public Sign {
            tiers = List.copyOf(tiers);
            holes = List.copyOf(holes);
        }
    }

    /** Wants approval, whatever the amount. */
    record Approve(Approvers approvers, Reason reason) implements Effect { }

    /**
     * Wants a paper that holds on the day.
     *
     * @param kinds    any of these kinds
     * @param fields   fields that must be filled in
     * @param signedBy for each set, one of its capacities must have signed
     * @param agreement whether it is an agreement (only chooses the reason's words)
     */
    record Paper(Set<String> kinds, Set<String> fields, List<Set<String>> signedBy,
            boolean agreement) implements Effect {
        public Paper {
            kinds = Set.copyOf(kinds);
            fields = Set.copyOf(fields);
            signedBy = List.copyOf(signedBy);
        }
    }

    /**
     * Keeps places in the act apart.
     *
     * @param parts    places, words of the list {@code part}; {@code signers} and {@code approvers}
     *                 stand for everyone who signed or approved
     * @param household whether people of one household count as the same
     * @param relations ties that count as the same, words of the list {@code relation}
     */
    record Separate(List<String> parts, boolean household, Set<String> relations)
            implements Effect {
        public Separate {
            parts = List.copyOf(parts);
            relations = Set.copyOf(relations);
        }
    }

    /**
     * Wants the act to happen before a period from some day has run out.
     *
     * @param from     the fact with the day the period runs from
     * @param period   its length
     * @param through  whether the last day (the day plus the period) still counts
     * @param warnDays days before the end from which a warning is shown and a finding is made
     * @param reason   the reason when it has run out
     * @param owner    the capacity that must renew
     */
    record Expire(String from, Period period, boolean through, int warnDays, Reason reason,
            String owner) implements Effect { }

    /** Wants the act to wait until a period from some day has passed: retention, notice. */
    record Wait(String from, Period period, Reason reason) implements Effect { }

    /**
     * Gives an amount by a table: an entitlement, a tariff, a rate, a top-up, a levy.
     *
     * @param name    a word of the list {@code rate}
     * @param fact    the money fact that is held to it
     * @param amount  the amount or the amount per unit
     * @param times   a number fact to multiply with (kilometres), if any
     * @param less    a money fact to subtract, never below zero (what is left of a float), if any
     * @param binding how the act's amount is held to it
     */
    record Rate(String name, String fact, Quantity amount, Optional<String> times,
            Optional<String> less, Binding binding) implements Effect { }

    /**
     * A duty that returns.
     *
     * @param duty        a word of the list {@code duty}
     * @param subject     what it is done for: a word of the list {@code subject}
     * @param last        the fact with the day it was last done
     * @param every       how long until it must be done again; or
     * @param yearlyBy    a fixed day every year; done at any time of a year, it is done for it
     * @param by          capacities that do it
     * @param people      how many people together, 1 to 9
     * @param unannounced whether it must come without warning
     * @param warnDays    days before it is due from which it is shown as coming
     * @param graceDays   days from due until the finding must be resolved
     * @param owner       the capacity that must see to it that it is done
     */
    record Recur(String duty, String subject, String last, Optional<Period> every,
            Optional<MonthDay> yearlyBy, Set<String> by, int people, boolean unannounced,
            int warnDays, int graceDays, String owner) implements Effect {
        public Recur {
            by = Set.copyOf(by);
            if (every.isPresent() == yearlyBy.isPresent()) {
                throw new IllegalArgumentException("either a period or a day of the year");
            }
        }
    }

    /**
     * Makes a finding when the rule's condition holds for a state.
     *
     * @param days  days from the finding until it must be resolved
     * @param owner the capacity that must resolve it
     */
    record Detect(int days, String owner) implements Effect { }

    /** Shows the rule's text; and has it printed in these kinds of paper. */
    record Inform(Set<String> prints) implements Effect {
        public Inform {
            prints = Set.copyOf(prints);
        }
    }

    /**
     * Work in a fixed order. The fact {@code workflow.step} is the step to take, {@code
     * workflow.done} the steps taken.
     */
    record Steps(String workflow, List<Step> steps) implements Effect {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** The act ends these powers (words of the list {@code power}) within so many days. */
    record Revoke(Set<String> powers, int withinDays) implements Effect {
        public Revoke {
            powers = Set.copyOf(powers);
        }
    }

    /** What a limit measures. */
    sealed interface Measure {

        /** A fact: the act's amount, a balance afterwards. */
        record OfFact(String fact) implements Measure { }

        /** The sum of a money fact over this act and earlier movements of these acts. */
        record Sum(String fact, Set<String> acts, Condition when, Window window)
                implements Measure {
            public Sum {
                acts = Set.copyOf(acts);
            }
        }

        /** How many: this act and earlier movements of these acts. */
        record Count(Set<String> acts, Condition when, Window window) implements Measure {
            public Count {
                acts = Set.copyOf(acts);
            }
        }
    }

    /** What happens above a ceiling. */
    sealed interface Beyond {

        /** The act is refused. */
        record Refuse() implements Beyond { }

        /** The act waits for approval. */
        record Ask(Approvers approvers) implements Beyond { }

        /** The act goes on, and what follows from it is told. */
        record Tell() implements Beyond { }
    }

    /**
     * Who may approve.
     *
     * @param anyOf  ways to approve
     * @param reason whether each approver must say why
     * @param before whether the approval must be dated before the day of the act
     */
    record Approvers(List<Alternative> anyOf, boolean reason, boolean before) {
        public Approvers {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** How an act's amount is held to a rate; {@code id} is the word used in files. */
    enum Binding {
        EXACTLY("exactly"), AT_MOST("at-most"), AT_LEAST("at-least"), TOLD("told");

        private final String id;

        Binding(String id) {
            this.id = id;
        }

        /** The word used in rule-book files. */
        public String id() {
            return id;
        }
    }

    /**
     * One step of a workflow.
     *
     * @param id   unique in the workflow
     * @param by   capacities, one of which the actor must hold
     * @param days days after the step before within which it should be taken; 0 for no deadline
     * @param text what is done
     */
    record Step(String id, Set<String> by, int days, Bilingual text) {
        public Step {
            by = Set.copyOf(by);
        }
    }
}
