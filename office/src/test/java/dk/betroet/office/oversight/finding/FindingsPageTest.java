package dk.betroet.office.oversight.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.Objects;
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
        assertThat(list).contains("Kassen er ikke låst inde", "Ikke i orden").doesNotContain("??");
        assertThat(send(get("/u/" + house.home.slug()), house.leader).getContentAsString())
                .contains("Det her er ikke i orden", "Kassen er ikke låst inde");
        MockHttpServletResponse file = send(get(path + ".csv"), house.leader);
        assertThat(file.getContentAsString()).contains("Kassen er ikke låst inde");
    }

    @Test
    void aResidentHasNoWayToTheUnitsFindings() throws Exception {
        Caller anna = house.office.person(house.home, Role.RELATIVE, "Per Pårørende", house.anna);
        assertThat(send(get(path), anna).getStatus()).isEqualTo(404);
        assertThat(send(post(path), anna).getStatus()).isEqualTo(404);
        assertThat(send(get(path + ".csv"), anna).getStatus()).isEqualTo(404);
    }
}
