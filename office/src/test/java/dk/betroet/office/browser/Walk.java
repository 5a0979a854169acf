package dk.betroet.office.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One person's walk through all pages they come to by following links, nearest first, one of each
 * kind: of two residents' pages the first. Every page is asked for and its words are read; files are
 * only taken.
 *
 * <p>What takes a browser is done once for each kind of page and each shape that it has (which
 * elements with which attributes, however many of each): that it fits the screens and that the
 * browser does not complain. What costs most (axe, the keyboard, English, no scripts) is done once
 * for each kind of page, by the first who comes there, and once more by the first of those who see
 * only one resident. Several walk at the same time and share what has been looked at.
 *
 * <p>With {@code -Dbetroet.pictures=true} pictures stand in {@code target/pictures}.
 */
final class Walk {

    /** What has been looked over, by anybody. */
    static final class Looked {

        private record Shaped(String kind, Set<String> shape) {}

        private final Set<String> closely = ConcurrentHashMap.newKeySet();
        private final Set<Shaped> shaped = ConcurrentHashMap.newKeySet();
        private final Set<String> paths = new ConcurrentSkipListSet<>();

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

    /** A machine with much else to do may take its time; a page that never comes fails. */
    private static final double PATIENCE_MS = 60_000;

    /** How often two looks at a page are compared before a difference counts. */
    private static final int LOOKS_MAX = 3;

    private static final Path FOUND = Path.of("target", "every-page.txt");

    private static final boolean PICTURES = Boolean.getBoolean("betroet.pictures");

    private final BrowserContext visitor;
    private final Page page;
    private final Page plain;
    private final PageCheck check;
    private final String base;
    private final String who;
    private final Looked looked;
    private final Set<String> been = new HashSet<>();
    private final Deque<Way> ahead = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private boolean ownSide;

    Walk(BrowserContext visitor, BrowserContext scriptless, String base, String who,
            Looked looked) {
        visitor.setDefaultTimeout(PATIENCE_MS);
        scriptless.setDefaultTimeout(PATIENCE_MS);
        this.visitor = visitor;
        this.page = visitor.newPage();
        this.plain = scriptless.newPage();
        this.check = PageCheck.of(page, Language.DANISH, Screen.COMPUTER, "begin");
        this.base = base;
        this.who = who;
        this.looked = looked;
    }

    /** Walks from a page until there is nothing new; everything wrong, one line each. */
    List<String> all(String first) {
        go(new Way(first, "the beginning"));
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
        APIResponse answer = visitor.request().get(
                way.href(), RequestOptions.create().setHeader("Accept", "text/html"));
        String type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() == 200 && !type.startsWith("text/html")) {
            // A file whose address does not end as its kind does.
            looked.paths.add(path(way.href()));
            answer.dispose();
            return;
        }
        Document html = Jsoup.parse(answer.text(), answer.url());
        String landed = answer.url().replaceFirst("^https?://[^/]+", "");
        been.add(kind(landed));
        if (answer.status() >= 400) {
            fault(way, "answers " + answer.status());
            return;
        }
        answer.dispose();
        looked.paths.add(path(way.href()));
        looked.paths.add(path(landed));
        ownSide |= landed.startsWith("/my/");
        worded(way, html);
        String kind = (ownSide ? "own " : "") + ID.matcher(path(landed)).replaceAll("id");
        boolean closely = looked.closely.add(kind);
        if (looked.shaped.add(new Looked.Shaped(kind, shape(html))) || closely) {
            danish(way, closely);
        }
        if (closely) {
            scriptless(way);
            english(way);
        }
        html.select("a[href]").eachAttr("abs:href").stream()
                .filter(href -> href.startsWith(base + "/"))
                .map(href -> href.substring(base.length()).replaceFirst("#.*", ""))
                .forEach(href -> go(new Way(href, path(landed))));
    }

    /** The page says what it is and in which language, and lacks no words. */
    private void worded(Way way, Document html) {
        if (html.outerHtml().contains("??")) {
            fault(way, "words are missing");
        }
        if (html.title().isBlank() || html.title().startsWith(" ")) {
            fault(way, "has no title");
        }
        if (!html.select("html").attr("lang").equals(Language.DANISH.tag())) {
            fault(way, "does not say that it is in Danish");
        }
        if (html.select("h1").size() != 1) {
            fault(way, "has " + html.select("h1").size() + " main headings");
        }
    }

    /** Which elements a page has and inside which; not how often, nor what they say. */
    private static Set<String> shape(Document html) {
        Set<String> shape = new HashSet<>();
        shape(html.body(), "", shape);
        return shape;
    }

    private static void shape(Element element, String inside, Set<String> shape) {
        String here = inside + ">" + element.normalName()
                + element.classNames().stream().sorted().collect(Collectors.joining(".", ".", ""))
                + element.attributes().asList().stream().map(Attribute::getKey).sorted()
                        .collect(Collectors.joining(",", "[", "]"));
        shape.add(here);
        if (!element.normalName().equals("svg")) {
            element.children().forEach(child -> shape(child, here, shape));
        }
    }

    private void danish(Way way, boolean closely) {
        check.about(Language.DANISH, name(way));
        page.navigate(way.href());
        see(way, check::fits);
        if (closely) {
            see(way, check::accessible);
            see(way, check::reachable);
            picture();
            check.on(Screen.TABLET);
            see(way, check::fits);
            picture();
        }
        check.on(Screen.PHONE);
        see(way, check::fits);
        if (closely) {
            see(way, check::accessible);
            picture();
        }
        see(way, check::quiet);
    }

    private void english(Way way) {
        language(Language.ENGLISH);
        check.about(Language.ENGLISH, name(way));
        page.navigate(way.href());
        see(way, check::worded);
        see(way, check::fits);
        see(way, check::accessiblyWorded);
        see(way, check::quiet);
        picture();
        language(Language.DANISH);
    }

    private void language(Language language) {
        visitor.addCookies(List.of(
                new Cookie("betroet-language", language.tag()).setUrl(base)));
    }

    /**
     * Every line that can be read on the page can also be read without scripts, but for what is
     * marked as of use with scripts alone and has another way, or a word, beside it. Somebody else
     * may have done something between the one look and the other, so it is looked at again.
     */
    private void scriptless(Way way) {
        List<String> gone = List.of();
        for (int looks = 0; looks < LOOKS_MAX; looks++) {
            if (looks > 0) {
                page.navigate(way.href());
            }
            plain.navigate(way.href());
            Set<String> lines = lines(plain);
            check.on(Screen.COMPUTER);
            showing(page, "none");
            gone = lines(page).stream().filter(line -> !lines.contains(line)).toList();
            if (gone.isEmpty()) {
                return;
            }
        }
        fault(way, "cannot be read without scripts: " + gone);
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

    private void see(Way way, Runnable what) {
        try {
            what.run();
        } catch (AssertionError wrong) {
            fault(way, check + ": " + wrong.getMessage().strip());
        }
    }

    private void picture() {
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
