package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One person's hand on one device: logs in, fills forms by the names of their fields, and sends. */
final class Hand {

    private final Page page;
    private final String slug;

    private Hand(Page page, String slug) {
        this.page = page;
        this.slug = slug;
    }

    /** Logs somebody in. */
    static Hand of(BrowserContext visitor, String slug, String userName) {
        Page page = visitor.newPage();
        page.navigate("/login");
        page.fill("[name=userName]", userName);
        page.fill("[name=password]", DemoHouse.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return new Hand(page, slug);
    }

    Page page() {
        return page;
    }

    /** Opens the form of an operation, fills it and sends it; where it led. */
    String ask(String operation, Map<String, String> values) {
        open("/" + operation.replace('.', '/'));
        fillAndSend(values);
        return page.url();
    }

    /** The same, and it is done at once. */
    String done(String operation, Map<String, String> values) {
        String url = ask(operation, values);
        assertThat(url).as(operation + ": " + page.innerText("main")).contains("/vouchers/");
        return url;
    }

    /** The same, and it waits for somebody. */
    void waits(String operation, Map<String, String> values) {
        String url = ask(operation, values);
        assertThat(url).as(operation + ": " + page.innerText("main")).contains("/requests/");
    }

    /** Opens a page of the unit. */
    void open(String path) {
        page.navigate("/u/" + slug + path);
    }

    /** Goes where the first such link on the page leads. */
    void follow(String link) {
        assertThat(page.locator(link).count()).as(link + ": " + page.innerText("main"))
                .isPositive();
        send(link);
    }

    /** Fills the form on the page and sends it. */
    void fillAndSend(Map<String, String> values) {
        fill("main form", values);
        send("main form button.button-primary");
    }

    /** A colleague signs on this device with their own name and password. */
    void colleagueSigns(String userName) {
        String form = "form[action$='/colleague']";
        page.fill(form + " [name=userName]", userName);
        page.fill(form + " [name=password]", DemoHouse.PASSWORD);
        send(form + " button[type=submit]");
    }

    /** The resident writes their name instead of drawing it. */
    void residentSigns(String name) {
        String form = "form[action$='/on-screen']";
        Locator typed = page.locator(form + " [name='signature.typed']");
        if (!typed.isVisible()) {
            page.locator(form + " details summary").first().click();
        }
        typed.fill(name);
        page.locator(form + " [name='signature.confirmed'] + label").click();
        send(form + " button[type=submit]");
    }

    /** Signs a request in one's own session. */
    void sign() {
        send("form[action$='/sign'] button[type=submit]");
    }

    /** It has been carried out. */
    void isDone() {
        assertThat(page.url()).as(page.innerText("main")).contains("/vouchers/");
    }

    void send(String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }

    private void fill(String form, Map<String, String> values) {
        values.forEach((name, value) -> one(page.locator(form + " [name='" + name + "']"), value));
    }

    private void one(Locator field, String value) {
        Locator first = field.first();
        String tag = first.evaluate("e => e.tagName + ':' + e.type").toString();
        switch (tag) {
            case "SELECT:select-one" -> select(first, value);
            case "INPUT:radio" -> radio(field, value);
            case "INPUT:checkbox" -> check(field, value);
            case "INPUT:file" -> first.setInputFiles(value.startsWith("%PDF")
                    ? file("kvittering.pdf", "application/pdf", value)
                    : file("konto.csv", "text/csv", value));
            default -> first.fill(value);
        }
    }

    private static FilePayload file(String name, String type, String text) {
        return new FilePayload(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void select(Locator field, String value) {
        boolean byValue = field.locator("option[value='" + value + "']").count() > 0;
        if (byValue) {
            field.selectOption(value);
        } else {
            String label = field.locator("option").allTextContents().stream()
                    .filter(text -> text.contains(value)).findFirst().orElseThrow();
            field.selectOption(new SelectOption().setLabel(label));
        }
    }

    private void radio(Locator field, String value) {
        for (Locator one : field.all()) {
            String label = page.locator("label[for='" + one.getAttribute("id") + "']").innerText();
            if (value.equals(one.getAttribute("value")) || label.strip().startsWith(value)) {
                one.check(new Locator.CheckOptions().setForce(true));
                return;
            }
        }
        throw new AssertionError("no such answer: " + value);
    }

    private void check(Locator field, String value) {
        for (Locator one : field.all()) {
            String label = page.locator("label[for='" + one.getAttribute("id") + "']").innerText();
            if (value.equals("true") || label.strip().startsWith(value)) {
                one.check(new Locator.CheckOptions().setForce(true));
                return;
            }
        }
    }
}
