/** Lines become blocks, blocks become matters, and matters points, outcomes and actions. */
@NullMarked
package dk.betroet.minutes.parse;

import org.jspecify.annotations.NullMarked;
