package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dk.betroet.office.platform.cli.DemoOffice;
import dk.betroet.office.platform.web.format.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page that anybody in the demo comes to by following links, looked over: each role walks
 * from its own first page until there is nothing new, and somebody without a log-in from the door. What is looked at on each page stands in
 * {@link Walk}. A new page needs no test of its own for this; it only has to be linked from
 * somewhere, which is checked too.
 */
@Tag("database")
class EveryPageTest extends BrowserTest {

    /** How much of the demo's life is played; enough that each of its things is there. */
    private static final int MONTHS = 1;

    /** How many walk at the same time, each with a browser of their own. */
    private static final int AT_ONCE = 2;

    /** Pages that nobody logged in comes to by a link: each with the reason. */
    private static final Set<String> NOT_LINKED = Set.of(
            "/login/code", // the door's second step
            "/first/{word}", // from the operator's screen
            "/invitation/{word}", // from a hand
            "/u/{slug}/meetings/{meeting}/minutes/words", // asked by the script of the page above
            "/oparl/v1.1/bodies", // programs come to it from /oparl/v1.1/system
            "/oparl/v1.1/vocabulary", // from the names of what a program reads
            "/access/second-factor/qr.svg"); // shown only while a second factor is being chosen

    /** A variable in an address that is neither the unit nor the kind of a file. */
    private static final Pattern OF_A_THING = Pattern.compile("\\{(?!slug|format|ending)");

    private static DemoHouse house;

    @BeforeAll
    static void open() {
        house = DemoHouse.played(MONTHS);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void nothingIsWrongOnAnyPageThatAnybodyComesTo() throws Exception {
        Chromium.orSkip();
        Walk.Looked looked = new Walk.Looked();
        Queue<DemoOffice.LogIn> waiting =
                new ConcurrentLinkedQueue<>(house.part(DemoOffice.class).logIns());
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        faults.addAll(walkAsNobody(looked));
        List<Callable<Void>> walkers = Collections.nCopies(AT_ONCE, () -> {
            try {
                for (DemoOffice.LogIn somebody = waiting.poll(); somebody != null;
                        somebody = waiting.poll()) {
                    faults.addAll(walk(somebody, looked));
                }
            } finally {
                Chromium.close();
            }
            return null;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> walker : threads.invokeAll(walkers)) {
                walker.get();
            }
        }
        notReached(looked.paths()).forEach(path ->
                faults.add(path + ": nobody comes to this page by a link"));
        assertThat(faults).isEmpty();
    }

    private static List<String> walkAsNobody(Walk.Looked looked) {
        try (BrowserContext visitor =
                     context(house.address(), Language.DANISH, Screen.COMPUTER, true);
                BrowserContext scriptless =
                     context(house.address(), Language.DANISH, Screen.COMPUTER, false)) {
            return new Walk(visitor, scriptless, house.address(), "nobody", looked).all("/login");
        }
    }

    private static List<String> walk(DemoOffice.LogIn somebody, Walk.Looked looked) {
        BrowserContext visitor =
                context(house.address(), Language.DANISH, Screen.COMPUTER, true);
        Page page = visitor.newPage();
        page.navigate("/login");
        page.fill("[name=userName]", somebody.username());
        page.fill("[name=password]", somebody.password());
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        page.close();
        BrowserContext scriptless =
                context(house.address(), Language.DANISH, Screen.COMPUTER, false);
        scriptless.addCookies(visitor.cookies().stream()
                .map(cookie -> new Cookie(
                        cookie.name, cookie.value).setUrl(house.address()))
                .toList());
        List<String> faults = new Walk(
                visitor, scriptless, house.address(), somebody.username(), looked).all("/");
        visitor.close();
        scriptless.close();
        return faults;
    }

    /**
     * The patterns of pages that no path of the walk matches. Only of pages that are there for
     * everybody of a role: whether there is a statement or a departure to look at is chance in so
     * short a life, and so is whether a list has anything in it to take along as a file.
     */
    private static Collection<String> notReached(Collection<String> paths) {
        Set<String> missing = new TreeSet<>();
        RequestMappingHandlerMapping pages = house.part(
                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        pages.getHandlerMethods().forEach((info, on) -> {
            if (isPage(info) && on.getBeanType().getPackageName().startsWith("dk.betroet")) {
                info.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> !OF_A_THING.matcher(
                                pattern.getPatternString()).find())
                        .filter(pattern -> !reached(pattern, paths))
                        .filter(pattern -> !reached(list(pattern), paths))
                        .forEach(pattern -> missing.add(pattern.getPatternString()));
            }
        });
        missing.removeAll(NOT_LINKED);
        return missing;
    }

    private static boolean reached(PathPattern pattern, Collection<String> paths) {
        return paths.stream().anyMatch(path -> pattern.matches(PathContainer.parsePath(path)));
    }

    /** The list that a file is of; an empty one offers no file. */
    private static PathPattern list(PathPattern pattern) {
        return PathPatternParser.defaultInstance.parse(
                pattern.getPatternString().replaceFirst("\\.\\{format:[^}]*}$", ""));
    }

    private static boolean isPage(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && info.getPathPatternsCondition().getPatterns().stream().noneMatch(pattern ->
                        pattern.getPatternString().startsWith("/api/"));
    }
}
