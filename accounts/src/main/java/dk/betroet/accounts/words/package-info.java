/** Words in the languages that people read. */
@NullMarked
package dk.betroet.accounts.words;

import org.jspecify.annotations.NullMarked;
