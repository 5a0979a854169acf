package dk.betroet.kernel.rulebook;

/**
 * A returning duty in a rule book, for a calendar or a list of what a unit must do.
 *
 * @param rule  the rule that says so
 * @param recur what, for what, how often, by whom
 */
public record Obligation(Rule rule, Effect.Recur recur) { }
