/**
 * Starts and stops a PostgreSQL server of Betroet's own in a kept folder: durable, behind a
 * password, on the loopback address only, one process per folder.
 *
 * <p>Not a connection pool and not a schema: whoever starts a server gets an address, a user and
 * a password, the same three things an external database would give.
 */
@NullMarked
package dk.betroet.office.platform.postgres;

import org.jspecify.annotations.NullMarked;
