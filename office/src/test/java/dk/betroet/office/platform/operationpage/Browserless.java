package dk.betroet.office.platform.operationpage;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/** Opens and sends pages as somebody, behind the door; the door itself has tests of its own. */
public final class Browserless {

    private final MockMvc pages;

    public Browserless(OfficeHouse house) {
        this.pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
                house.part(DispatcherServlet.class).getWebApplicationContext())).build();
    }

    /** What came back. */
    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String text() {
            try {
                return response.getContentAsString();
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        public @Nullable String redirect() {
            return response.getRedirectedUrl();
        }
    }

    public Answer open(Caller caller, String path) {
        return send(get(path), caller);
    }

    public Answer post(Caller caller, String path, Map<String, String> form, MockMultipartFile... files) {
        if (files.length == 0) {
            return send(fill(MockMvcRequestBuilders.post(path), form), caller);
        }
        var request = multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return send(fill(request, form), caller);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B fill(
            B request, Map<String, String> form) {
        form.forEach(request::param);
        return request;
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request, Caller caller) {
        try {
            return new Answer(pages.perform(request.requestAttr(Caller.ATTRIBUTE, caller))
                    .andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError("the page failed", e);
        }
    }
}
