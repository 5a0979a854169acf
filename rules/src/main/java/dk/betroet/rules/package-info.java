/**
 * The rule-book language: YAML in, kernel rule books out; case tables, readable pages, differences.
 *
 * <p>Rule books and case tables are files that a municipality's lawyer writes. Nothing here judges
 * an act: that is the kernel's. Nothing here knows one regulation: those are in {@code rulebooks/}.
 * What is wrong with a file is never an exception but a list of {@link dk.betroet.rules.Problem}s.
 */
@NullMarked
package dk.betroet.rules;

import org.jspecify.annotations.NullMarked;
