package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class BookPageTest {

    private final MoneyHouse house = new MoneyHouse();
    private final UUID berta = OfficeHouse.made(house.admit("Berta Bak", true), "fund");
    private final Outcome.Done paid = story();

    private Outcome.Done story() {
        house.agree(berta);
        house.cash(house.fund, 400);
        house.cash(berta, 300);
        return house.done(house.bo, "custody.pay-out", Map.of("fund", house.fund,
                "place", house.box, "amount", 12_550, "date", MoneyHouse.TODAY,
                "category", "clothes", "recipient", "owner"));
    }

    @Test
    void everyVoucherIsThereNewestFirstAndTheReadingIsNoted() {
        String words = house.words(house.bo, "/book");
        assertThat(words).contains("Udbetal lommepenge", "Anna Ager", "Berta Bak", "125,50",
                "Tøj", "Kassen → Udenfor");
        assertThat(words.indexOf("125,50")).isLessThan(words.indexOf("400,00"));
        List<ReadLog.Reading> readings = house.office.part(Database.class)
                .read(house.home.tenant(), sql -> house.office.part(ReadLog.class)
                        .about(sql, house.anna, Long.MAX_VALUE, 10));
        assertThat(readings).extracting(ReadLog.Reading::what).contains("custody.book");
    }

    @Test
    void ofOneResidentTheBalanceRuns() {
        String words = house.words(house.bo, "/book?fund=" + house.fund);
        assertThat(words).contains("-125,50", "274,50").doesNotContain("300,00");
        assertThat(house.words(house.bo, "/book?place=" + house.box)).contains("574,50");
    }

    @Test
    void filtersNarrowAndNonsenseFiltersNothing() {
        assertThat(house.words(house.bo, "/book?operation=custody.receive"))
                .doesNotContain("125,50");
        assertThat(house.words(house.bo, "/book?from=2026-03-01")).contains("125,50")
                .doesNotContain("400,00");
        assertThat(house.words(house.bo, "/book?least=350&most=500")).contains("400,00")
                .doesNotContain("125,50");
        assertThat(house.words(house.bo, "/book?from=31.02.2026&sort=x&page=-1"))
                .contains("125,50");
        assertThat(house.words(house.bo, "/book?fund=nobody")).doesNotContain("125,50");
    }

    @Test
    void aReversedVoucherSaysSo() {
        house.done(house.bo, "custody.reverse", Map.of("fact", paid.fact().id(),
                "date", MoneyHouse.TODAY, "reason", "Forkert beboer"));
        assertThat(house.words(house.bo, "/book?sort=amount")).contains(
                "Udbetal lommepenge (tilbageført)", "Tilbagefør bilag");
    }

    @Test
    void itGoesToASpreadsheet() {
        String csv = new String(house.open(house.bo, "/book.csv?fund=" + house.fund)
                .getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("274,50");
        assertThat(house.open(house.bo, "/book.xlsx").getContentAsByteArray())
                .startsWith(new byte[] {'P', 'K'});
    }

    @Test
    void aRelativeDoesNotSeeTheWholeHousesBook() {
        Caller relative = house.office.person(house.home, Role.RELATIVE, "Rie Ager", house.anna);
        Caller auditor = house.office.person(house.home, Role.AUDITOR, "Rita Revisor");
        assertThat(house.open(relative, "/book").getStatus()).isEqualTo(404);
        assertThat(house.open(relative, "/book.csv").getStatus()).isEqualTo(404);
        assertThat(house.open(new MoneyHouse().bo, "/book").getStatus()).isEqualTo(404);
        assertThat(house.words(auditor, "/book")).contains("125,50");
    }

    @Test
    void theLeadersFirstPageShowsWhatNearsALimit() {
        house.cash(house.fund, 1_500);
        assertThat(house.words(house.leader, "")).contains("Tæt på en grænse", "Anna Ager", "88 %");
        assertThat(house.words(house.bo, "")).doesNotContain("Tæt på en grænse");
    }

    @Test
    void theResidentsPageShowsWhereTheMoneyIsAndTheLatestMovements() {
        ResidentSection.View own = section(true);
        assertThat(own.amounts()).singleElement().satisfies(amount ->
                assertThat(amount.amount()).isEqualTo(Money.ofOere(27_450)));
        assertThat(own.tables().getFirst().rows()).hasSize(2);
        assertThat(own.actions()).isEmpty();
        assertThat(section(false).actions()).extracting(LinkView::href)
                .contains("/u/" + house.home.slug() + "/custody/pay-out?fund=" + house.fund);
    }

    private ResidentSection.View section(boolean own) {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> {
            Visit visit = new Visit(house.bo, house.office.part(Units.class)
                    .find(sql, house.home.unit()).orElseThrow());
            return house.office.part(MoneySection.class).show(new ResidentSection.Reading(visit,
                    house.fund, house.anna, own,
                    house.office.part(Wording.class).in(Language.DANISH)), sql).orElseThrow();
        });
    }
}
