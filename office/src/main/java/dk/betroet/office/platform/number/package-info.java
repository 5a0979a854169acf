/**
 * Numbers that Danish registers and banks give out, as values that are valid by birth.
 *
 * <p>Each type says no with a {@link dk.betroet.office.platform.number.NumberRead.Invalid} that has
 * a stable id; none of them asks a register whether the number is in use. The civil registration
 * number is not here: it is a secret and lives with the people it belongs to.
 */
@NullMarked
@NamedInterface("number")
package dk.betroet.office.platform.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
