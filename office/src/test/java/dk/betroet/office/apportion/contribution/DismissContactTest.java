package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DismissContactTest {

    private final ContributionHouse house = new ContributionHouse();

    @Test
    void the_contact_sees_nothing_from_that_day() {
        house.claimed();
        Caller contact = house.contact(house.contributor("Assens"));
        house.refused("dismiss-contact", Map.of("person", contact.personOrFail(),
                "date", "2026-01-01"), RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "dismiss-contact", Map.of("person", contact.personOrFail(),
                "date", "2026-03-05"));
        assertThat(TestTokens.caller(house.office, house.home.authority(),
                contact.personOrFail()).grants()).isEmpty();
    }
}
