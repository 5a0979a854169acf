/** Tests of the library as a whole, and what they share. */
@NullMarked
package dk.betroet.minutes;

import org.jspecify.annotations.NullMarked;
