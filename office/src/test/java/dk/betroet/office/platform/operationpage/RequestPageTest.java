package dk.betroet.office.platform.operationpage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pay-out that waits: form, signature, receipt. */
@Tag("database")
class RequestPageTest {

    private final MoneyHouse house = new MoneyHouse();
    private final Browserless pages = new Browserless(house.office);
    private final String unit = "/u/" + house.home.slug();
    private String request = "";

    @BeforeEach
    void sixHundredAreAskedFor() {
        house.cash(house.fund, 1_000);
        request = String.valueOf(pages.post(house.bo, unit + "/custody/pay-out", Map.of(
                "fund", house.fund.toString(), "place", house.box.toString(), "amount", "600",
                "date", MoneyHouse.TODAY, "category", "daily", "recipient", "owner",
                "key", UUID.randomUUID().toString())).redirect());
        assertThat(request).startsWith(unit + "/requests/");
    }

    @Test
    void thePageSaysWhatIsMissingAndOffersWhatOneMayDo() {
        Document own = pages.open(house.bo, request).page();
        assertThat(own.select("form[action$=/sign]")).isEmpty();
        assertThat(own.select("form[action$=/colleague] input[type=password]")).hasSize(1);
        assertThat(own.select("form[action$=/on-screen] [name=signer]").eachAttr("value"))
                .containsExactly(house.anna.toString());
        assertThat(own.select(".bt-verdict").text()).contains("§");
        Document colleague = pages.open(house.carla, request).page();
        assertThat(colleague.select("form[action$=/sign]")).hasSize(1);
        assertThat(colleague.select("form[action$=/withdraw]")).isEmpty();
        assertThat(own.text()).doesNotContain("??operation", "??input");
    }

    @Test
    void aColleagueSignsFromTheQueueAndGetsTheReceipt() {
        Document first = pages.open(house.carla, unit).page();
        assertThat(first.select(".bt-card a").eachAttr("href")).contains(request);
        assertThat(waiting(house.bo)).isEmpty();
        String receipt = pages.post(house.carla, request + "/sign", Map.of()).redirect();
        assertThat(receipt).contains("/vouchers/");
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
        assertThat(waiting(house.carla)).isEmpty();
        assertThat(pages.open(house.carla, request).page().select("form[action$=/sign]"))
                .isEmpty();
    }

    /** What stands on somebody's first page because it waits for them. */
    private Elements waiting(Caller caller) {
        return pages.open(caller, unit).page().select(".bt-card a[href*=/requests/]");
    }

    @Test
    void theResidentDrawsOnTheScreen() {
        String receipt = pages.post(house.bo, request + "/on-screen", Map.of(
                "signer", house.anna.toString(), "signature.drawn", "M10 20L300 200L500 90"))
                .redirect();
        assertThat(receipt).contains("/vouchers/");
        assertThat(pages.open(house.bo, receipt).text()).contains("Skrevet under på skærmen");
    }

    @Test
    void theResidentWritesTheNameInstead() {
        Map<String, String> typed = Map.of(
                "signer", house.anna.toString(), "signature.typed", "Anna Ager");
        Document page = pages.post(house.bo, request + "/on-screen", typed).page();
        assertThat(page.select(".bt-errors")).hasSize(1);
        assertThat(page.select("[name=signature.typed]").val()).isEqualTo("Anna Ager");
        String receipt = pages.post(house.bo, request + "/on-screen", Map.of(
                "signer", house.anna.toString(), "signature.typed", "Anna Ager",
                "signature.confirmed", "true")).redirect();
        assertThat(receipt).contains("/vouchers/");
    }

    @Test
    void nobodySignsInAnothersNameOnTheScreen() {
        Document page = pages.post(house.bo, request + "/on-screen", Map.of(
                "signer", String.valueOf(house.carla.person()),
                "signature.drawn", "M10 20L300 200L500 90")).page();
        assertThat(page.select(".bt-errors")).hasSize(1);
        Document wrong = pages.post(house.bo, request + "/colleague", Map.of(
                "userName", "carla", "password", "guess")).page();
        assertThat(wrong.select(".bt-errors")).hasSize(1);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(1_000));
    }

    @Test
    void withdrawingLetsTheMoneyGo() {
        pages.post(house.bo, request + "/withdraw", Map.of());
        assertThat(pages.open(house.bo, request).page().select("form[action*=/requests/]"))
                .isEmpty();
        house.done(house.bo, "custody.pay-out", Map.of("fund", house.fund, "place", house.box,
                "amount", 49_900, "date", MoneyHouse.TODAY, "category", "daily",
                "recipient", "owner"));
    }

    @Test
    void anAuditorLooksAndCannotActAndStrangersSeeNothing() {
        Caller auditor = house.office.person(house.home, Role.AUDITOR, "Rasmus Rud");
        Document page = pages.open(auditor, request).page();
        assertThat(page.select("form[action*=/requests/]")).isEmpty();
        pages.post(auditor, request + "/sign", Map.of());
        pages.post(auditor, request + "/withdraw", Map.of());
        Caller relative = house.office.person(
                house.home, Role.RELATIVE, "Rie Dal",
                OfficeHouse.made(house.admit("Dina Dal", true), "person"));
        assertThat(pages.open(relative, request).status()).isEqualTo(404);
        assertThat(pages.post(relative, request + "/sign", Map.of()).status()).isEqualTo(404);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(1_000));
    }

    @Test
    void theListFiltersAndEveryLookIsNoted() {
        for (String which : List.of("open", "mine", "all")) {
            Document list = pages.open(house.bo, unit + "/requests?which=" + which).page();
            assertThat(list.select("table a").eachAttr("href")).contains(request);
        }
        Document ended = pages.open(house.bo, unit + "/requests?which=ended").page();
        assertThat(ended.select("table a").eachAttr("href")).doesNotContain(request);
        pages.open(house.carla, request);
        Long noted = house.office.part(Database.class).read(
                house.home.tenant(), sql -> sql.sql("""
                        select count(*) from read_log
                        where subject_id = ? and what = 'operation.request'""")
                        .param(house.anna).query(Long.class).single());
        assertThat(noted).isPositive();
    }
}
