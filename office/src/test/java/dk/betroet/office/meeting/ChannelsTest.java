package dk.betroet.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Closed means closed, over every way out there is. Each address that can be opened is opened with
 * the closed case in it wherever something of a case can stand: by those without access, who find
 * the marker nowhere, neither in texts nor in names, properties or pages of files; and by those
 * with access, who find it exactly where {@code marker-channels.csv} says. An address that the file
 * does not know fails. The log is read here; what else has no
 * address is in {@link WaysOutTest}.
 */
@Tag("database")
class ChannelsTest {

    private static final List<String> MARKED = List.of(MarkedCase.MARK);
    private static final List<String> MARKS = List.of(MarkedCase.MARK, MarkedNames.MARK);
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\*?([a-zA-Z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private final MarkedCase marked = new MarkedCase();
    private final MeetingHouse house = marked.house;
    private final MockMvc pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
            house.office.part(DispatcherServlet.class).getWebApplicationContext())).build();

    /** All addresses that are looked at; forms of operations have a test of their own. */
    private List<String> routes() {
        TreeSet<String> routes = new TreeSet<>();
        Objects.requireNonNull(house.office.part(DispatcherServlet.class)
                        .getWebApplicationContext())
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(info -> routes.addAll(info.getPatternValues()));
        routes.removeIf(route -> route.contains("{verb") || route.contains("{name}")
                || route.startsWith("/error"));
        return List.copyOf(routes);
    }

    private static String plain(String route) {
        return VARIABLE.matcher(route).replaceAll("{$1}");
    }

    /** A route with everything of the case that it can be about. */
    private List<String> paths(String route, String mark) {
        List<String> paths = new ArrayList<>(List.of(route));
        Matcher variable = VARIABLE.matcher(route);
        while (variable.find()) {
            String before = route.substring(0, variable.start());
            List<String> values = marked.values(before, variable.group(1));
            List<String> more = new ArrayList<>();
            for (String path : paths) {
                values.forEach(value -> more.add(path.replace(variable.group(), value)));
            }
            paths = more;
        }
        return paths.stream().map(path -> path.endsWith("/search")
                ? path + "?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8) : path).toList();
    }

    private Told open(Caller caller, String path) {
        try {
            MvcResult result = pages.perform(MockMvcRequestBuilders.get(URI.create(path))
                    .requestAttr(Caller.ATTRIBUTE, caller)).andReturn();
            MockHttpServletResponse answer = result.getRequest().isAsyncStarted()
                    ? pages.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn()
                            .getResponse() : result.getResponse();
            assertThat(answer.getStatus()).as(path).isLessThan(500);
            StringBuilder headers = new StringBuilder();
            answer.getHeaderNames().forEach(name -> headers.append(answer.getHeaders(name)));
            return Told.of(headers.toString(), answer.getContentAsByteArray());
        } catch (Exception e) {
            throw new AssertionError(path + " failed", e);
        }
    }

    /** Behind the door; what lies before it is opened from outside. */
    private static boolean isInside(String route) {
        return route.contains("{slug}") || route.startsWith("/my/")
                || route.startsWith("/api/v1/units");
    }

    private boolean isMarked(Caller caller, String route, List<String> marks) {
        return isInside(route) && marks.stream().anyMatch(mark -> paths(route, mark).stream()
                .anyMatch(path -> {
                    Told told = open(caller, path);
                    // A search says again what was searched for.
                    return path.contains("?q=") ? told.withoutFields().contains(mark)
                            : told.contains(mark);
                }));
    }

    /** Nor does the log tell of it, whoever was there. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void nobody_without_access_finds_it_by_any_address(CapturedOutput log) {
        for (String route : routes()) {
            marked.hidden().forEach((caller, marks) -> assertThat(isMarked(caller, route, marks))
                    .as("%s for %s", route, caller.grants()).isFalse());
        }
        isMarked(house.leader, "/u/{slug}/cases/{file}", MARKS);
        LoggerFactory.getLogger(ChannelsTest.class).info("the log is being read");
        assertThat(log.getAll()).contains("the log is being read")
                .doesNotContain(MARKS);
    }

    @Test
    void those_with_access_find_it_where_the_table_says() {
        SortedMap<String, String> expected = Channels.addresses();
        List<String> differences = new ArrayList<>();
        for (String route : routes()) {
            boolean found = isMarked(house.leader, route, MARKED)
                    || isMarked(house.member, route, MARKED);
            String said = found ? "marked" : "unmarked";
            if (!said.equals(expected.remove(plain(route)))) {
                differences.add("no row says: " + plain(route) + "; " + said);
            }
        }
        expected.keySet().forEach(route -> differences.add(route + " is in the table alone"));
        assertThat(differences).isEmpty();
    }

    /** As they come over the network: without a log-in, and with a token for programs. */
    @Test
    void nobody_finds_it_from_outside() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String route : routes()) {
                for (String mark : MARKS) {
                    for (String path : paths(route, mark)) {
                        assertThat(get(client, path, Map.of()).withoutFields().contains(mark))
                                .as(path).isFalse();
                    }
                }
            }
            String token = TestTokens.of(house.office, house.home.authority(),
                    house.outsider.personOrFail(), Caller.Scope.values());
            for (String route : routes().stream()
                    .filter(one -> one.startsWith("/api/")).toList()) {
                for (String mark : MARKS) {
                    for (String path : paths(route, mark)) {
                        assertThat(get(client, path, Map.of("Authorization", "Bearer " + token))
                                .contains(mark)).as(path).isFalse();
                    }
                }
            }
        }
    }

    private Told get(HttpClient client, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + house.office.port() + path));
        headers.forEach(request::header);
        HttpResponse<byte[]> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return Told.of(answer.headers().map().toString(), answer.body());
    }

    /** What a file says is found in whatever it is packed in. */
    @Test
    void a_packed_file_is_looked_into() throws IOException {
        Told csv = open(house.leader, "/u/" + house.home.slug() + "/cases.csv");
        assertThat(csv.contains(MarkedCase.MARK)).isTrue();
        Told workbook = open(house.leader, "/u/" + house.home.slug() + "/cases.xlsx");
        assertThat(workbook.contains(MarkedCase.MARK)).isTrue();
        assertThat(marked.facts()).anyMatch(fact -> open(house.leader,
                "/u/" + house.home.slug() + "/vouchers/" + fact + ".pdf")
                .contains(MarkedCase.MARK));
        assertThat(Told.of("", "intet".getBytes(StandardCharsets.UTF_8))
                .contains(MarkedCase.MARK)).isFalse();
    }
}
