/**
 * The interface for programs, {@code /api/v1}: the same operations, requests and receipts as the
 * pages, as JSON; refusals as problems of RFC 9457; described by the OpenAPI document that is made
 * from the same shapes. It adds no power that a page does not give.
 */
@NullMarked
package dk.betroet.office.platform.api;

import org.jspecify.annotations.NullMarked;
