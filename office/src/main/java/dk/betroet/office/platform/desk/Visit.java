package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.web.NotHere;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Someone in a unit where they have something to do. A page below {@code /u/{slug}} takes it as an
 * argument; when there is no such unit for the caller, the answer is 404, the same as for a unit
 * that does not exist.
 *
 * <p>It does not say that the caller may see the page; the page asks {@link #is} or {@link
 * #mustSeeUnit} for that.
 */
public record Visit(Caller caller, Unit unit) {

    private static final List<Role> FOREMOST = List.of(
            Role.LEADER, Role.DEPUTY, Role.STAFF, Role.DIRECTOR, Role.AUDITOR,
            Role.INTERNAL_AUDIT, Role.RESIDENT, Role.GUARDIAN, Role.RELATIVE,
            Role.MUNICIPALITY_CONTACT, Role.MEMBER, Role.ADMINISTRATOR);

    /** Sees only the rows of this unit. */
    public Tenant tenant() {
        return Tenant.of(caller.authority(), unit.id());
    }

    /** An address in this unit: {@code path("/requests")} is {@code /u/solgaarden/requests}. */
    public String path(String below) {
        return "/u/" + unit.slug() + below;
    }

    /** What the caller is here: roles in the unit and ties to residents in it. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(caller.rolesIn(unit.id()));
        caller.ties().stream()
                .filter(tie -> tie.unit().equals(unit.id()))
                .forEach(tie -> roles.add(tie.role()));
        return roles;
    }

    /** Whether the caller is one of these here. */
    public boolean is(Collection<Role> wanted) {
        return roles().stream().anyMatch(wanted::contains);
    }

    /** Whether the caller is one of these here. */
    public boolean is(Role... wanted) {
        return is(Arrays.asList(wanted));
    }

    /** Whether the caller may see what concerns the whole unit: who works or looks over it. */
    public boolean seesUnit() {
        return is(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR, Role.AUDITOR,
                Role.INTERNAL_AUDIT);
    }

    /** Stops whoever may not see what concerns the whole unit: there is no such page for them. */
    public void mustSeeUnit() {
        if (!seesUnit()) {
            throw new NotHere();
        }
    }

    /** Whether the caller may see this resident's affairs: the unit's, or tied to the resident. */
    public boolean sees(UUID resident) {
        return seesUnit() || caller.tiedTo(resident);
    }

    /** Why the caller reads somebody's data, as the read log has it: as what they are here. */
    public String why() {
        return foremost().map(role -> "role." + role.id()).orElse("role.none");
    }

    /** The role that the caller is foremost here, which is what is shown and noted. */
    public Optional<Role> foremost() {
        Set<Role> roles = roles();
        return FOREMOST.stream().filter(roles::contains).findFirst();
    }
}
