package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.access.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/** Pages of a unit as somebody opens them, behind the door. */
public final class Opened {

    private Opened() {}

    /** A page; files that are streamed are waited for. */
    public static MockHttpServletResponse page(
            OfficeHouse office, OfficeHouse.Home home, Caller caller, String path) {
        try {
            MockMvc pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
                    office.part(DispatcherServlet.class).getWebApplicationContext())).build();
            MvcResult result = pages.perform(MockMvcRequestBuilders
                    .get("/u/" + home.slug() + path)
                    .requestAttr(Caller.ATTRIBUTE, caller)).andReturn();
            return result.getRequest().isAsyncStarted()
                    ? pages.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn()
                            .getResponse()
                    : result.getResponse();
        } catch (Exception e) {
            throw new AssertionError("the page failed", e);
        }
    }

    /** The words of a page. */
    public static String words(
            OfficeHouse office, OfficeHouse.Home home, Caller caller, String path) {
        MockHttpServletResponse response = page(office, home, caller, path);
        assertThat(response.getStatus()).isEqualTo(200);
        byte[] bytes = response.getContentAsByteArray();
        String text = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
        assertThat(text).doesNotContain("??");
        return text;
    }
}
