package dk.betroet.office.oversight.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.people.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

@Tag("database")
class FindingsPageTest {

    private final MoneyHouse house = new MoneyHouse();
    private final MockMvc pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
            house.office.part(DispatcherServlet.class).getWebApplicationContext())).build();
    private final String path = "/u/" + house.home.slug() + "/findings";

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Caller caller)
            throws Exception {
        var result = pages.perform(request.requestAttr(Caller.ATTRIBUTE, caller)).andReturn();
        return result.getRequest().isAsyncStarted()
                ? pages.perform(asyncDispatch(result)).andReturn().getResponse()
                : result.getResponse();
    }

    @Test
    void whatIsFoundStandsOnTheListOnTheFirstPageAndInTheFile() throws Exception {
        house.writing("update place set storage_class = 'open' where place_id = :id",
                Map.of("id", house.box));
        assertThat(send(post(path), house.leader).getRedirectedUrl()).isEqualTo(path);
        String list = send(get(path), house.leader).getContentAsString();
        assertThat(list).contains("ligger ikke i pengeskab", "Kassen", "Ikke i orden").doesNotContain("??");
        assertThat(send(get("/u/" + house.home.slug()), house.leader).getContentAsString())
                .contains("Det her er ikke i orden", "ligger ikke i pengeskab");
        MockHttpServletResponse file = send(get(path + ".csv"), house.leader);
        assertThat(file.getContentAsString()).contains("ligger ikke i pengeskab");
    }

    private String text(String below) throws Exception {
        return send(get(path + below), house.leader).getContentAsString();
    }

    private Found tooMuchCash() {
        house.cash(house.fund, 1_900);
        house.writing("update balance set amount = 240050 where fund_id = :id and amount > 0",
                Map.of("id", house.fund));
        return new FindingHouse(house).look("cash.owner-found").getFirst();
    }

    @Test
    void aFindingSaysWhyWhoByWhenAndWhatWouldMakeItRight() throws Exception {
        Found found = tooMuchCash();
        String page = text("/" + found.id());
        assertThat(page).contains("Bilag 7.9 om værdier, der tilhører andre, § B.7.1",
                "2.400,50", "Anna Ager", "Leder (Lis Leder)", "/residents/" + house.fund, "Løs et forhold", "Svar på et forhold")
                .doesNotContain("??");
        house.done(house.bo, "oversight.answer-finding", Map.of("finding", found.id(),
                "date", MoneyHouse.TODAY, "reason", "Vi går i banken i morgen."));
        house.done(house.leader, "oversight.resolve-finding", Map.of("finding", found.id(),
                "date", MoneyHouse.TODAY, "reason", "Sat ind på kontoen."));
        assertThat(text("/" + found.id())).contains("Besvaret", "Vi går i banken i morgen.",
                "Bo Berg", "Løst", "Sat ind på kontoen.").doesNotContain("Svar på et forhold");
    }

    @Test
    void everyLinkOnTheLeadersFirstPageLeadsToAPage() throws Exception {
        tooMuchCash();
        house.account("Annas konto", house.fund, Money.ofKroner(14_000));
        house.waits(house.bo, "custody.pay-out", Map.of("fund", house.fund, "place", house.box,
                "amount", 60_000, "date", MoneyHouse.TODAY, "category", "daily",
                "recipient", "owner"));
        house.mandate("standing", house.bo, house.box, "2025-03-20", null);
        String first = send(get("/u/" + house.home.slug()), house.leader).getContentAsString();
        List<String> links = Jsoup.parse(first).select("main a[href^=/u/]").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links) {
            assertThat(send(get(URI.create(link)), house.leader).getStatus())
                    .as(link).isEqualTo(200);
        }
    }

    @Test
    void onlyWhoHasToDealWithItIsOfferedToResolveIt() throws Exception {
        Found found = tooMuchCash();
        assertThat(send(get(path + "/" + found.id()), house.bo).getContentAsString())
                .contains("Svar på et forhold").doesNotContain("Løs et forhold");
    }

    @Test
    void theListIsFiltered() throws Exception {
        Found found = tooMuchCash();
        String id = found.id().toString();
        assertThat(text("?owner=leader&about=owner&kind=breach&due=week")).contains(id);
        assertThat(text("?fund=" + house.fund + "&code=cash.owner-found")).contains(id);
        for (String other : List.of("owner=auditor", "about=place", "kind=warning", "due=overdue",
                "which=closed", "code=cash.unit-found", "fund=" + house.box)) {
            assertThat(text("?" + other)).as(other).doesNotContain(id);
        }
        assertThat(text(".csv?about=owner&code=cash.owner-found")).contains("Anna Ager", "Leder");
    }

    @Test
    void whoLooksOverSeveralUnitsSeesThemTogether() throws Exception {
        Found found = tooMuchCash();
        var second = house.office.unit(house.home.authority(), "bilag-7.9");
        Caller director = new Caller(Caller.Kind.SESSION, house.home.authority(),
                house.leader.person(), List.of(new Caller.Grant(Role.DIRECTOR, null)), List.of(),
                house.leader.scopes(), house.leader.locale());
        String there = "/u/" + second.slug() + "/findings";
        assertThat(send(get(there), director).getContentAsString())
                .contains("Alle enheder").doesNotContain(found.id().toString());
        assertThat(send(get(there + "?unit=every"), director).getContentAsString())
                .contains(found.id().toString(), "Hjemmet " + house.home.slug());
    }

    @Test
    void aResidentHasNoWayToTheUnitsFindings() throws Exception {
        Caller anna = house.office.person(house.home, Role.RELATIVE, "Per Pårørende", house.anna);
        assertThat(send(get(path), anna).getStatus()).isEqualTo(404);
        assertThat(send(post(path), anna).getStatus()).isEqualTo(404);
        assertThat(send(get(path + ".csv"), anna).getStatus()).isEqualTo(404);
        assertThat(send(get(path + "/" + tooMuchCash().id()), anna).getStatus()).isEqualTo(404);
    }
}
