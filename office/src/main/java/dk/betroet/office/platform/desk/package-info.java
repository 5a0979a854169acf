/**
 * The desk that everyone sits down at: which unit one is in and as what, the navigation, and the
 * first page with what needs doing. It knows no job; jobs add {@link
 * dk.betroet.office.platform.desk.Navigation} and {@link dk.betroet.office.platform.desk.Panel}
 * beans, and take a {@link dk.betroet.office.platform.desk.Visit} as an argument of their pages.
 */
@NullMarked
package dk.betroet.office.platform.desk;

import org.jspecify.annotations.NullMarked;
