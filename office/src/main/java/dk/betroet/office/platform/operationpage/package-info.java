/**
 * The pages of every operation, made of its command record alone: the form with "may I?", the
 * request that waits for signatures, the receipt. No operation has a page of its own, so none can
 * forget an error, a paragraph or a way out.
 */
@NullMarked
package dk.betroet.office.platform.operationpage;

import org.jspecify.annotations.NullMarked;
