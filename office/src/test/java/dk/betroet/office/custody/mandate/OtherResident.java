package dk.betroet.office.custody.mandate;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import java.util.UUID;

/** A second resident of a test's home. */
final class OtherResident {

    private OtherResident() {}

    static UUID fund(CareHouse care) {
        return OfficeHouse.made(care.done(care.leader, "custody.admit", """
                {"name": "Børge Beboer", "date": "2025-07-01", "mode": "self", "canManage": true,
                 "guardianship": "none", "hasCapacity": true, "canSign": true}"""), "fund");
    }
}
