/** What was read, as data and in the words of a language. */
@NullMarked
package dk.betroet.minutes.write;

import org.jspecify.annotations.NullMarked;
