package dk.betroet.office.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SkeletonTest {

    @Test
    void admits() {
        OfficeHouse office = OfficeHouse.get();
        OfficeHouse.Home home = office.home("none");
        Caller leader = office.person(home, Role.LEADER, "Lone Leder");
        Outcome.Done admitted = office.done(leader, home, "custody.admit", """
                {"name": "Karen Æbelø", "cpr": "010130-9996", "date": "2026-01-01", "mode": "self",
                 "guardianship": "none", "hasCapacity": true, "canSign": true}""");
        UUID fund = OfficeHouse.made(admitted, "fund");
        assertThat(fund).isNotNull();
        assertThat(admitted.fact().sequence()).isEqualTo(1);
    }
}
