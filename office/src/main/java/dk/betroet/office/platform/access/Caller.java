package dk.betroet.office.platform.access;

import dk.betroet.office.platform.people.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: one person of one authority, with the roles they hold today.
 *
 * <p>Read anew from the database for every request, so that a revoked role or log-in counts at
 * once. It is not a permission: each operation states which roles it needs.
 *
 * @param kind how the caller came in
 * @param authority the tenant that the caller belongs to and never leaves
 * @param person the person; absent only when the system itself acts
 * @param grants roles in units, valid today
 * @param ties residents whose fund the caller may see, valid today
 * @param scopes what a token was made for; a session has all of them
 * @param locale the language of answers
 */
public record Caller(
        Kind kind,
        UUID authority,
        @Nullable UUID person,
        List<Grant> grants,
        List<Tie> ties,
        Set<Scope> scopes,
        Locale locale) {

    /** The request attribute under which the web layer keeps the caller. */
    public static final String ATTRIBUTE = "betroet.caller";

    public Caller {
        if ((person == null) != (kind == Kind.SYSTEM)) {
            throw new IllegalArgumentException("only the system acts without a person");
        }
        grants = List.copyOf(grants);
        ties = List.copyOf(ties);
        scopes = Set.copyOf(scopes);
    }

    /** How the caller came in. */
    public enum Kind {
        /** Logged in through a page. */
        SESSION,
        /** A personal access token in the API. */
        TOKEN,
        /** The application itself, for work that nobody asked for. */
        SYSTEM
    }

    /** What a personal access token may be used for. */
    public enum Scope {
        /** Look. */
        READ,
        /** Ask for a verdict or a dry run. */
        ASK,
        /** Carry out operations. */
        ACT;

        /** The word used in the database and the API: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The scope of an id, if there is one. */
        public static Optional<Scope> ofId(String id) {
            return Arrays.stream(values())
                    .filter(scope -> scope.id().equals(id)).findFirst();
        }
    }

    /**
     * A role held in a unit.
     *
     * @param unit the unit, or null when the role covers every unit of the authority
     */
    public record Grant(Role role, @Nullable UUID unit) {

        boolean covers(UUID asked) {
            return unit == null || unit.equals(asked);
        }
    }

    /**
     * A role held towards one resident.
     *
     * @param unit the unit where the resident lives
     */
    public record Tie(Role role, UUID resident, UUID unit) {}

    /** The application itself acting in one authority. */
    public static Caller system(UUID authority) {
        return new Caller(Kind.SYSTEM, authority, null, List.of(), List.of(),
                EnumSet.allOf(Scope.class), Locale.of("da"));
    }

    /** The person; calling this for the system is a bug. */
    public UUID personOrFail() {
        if (person == null) {
            throw new IllegalStateException("the system is no person");
        }
        return person;
    }

    /** The roles held in this unit, ties to residents not counted. */
    public Set<Role> rolesIn(UUID unit) {
        return grants.stream().filter(grant -> grant.covers(unit)).map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this role is held in this unit. */
    public boolean has(Role role, UUID unit) {
        return rolesIn(unit).contains(role);
    }

    /** Whether this role is held in any unit, or towards anyone. */
    public boolean hasAnywhere(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role)
                || ties.stream().anyMatch(tie -> tie.role() == role);
    }

    /** Whether this role is held in every unit of the authority, not only in some of them. */
    public boolean hasEverywhere(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.unit() == null);
    }

    /** Whether the caller is this resident, their guardian or a relative they admitted. */
    public boolean tiedTo(UUID resident) {
        return ties.stream().anyMatch(tie -> tie.resident().equals(resident));
    }

    /** Whether a role covers every unit of the authority. */
    public boolean everyUnit() {
        return kind == Kind.SYSTEM || grants.stream().anyMatch(grant -> grant.unit() == null);
    }

    /** The units named by roles and ties; when {@link #everyUnit} holds they are not the limit. */
    public Set<UUID> units() {
        return Stream.concat(
                        grants.stream().map(Grant::unit).filter(Objects::nonNull),
                        ties.stream().map(Tie::unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this scope was given. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
