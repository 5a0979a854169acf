/**
 * Minutes, agendas and case sheets that people already have: read into matters, points and
 * outcomes, each with its place in the source and how sure it is.
 *
 * <p>A library without a framework, a clock, or a database. Nothing in it corrects what it reads:
 * every repair is a {@link dk.betroet.minutes.model.Finding} that a person accepts or rejects, and
 * what only a person can tell is a {@link dk.betroet.minutes.model.Question}.
 */
@NullMarked
package dk.betroet.minutes;

import org.jspecify.annotations.NullMarked;
