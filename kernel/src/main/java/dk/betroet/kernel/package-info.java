/** The kernel: pure values and functions. No clock, no randomness, no input or output in here. */
package dk.betroet.kernel;
