package dk.betroet.office.association.society;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ConsentToTreasurerTest {

    private static final String CONSENT = "association.consent-to-treasurer";

    private final SocietyHouse house = new SocietyHouse();
    private final UUID fund = SocietyHouse.fund(house.open());

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "employee",
                house.money.bo.personOrFail(), "date", SocietyHouse.TODAY), changes);
    }

    @Test
    void whoConsentedToWhomAndWhenIsOnRecord() {
        house.money.done(house.money.leader, CONSENT, with());
        house.money.done(house.director, CONSENT,
                with("employee", house.money.leader.personOrFail()));
        List<Treasurers.Consent> given = house.money.office.part(Database.class).read(
                house.money.home.tenant(),
                sql -> house.money.office.part(Treasurers.class).consents(sql, fund));
        assertThat(given).extracting(Treasurers.Consent::capacity)
                .containsExactlyInAnyOrder("leader", "director");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.leader, CONSENT,
                with("employee", house.money.leader.personOrFail()),
                RefusalCode.SAME_PERSON_TWICE);
        house.money.refuses(house.money.leader, CONSENT, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.leader, CONSENT, with("date", "2026-01-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.done(house.money.leader, CONSENT, with());
        house.money.refuses(house.money.leader, CONSENT, with(), RefusalCode.ALREADY_DONE);
        assertThat(house.money.ask(house.deputy, CONSENT, with()))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(house.money.ask(house.money.leader, CONSENT,
                with("employee", house.money.anna))).isInstanceOf(Outcome.Invalid.class);
        house.money.done(house.money.leader, "association.close-association",
                Map.of("fund", fund, "date", SocietyHouse.TODAY));
        house.money.refuses(house.money.leader, CONSENT, with("date", "2026-03-04"),
                RefusalCode.FUND_CLOSED);
    }
}
