/** Losses: money or things of others that are missing. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.oversight.loss;
