/**
 * Checks tables and the text around them, one document alone and several against each other. A
 * check says what is stated, what it comes to, and what is likely; it mends nothing.
 */
@NullMarked
package dk.betroet.accounts.check;

import org.jspecify.annotations.NullMarked;
