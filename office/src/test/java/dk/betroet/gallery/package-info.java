/**
 * A page for the eye that shows every fragment in every state, only in tests. Outside
 * {@code dk.betroet.office} so that no real context ever finds it.
 */
@NullMarked
package dk.betroet.gallery;

import org.jspecify.annotations.NullMarked;
