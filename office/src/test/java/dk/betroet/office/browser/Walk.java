package dk.betroet.office.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import dk.betroet.office.platform.web.format.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person's walk through all pages they come to by following links, nearest first, one of each
 * kind: of two residents' pages the first. Each is looked over on a computer, a tablet and a phone,
 * in Danish and in English, with and without scripts; files are only taken.
 *
 * <p>What costs time (axe, the keyboard, English, no scripts) is done once for each kind of page,
 * by the first who comes there, and once more by the first of those who see only one resident.
 *
 * <p>With {@code -Dbetroet.pictures=true} pictures stand in {@code target/pictures}.
 */
final class Walk {

    /** What has been looked over closely, by anybody. */
    static final class Looked {

        private final Set<String> closely = new HashSet<>();
        private final Set<String> paths = new TreeSet<>();

        /** Addresses without their query that somebody has come to. */
        Collection<String> paths() {
            return paths;
        }
    }

    /** A way somewhere, and the page it was found on. */
    private record Way(String href, String from) {}

    private static final Pattern FILE = Pattern.compile(
            ".*(\\.(csv|xlsx|pdf|svg|txt|json|xml|journal|beancount)|/(evidence|files)/[0-9a-f-]{36})$");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");

    /** Sorting and paging are tried on the lists themselves, not on every page of each. */
    private static final Set<String> VARIANTS = Set.of("sort", "page", "size", "lang");

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')]
                .filter((a) => a.origin === location.origin)
                .map((a) => a.pathname + a.search)""";

    private static final Path FOUND = Path.of("target", "every-page.txt");

    private static final boolean PICTURES = Boolean.getBoolean("betroet.pictures");

    private final BrowserContext visitor;
    private final BrowserContext scriptless;
    private final String who;
    private final Looked looked;
    private final Set<String> been = new HashSet<>();
    private final Deque<Way> ahead = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private boolean ownSide;

    Walk(BrowserContext visitor, BrowserContext scriptless, String who, Looked looked) {
        this.visitor = visitor;
        this.scriptless = scriptless;
        this.who = who;
        this.looked = looked;
    }

    /** Walks until there is nothing new; everything wrong, one line each. */
    List<String> all() {
        go(new Way("/", "the beginning"));
        while (!ahead.isEmpty()) {
            Way way = ahead.removeFirst();
            if (FILE.matcher(path(way.href())).matches()) {
                take(way);
            } else {
                look(way);
            }
        }
        return faults;
    }

    private void go(Way way) {
        if (been.add(kind(way.href()))) {
            ahead.addLast(way);
        }
    }

    private void take(Way way) {
        APIResponse answer = visitor.request().get(way.href());
        looked.paths.add(path(way.href()));
        String type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() != 200 || type.startsWith("text/html")) {
            fault(way, "answers " + answer.status() + " " + type);
        }
        answer.dispose();
    }

    private void look(Way way) {
        Page page = visitor.newPage();
        try {
            PageCheck check = PageCheck.of(page, Language.DANISH, Screen.COMPUTER, name(way));
            if (!opens(page, way)) {
                return;
            }
            String landed = page.url().replaceFirst("^https?://[^/]+", "");
            been.add(kind(landed));
            looked.paths.add(path(way.href()));
            looked.paths.add(path(landed));
            ownSide |= landed.startsWith("/my/");
            boolean closely = looked.closely.add(
                    (ownSide ? "own " : "") + ID.matcher(path(landed)).replaceAll("id"));
            if (closely) {
                scriptless(way, page);
            }
            danish(way, check, closely);
            if (closely) {
                english(way);
            }
            ((List<?>) page.evaluate(LINKS)).forEach(href ->
                    go(new Way(href.toString(), path(landed))));
        } finally {
            page.close();
        }
    }

    private boolean opens(Page page, Way way) {
        Response answer = Objects.requireNonNull(page.navigate(way.href()));
        if (answer.status() >= 400) {
            fault(way, "answers " + answer.status());
            return false;
        }
        return true;
    }

    private void danish(Way way, PageCheck check, boolean closely) {
        see(way, check, check::worded);
        see(way, check, check::fits);
        if (closely) {
            see(way, check, check::accessible);
            see(way, check, check::reachable);
            picture(check);
            check.on(Screen.TABLET);
            see(way, check, check::fits);
        }
        check.on(Screen.PHONE);
        see(way, check, check::fits);
        if (closely) {
            see(way, check, check::accessible);
            picture(check);
        }
        see(way, check, check::quiet);
    }

    private void english(Way way) {
        language(Language.ENGLISH);
        Page page = visitor.newPage();
        try {
            PageCheck check = PageCheck.of(page, Language.ENGLISH, Screen.COMPUTER, name(way));
            if (opens(page, way)) {
                see(way, check, check::worded);
                see(way, check, check::fits);
                see(way, check, check::accessible);
                see(way, check, check::quiet);
                picture(check);
            }
        } finally {
            page.close();
            language(Language.DANISH);
        }
    }

    private void language(Language language) {
        visitor.addCookies(List.of(
                new Cookie("betroet-language", language.tag()).setUrl(base())));
    }

    private String base() {
        return visitor.pages().getFirst().url().replaceFirst("^(https?://[^/]+).*", "$1");
    }

    /**
     * Every line that can be read on the page can also be read without scripts, but for what is
     * marked as of use with scripts alone and has another way, or a word, beside it.
     */
    private void scriptless(Way way, Page with) {
        Page page = scriptless.newPage();
        try {
            page.navigate(way.href());
            Set<String> lines = lines(page);
            showing(with, "none");
            List<String> gone = lines(with).stream().filter(line -> !lines.contains(line))
                    .toList();
            showing(with, "");
            if (!gone.isEmpty()) {
                fault(way, "cannot be read without scripts: " + gone);
            }
        } finally {
            page.close();
        }
    }

    private static void showing(Page page, String display) {
        page.locator("[data-with-scripts]").evaluateAll(
                "(all, display) => all.forEach(one => one.style.display = display)", display);
    }

    /** The lines to read, without figures, which may have moved on meanwhile. */
    private static Set<String> lines(Page page) {
        return Arrays.stream(page.locator("main").innerText().split("\\n"))
                .map(line -> NUMBERS.matcher(line).replaceAll("").strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void see(Way way, PageCheck check, Runnable what) {
        try {
            what.run();
        } catch (AssertionError wrong) {
            fault(way, check + ": " + wrong.getMessage().strip());
        }
    }

    private void picture(PageCheck check) {
        if (PICTURES) {
            check.picture(Path.of("target", "pictures", who), "");
        }
    }

    /** Kept at once as well, since a walk takes its time. */
    private void fault(Way way, String what) {
        String line = who + " at " + way.href() + " (from " + way.from() + "): " + what;
        faults.add(line);
        try {
            Files.writeString(FOUND, line + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Way way) {
        String name = kind(way.href()).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "begin" : name;
    }

    /** The address with identities and answers left out; the same for pages of one kind. */
    private static String kind(String href) {
        String path = ID.matcher(path(href)).replaceAll("id");
        Map<String, String> asked = new TreeMap<>();
        int query = href.indexOf('?');
        if (query >= 0) {
            Stream.of(href.substring(query + 1).split("&"))
                    .map(pair -> pair.split("=")[0])
                    .filter(name -> !VARIANTS.contains(name))
                    .forEach(name -> asked.put(name, ""));
        }
        return asked.isEmpty() ? path : path + "?" + String.join("&", asked.keySet());
    }

    private static String path(String href) {
        int query = href.indexOf('?');
        return query < 0 ? href : href.substring(0, query);
    }
}
