package dk.betroet.office.oversight;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Walks as somebody through every page that links lead to, every form, every list as a file, and
 * everything the interface lets one read; what each answered, by its path.
 */
final class Walk {

    private static final int PAGES_MAX = 400;
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final List<String> READS = List.of("", "/funds", "/places", "/requests",
            "/requests?which=all", "/requests?which=mine", "/requests?which=ended");

    private final MockMvc pages;
    private final OfficeHouse office;
    private final OfficeHouse.Home home;

    Walk(OfficeHouse office, OfficeHouse.Home home) {
        this.pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
                office.part(DispatcherServlet.class).getWebApplicationContext())).build();
        this.office = office;
        this.home = home;
    }

    /** Everything that this caller is answered, first status then text. */
    Map<String, String> as(Caller caller) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/u/" + home.slug(),
                "/api/v1/openapi.json", "/api/v1/units"));
        READS.forEach(read -> ahead.add("/api/v1/units/" + home.slug() + read));
        for (Operation<?> operation : office.part(OperationCatalogue.class).all()) {
            ahead.add("/u/" + home.slug() + "/" + operation.name().replace('.', '/'));
        }
        for (String list : List.of("/incidents", "/inspections", "/findings", "/requests")) {
            ahead.add("/u/" + home.slug() + list + ".csv");
        }
        Map<String, String> answers = new TreeMap<>();
        while (!ahead.isEmpty() && answers.size() < PAGES_MAX) {
            String path = ahead.poll();
            if (!answers.containsKey(path)) {
                String answer = open(caller, path);
                answers.put(path, answer);
                Matcher links = LINK.matcher(answer);
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (link.startsWith("/u/" + home.slug()) && !link.contains("sort=")) {
                        ahead.add(link);
                    }
                }
            }
        }
        return answers;
    }

    /** Status and text; what is streamed is waited for. */
    private String open(Caller caller, String path) {
        try {
            MvcResult result = pages.perform(MockMvcRequestBuilders.get(URI.create(path))
                    .requestAttr(Caller.ATTRIBUTE, caller)).andReturn();
            MockHttpServletResponse response = result.getRequest().isAsyncStarted()
                    ? pages.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn()
                            .getResponse()
                    : result.getResponse();
            return response.getStatus() + " " + response.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError("the page failed: " + path, e);
        }
    }
}
