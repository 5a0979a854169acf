package dk.betroet.kernel.rulebook;

/**
 * A person has vouched for this act, in a capacity. The one who carries the act out signs as well.
 *
 * @param person   the signer's id
 * @param capacity a word of the vocabulary's list {@code capacity}
 */
public record Signature(String person, String capacity) { }
