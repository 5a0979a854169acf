package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.access.Caller;
import java.util.Optional;

/**
 * Where somebody begins who does not begin at a unit's first page: a resident, guardian or relative
 * at the fund, an administrator at the administration. A bean of whoever has that page; the first
 * answer counts, in the order of the beans' {@code @Order}.
 */
@FunctionalInterface
public interface Landing {

    /** The local path to begin at; empty to leave it to others. */
    Optional<String> begin(Caller caller);
}
