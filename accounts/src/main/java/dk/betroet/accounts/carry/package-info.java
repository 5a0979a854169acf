/** What a secretariat carries from year to year, kept so that no break goes untold. */
@NullMarked
package dk.betroet.accounts.carry;

import org.jspecify.annotations.NullMarked;
