package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address, opened by everybody: with what belongs to their own unit, with what belongs to
 * another of the authority, and to another authority. The answers are held against
 * {@code page-matrix.csv}; a new address without a row there fails.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/page-matrix.csv");
    private static final Pattern VARIABLE =
            Pattern.compile("\\{([a-z]+)(?::(?:[^{}]|\\{[0-9]+})*)?}");

    /** Which thing of a household an address means, by the words before the variable. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("vouchers/fact", "movement"),
            Map.entry("facts/fact", "movement"),
            Map.entry("papers/fact", "movement"),
            Map.entry("evidence/id", "evidence"),
            Map.entry("requests/id", "request"),
            Map.entry("accounts/place", "account"),
            Map.entry("import/file", "bank-file"),
            Map.entry("all/run", "run"),
            Map.entry("statements/id", "statement"),
            Map.entry("places/place", "box"),
            Map.entry("residents/fund", "fund"),
            Map.entry("my/fund", "fund"),
            Map.entry("funds/fund", "fund"),
            Map.entry("common-funds/fund", "common-fund"),
            Map.entry("accounts/fact", "fund-account"),
            Map.entry("counts/count", "count"),
            Map.entry("findings/finding", "finding"),
            Map.entry("associations/fund", "association"),
            Map.entry("collections/fund", "collection"),
            Map.entry("youth-accounts/fund", "youth-account"),
            Map.entry("incidents/id", "incident"),
            Map.entry("files/file", "incident-file"),
            Map.entry("inspections/id", "inspection"),
            Map.entry("supervisions/id", "supervision"),
            Map.entry("quotas/round", "quotaround"),
            Map.entry("contributions/contribution", "contribution"),
            Map.entry("claims/claim", "claim"),
            Map.entry("budgets/table", "budgettable"),
            Map.entry("budgets/id", "budgettable"),
            Map.entry("budget-versions/id", "budgetversion"),
            Map.entry("contributions/id", "contribution"),
            Map.entry("versions/version", "budgetversion"),
            Map.entry("contributors/contributor", "contributor"),
            Map.entry("district-money/split", "districtsplit"),
            Map.entry("committees/committee", "committee"),
            Map.entry("bodies/body", "body"),
            Map.entry("cases/file", "case"),
            Map.entry("attachments/attachment", "attachment"),
            Map.entry("actions/action", "action"),
            Map.entry("work-plans/plan", "workplan"),
            Map.entry("meetings/meeting", "meeting"),
            Map.entry("decisions/decision", "decision"),
            Map.entry("minutes/paper", "minutespaper"),
            Map.entry("items/item", "item"),
            Map.entry("rounds/round", "round"),
            Map.entry("people/person", "person"));

    private final OfficeHouse office = OfficeHouse.get();
    private final MockMvc pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
            office.part(DispatcherServlet.class).getWebApplicationContext())).build();
    private Household own;
    private Household sibling;
    private Household foreign;
    private List<Column> columns;
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    void open() {
        own = new Household(office.home(), "Egelund");
        sibling = new Household(office.unit(own.home.authority(), "bilag-7.9"), "Birkely");
        foreign = new Household(office.home(), "Granbo");
        columns = Column.of(own);
    }

    /** An address as it is declared, with how it is asked. */
    private record Route(RequestMethod method, String pattern) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            String plain = VARIABLE.matcher(pattern).replaceAll("{$1}");
            return method == RequestMethod.GET ? plain : method + " " + plain;
        }
    }

    /** All addresses about units and what is in them; the forms of operations are walked apart. */
    private SortedSet<Route> routes() {
        SortedSet<Route> routes = new TreeSet<>();
        for (RequestMappingInfo info : all()) {
            for (String pattern : info.getPatternValues()) {
                boolean inside = pattern.contains("{slug}") || pattern.startsWith("/my/")
                        || pattern.equals("/") || pattern.startsWith("/api/v1/units");
                if (inside && !pattern.contains("{verb") && !pattern.contains("{name}")) {
                    info.getMethodsCondition().getMethods()
                            .forEach(method -> routes.add(new Route(method, pattern)));
                }
            }
        }
        return routes;
    }

    private List<RequestMappingInfo> all() {
        return List.copyOf(Objects.requireNonNull(office.part(DispatcherServlet.class)
                        .getWebApplicationContext())
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().keySet());
    }

    private static String path(Route route, String slug, Function<String, UUID> things) {
        return VARIABLE.matcher(route.pattern()).replaceAll(match ->
                value(route, match, slug, things));
    }

    private static String value(
            Route route, MatchResult match, String slug, Function<String, UUID> things) {
        String before = route.pattern().substring(0, match.start());
        String[] words = before.split("/");
        String word = words.length == 0 ? "" : words[words.length - 1];
        String name = match.group(1);
        if (name.equals("slug")) {
            return slug;
        } else if (name.equals("format") || name.equals("ending")) {
            return "csv";
        }
        String thing = THINGS.get(word + "/" + name);
        assertThat(thing).as("what " + name + " means in " + route).isNotNull();
        return things.apply(thing).toString();
    }

    /** What came back. */
    private record Seen(int status, String text) {}

    /** What the addresses that change something are sent: enough that they look at who asks. */
    private static Map<String, String> sent(Household household) {
        return Map.of("reason", "En god grund", "kind", "receipt", "date", Household.TODAY,
                "evidence", household.thing("evidence").toString(), "through", "2026-01-31",
                "choose", "1");
    }

    private Seen send(Route route, Caller caller, String path, Household sent) {
        try {
            boolean api = path.startsWith("/api/");
            var request = MockMvcRequestBuilders
                    .request(HttpMethod.valueOf(route.method().name()), path)
                    .contentType(api ? "application/json" : "application/x-www-form-urlencoded")
                    .requestAttr(Caller.ATTRIBUTE, caller);
            if (api) {
                request.content(Json.write(sent(sent)));
            } else if (route.method() == RequestMethod.POST) {
                sent(sent).forEach(request::param);
            }
            MvcResult result = pages.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result = pages.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
            }
            var response = result.getResponse();
            assertThat(response.getStatus()).as(route + " " + path).isLessThan(500);
            return new Seen(response.getStatus(),
                    new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(route + " failed for " + caller, e);
        }
    }

    @Test
    void everybodyOpensWhatTheTableSaysAndNothingElse() throws IOException {
        AccessTable table = new AccessTable(Column.names(columns));
        for (Route route : routes()) {
            table.put(route.toString(),
                    columns.stream().map(column -> cell(route, column)).toList());
        }
        List<String> differences = table.differences(TABLE);
        differences.addAll(told);
        assertThat(differences).isEmpty();
    }

    /** How far somebody comes with an address; see the head of the table. */
    private String cell(Route route, Column column) {
        Caller caller = column.caller();
        String home = own.home.slug();
        Seen here = send(route, caller, path(route, home, own::thing), own);
        boolean named = !path(route, "", own::thing).equals(path(route, "", sibling::thing));
        boolean slug = route.pattern().contains("{slug}");
        if (here.status() == 403) {
            return "forbidden";
        }
        boolean let = here.status() != 404;
        for (Household other : List.of(sibling, foreign)) {
            if (named && found(route, caller, path(route, home, other::thing), own)
                    || slug && other == foreign
                            && found(route, caller,
                                    path(route, other.home.slug(), other::thing), other)) {
                return "too far";
            }
            if (here.text().contains(other.mark)) {
                told.add(route + " tells " + column.name() + " of " + other.mark);
            }
        }
        boolean beside = slug && found(
                route, caller, path(route, sibling.home.slug(), sibling::thing), sibling);
        if (beside || !let) {
            return beside ? let ? "authority" : "too far" : "no";
        }
        return column.tied() && ownOnly(route, caller, here) ? "resident" : "unit";
    }

    private boolean found(Route route, Caller caller, String path, Household sent) {
        return send(route, caller, path, sent).status() != 404;
    }

    /** Whether what is the neighbour's is neither shown nor to be named. */
    private boolean ownOnly(Route route, Caller caller, Seen here) {
        String own = path(route, this.own.home.slug(), this.own::thing);
        String hers = path(route, this.own.home.slug(), this.own::neighbours);
        return !here.text().contains("Berta")
                && (own.equals(hers) || !found(route, caller, hers, this.own));
    }

    /** Pages send whoever is not logged in to the log-in, the interface says that nobody asks. */
    @Test
    void nobodyOpensAnything() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (Route route : routes()) {
            String path = path(route, own.home.slug(), own::thing);
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(
                            URI.create("http://localhost:" + office.port() + path))
                    .method(route.method().name(), HttpRequest.BodyPublishers.noBody())
                    .header("Accept", "text/html")
                    .build(), HttpResponse.BodyHandlers.ofString());
            boolean api = path.startsWith("/api/");
            int shut = api ? 401 : route.method() == RequestMethod.GET ? 302 : 403;
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(shut);
            assertThat(answer.body()).as(route.toString()).doesNotContain(own.mark);
            if (shut == 302) {
                assertThat(answer.headers().firstValue("Location")).get().asString()
                        .endsWith("/login");
            }
        }
    }
}
