package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final UUID authority = UUID.randomUUID();
    private final UUID home = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private Caller caller(List<Caller.Grant> grants, List<Caller.Tie> ties) {
        return new Caller(Caller.Kind.SESSION, authority, UUID.randomUUID(), grants, ties,
                Set.of(Caller.Scope.READ), Locale.of("da"));
    }

    @Test
    void aRoleCountsInItsOwnUnitOnly() {
        Caller staff = caller(List.of(new Caller.Grant(Role.STAFF, home)), List.of());
        assertThat(staff.has(Role.STAFF, home)).isTrue();
        assertThat(staff.has(Role.STAFF, other)).isFalse();
        assertThat(staff.has(Role.LEADER, home)).isFalse();
        assertThat(staff.everyUnit()).isFalse();
        assertThat(staff.units()).containsExactly(home);
    }

    @Test
    void aRoleWithoutAUnitCountsInAll() {
        Caller auditor = caller(List.of(new Caller.Grant(Role.AUDITOR, null)), List.of());
        assertThat(auditor.has(Role.AUDITOR, other)).isTrue();
        assertThat(auditor.everyUnit()).isTrue();
        assertThat(auditor.units()).isEmpty();
    }

    @Test
    void aTieReachesOneResidentAndIsNoRoleInTheUnit() {
        UUID resident = UUID.randomUUID();
        Caller guardian = caller(List.of(),
                List.of(new Caller.Tie(Role.GUARDIAN, resident, home)));
        assertThat(guardian.tiedTo(resident)).isTrue();
        assertThat(guardian.tiedTo(UUID.randomUUID())).isFalse();
        assertThat(guardian.rolesIn(home)).isEmpty();
        assertThat(guardian.hasAnywhere(Role.GUARDIAN)).isTrue();
        assertThat(guardian.units()).containsExactly(home);
    }

    @Test
    void onlyTheSystemActsWithoutAPerson() {
        assertThat(Caller.system(authority).everyUnit()).isTrue();
        assertThatThrownBy(() -> Caller.system(authority).personOrFail())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Caller(Caller.Kind.SESSION, authority, null, List.of(),
                List.of(), Set.of(), Locale.of("da")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
