/**
 * Measures the office side by side with what somebody would use instead, in turn and in one run.
 *
 * <p>It is no test: it refuses nothing and promises nothing. What it prints is what it saw on this
 * machine at this moment, and only the ratios of contestants that ran in turn mean much.
 */
@NullMarked
package dk.betroet.bench;

import org.jspecify.annotations.NullMarked;
