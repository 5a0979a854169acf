package dk.betroet.office.platform.db;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose rows a transaction may see: one authority, and in it some units or all. Row-level security
 * enforces it below the code.
 */
public sealed interface Tenant {

    /** One authority and the given units of it. */
    record Units(UUID authority, Set<UUID> units) implements Tenant {}

    /** One authority and all its units: administrators' own pages and nightly work. */
    record Whole(UUID authority) implements Tenant {}

    /**
     * A unit and its authority's oversight book, on behalf of a person: rows of that book about a
     * suspicion are not for the suspect, whoever asks.
     *
     * @param book the oversight book
     * @param person on whose behalf it is read and written
     */
    record Guarded(UUID authority, UUID unit, UUID book, UUID person) implements Tenant {}

    /** Every authority: log-in, before it is known who asks, and the house's own upkeep. */
    record House() implements Tenant {}

    /**
     * Whoever reads without a log-in: what has been published, and nothing else of any authority.
     */
    record Everybody() implements Tenant {}

    /** A person's own unit. */
    static Tenant of(UUID authority, UUID unit) {
        return new Units(authority, Set.of(unit));
    }

    /** The value of the setting {@code betroet.authority}. */
    default String authoritySetting() {
        return switch (this) {
            case Units units -> units.authority().toString();
            case Whole whole -> whole.authority().toString();
            case Guarded guarded -> guarded.authority().toString();
            case House _ -> "*";
            case Everybody _ -> "public";
        };
    }

    /** The value of the setting {@code betroet.units}. */
    default String unitsSetting() {
        return switch (this) {
            case Units units ->
                    units.units().stream().map(UUID::toString).collect(Collectors.joining(","));
            case Guarded guarded -> guarded.unit() + "," + guarded.book();
            case Whole _, House _ -> "*";
            case Everybody _ -> "";
        };
    }

    /** The value of the setting {@code betroet.person}; empty when nobody's behalf matters. */
    default String personSetting() {
        return this instanceof Guarded guarded ? guarded.person().toString() : "";
    }
}
