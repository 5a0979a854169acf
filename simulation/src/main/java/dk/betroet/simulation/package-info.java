/**
 * Seeded people act on several units of the real office, an independent bookkeeper predicts every
 * answer, and faults come from the same seed: the same seed plays the same again.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.simulation;
