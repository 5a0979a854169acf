/**
 * Who is asking, and how we know: log-in, second factors, passkeys, sessions, tokens, invitations,
 * and the log of who read about whom.
 *
 * <p>Everything is denied until something here says who the caller is. This package answers
 * <em>who</em> and <em>with which roles</em>; <em>what</em> a role may do is decided by each
 * operation. Nothing is remembered outside the database, so any copy of the application can answer
 * the next request.
 */
@NullMarked
package dk.betroet.office.platform.access;

import org.jspecify.annotations.NullMarked;
