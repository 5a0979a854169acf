package dk.betroet.office.association;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Associations, collections and the youth school's account as pages, on every screen. */
@Tag("database")
class AssociationPagesTest extends BrowserTest {

    private final MoneyHouse house = new MoneyHouse();
    private final LogIns logIns = new LogIns(house.office);
    private final UUID association;
    private final UUID collection;
    private final UUID youth;

    AssociationPagesTest() {
        association = association();
        collection = collection();
        youth = youth();
    }

    private UUID association() {
        Outcome.Done opened = house.done(house.leader, "association.open-association", Map.of(
                "name", "Vennekredsen", "purpose", "Udflugter og musik", "chair", "Vibeke Ven",
                "date", "2026-02-01", "box", "Vennekredsens kasse", "storage", "own-box",
                "responsible", house.leader.personOrFail().toString(), "notLiable", true,
                "agreement", house.evidence().toString(),
                "signedOnPaper", List.of("association-leader")));
        UUID fund = OfficeHouse.made(opened, "fund");
        UUID box = OfficeHouse.made(opened, "place");
        house.done(house.bo, "association.take-in", Map.of("fund", fund, "to", box,
                "amount", 123_450, "date", "2026-02-10"));
        house.done(house.bo, "association.hand-out", Map.of("fund", fund, "from", box,
                "amount", 23_400, "date", "2026-03-01", "recipient", "Vibeke Ven"));
        house.done(house.leader, "association.consent-to-treasurer", Map.of("fund", fund,
                "employee", house.bo.personOrFail(), "date", "2026-02-02"));
        house.done(house.carla, "association.appoint-treasurer", Map.of("fund", fund,
                "employee", house.bo.personOrFail().toString(), "date", "2026-02-12",
                "privateCapacity", true, "agreement", house.evidence().toString(),
                "signedOnPaper", List.of("association-leader", "employee")));
        return fund;
    }

    private UUID collection() {
        UUID fund = OfficeHouse.made(house.done(house.bo, "association.start-collection", Map.of(
                "name", "Gave til Oles jubilæum", "kind", "collection", "date", "2026-03-01",
                "plannedEnd", "2026-03-12", "custodian", "private-person",
                "custodianName", "Kirsten Kær")), "fund");
        UUID hand = OfficeHouse.made(house.done(house.leader, "custody.open-place", Map.of(
                "kind", "hand", "name", "Hos Bo", "date", "2026-01-02",
                "holder", house.bo.personOrFail(),
                "responsible", house.leader.personOrFail())), "place");
        house.done(house.bo, "association.collect", Map.of("fund", fund, "to", hand,
                "amount", 15_000, "date", "2026-03-02"));
        house.done(house.bo, "association.collect", Map.of("fund", fund, "to", house.box,
                "amount", 5_000, "date", "2026-03-03"));
        return fund;
    }

    private UUID youth() {
        UUID fund = OfficeHouse.made(house.done(house.leader, "association.open-youth-account",
                Map.of("name", "Ungdomsskolens konto", "date", "2026-01-02",
                        "accountNumber", "9999 1234567",
                        "responsible", house.leader.personOrFail())), "fund");
        house.done(house.bo, "association.note-web-payment", Map.of("fund", fund,
                "amount", 25_000, "date", "2026-02-10", "instrument", "payment-card"));
        house.done(house.carla, "association.reconcile-web", Map.of("fund", fund,
                "date", "2026-02-20", "through", "2026-02-19", "web", 25_000));
        house.done(house.bo, "association.note-web-payment", Map.of("fund", fund,
                "amount", 17_500, "date", "2026-03-02", "instrument", "payment-card"));
        return fund;
    }

    @Test
    void thePagesSayWhatThereIs() {
        assertThat(house.words(house.leader, "/associations"))
                .contains("Vennekredsen", "Bo Berg", "1.000,50", "Tag en forenings penge i huset");
        assertThat(house.words(house.bo, "/associations?status=over"))
                .contains("Intet passer").doesNotContain("Tag en forenings penge i huset");
        assertThat(house.words(house.bo, "/associations/" + association))
                .contains("Udflugter og musik", "Vibeke Ven", "Vennekredsens kasse",
                        "I egen låst kasse", "Modtaget", "Udleveret", "Bo Berg",
                        "Kommunen svarer ikke for pengene", "Lis Leder");
        assertThat(house.words(house.bo, "/collections"))
                .contains("Gave til Oles jubilæum", "200,00", "Dage tilbage: 7");
        assertThat(house.words(house.bo, "/collections/" + collection))
                .contains("Kirsten Kær", "Hos Bo", "Bo Berg", "150,00", "Kassen", "50,00",
                        "Aflever");
        assertThat(house.words(house.bo, "/youth-accounts"))
                .contains("Ungdomsskolens konto", "425,00");
        assertThat(house.words(house.bo, "/youth-accounts/" + youth))
                .contains("Uafstemte dage: 4", "175,00", "Til og med", "Carla Dam");
    }

    @Test
    void theListsGoToASpreadsheet() {
        for (String list : List.of("associations", "collections", "youth-accounts")) {
            assertThat(house.open(house.bo, "/" + list + ".csv").getContentAsByteArray())
                    .as(list).isNotEmpty();
            assertThat(house.open(house.bo, "/" + list + ".xlsx").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void everyPageOnEveryScreen() {
        lookOver(house.office, logIns, house.leader, house.home.slug(), Map.of(
                "/associations", "associations",
                "/associations/" + association, "association",
                "/collections", "collections",
                "/collections/" + collection, "collection",
                "/youth-accounts", "youth-accounts",
                "/youth-accounts/" + youth, "youth-account",
                "/association/open-association", "form-open-association",
                "/association/appoint-treasurer", "form-appoint-treasurer"));
    }
}
