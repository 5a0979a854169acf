package dk.betroet.office.custody.valuable;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ValuablesOutTest {

    private static final String OUT = "custody.valuables-out";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID bankBox = OfficeHouse.made(house.done(house.leader, "custody.open-place",
            Map.of("kind", "bank-box", "name", "Boks 12", "date", "2026-01-01",
                    "storage", "bank-box", "responsible", house.leader.personOrFail())), "place");
    private final Caller anna = new Caller(house.bo.kind(), house.home.authority(), house.anna,
            List.of(), List.of(new Caller.Tie(Role.RESIDENT, house.anna, house.home.unit())),
            house.bo.scopes(), house.bo.locale());
    private final Map<String, Object> command = Map.of("valuable", kept(house.fund),
            "recipient", "owner", "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    private UUID kept(UUID fund) {
        return OfficeHouse.made(house.done(house.bo, "custody.valuables-in", Map.of("fund", fund,
                "kind", "valuables", "description", "Guldur", "place", bankBox,
                "date", "2026-02-01")), "valuable");
    }

    @Test
    void theOwnerSigns() {
        Outcome.Waiting waiting = house.waits(house.bo, OUT, command, "receipts.owner-signs");
        assertThat(house.signing(house.carla, waiting.request()))
                .isInstanceOf(Outcome.Waiting.class);
        house.sign(anna, waiting);
        house.refuses(house.bo, OUT, command, RefusalCode.VALUABLE_NOT_THERE);
    }

    @Test
    void twoEmployeesSignWhenTheOwnerCannot() {
        UUID fund = OfficeHouse.made(house.admit("Dina Dal", false), "fund");
        house.agree(fund);
        house.sign(house.carla, house.waits(
                house.bo, OUT, with("valuable", kept(fund)), "owner-cannot-sign"));
    }

    @Test
    void onlyToThoseWhomTheAgreementNames() {
        Caller relative = house.office.person(house.home, Role.RELATIVE, "Rie Ager", house.anna);
        Map<String, Object> other = with("recipient", "named-in-agreement",
                "recipientPerson", relative.personOrFail());
        house.forbids(house.bo, OUT, other, "storage.recipient");
        house.refuses(house.bo, OUT, with("recipient", "named-in-agreement"),
                RefusalCode.NEEDED_HERE);
        house.name(house.agree(house.fund), relative.personOrFail());
        house.sign(anna, house.waits(house.bo, OUT, other, "receipts.owner-signs"));
    }

    @Test
    void notBeforeItCameInNorTomorrow() {
        house.refuses(house.bo, OUT, with("date", "2026-01-31"), RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, OUT, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.invalid(house.bo, OUT, with("valuable", UUID.randomUUID()), "valuable",
                "reference_unknown");
    }
}
