/** What was read: values only, each with its place in the source. */
@NullMarked
package dk.betroet.minutes.model;

import org.jspecify.annotations.NullMarked;
