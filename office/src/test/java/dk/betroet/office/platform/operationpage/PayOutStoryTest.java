package dk.betroet.office.platform.operationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.browser.PageCheck;
import dk.betroet.office.browser.Screen;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.web.format.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pocket money over the limit, in a real browser: form, signature, receipt. */
@Tag("database")
class PayOutStoryTest extends BrowserTest {

    private final MoneyHouse house = new MoneyHouse();
    private final LogIns logIns = new LogIns(house.office);
    private final String base = "http://localhost:" + house.office.port();
    private final String unit = "/u/" + house.home.slug();

    private Page logIn(Caller caller, Language language, Screen screen, boolean scripts) {
        return logIns.enter(visitor(base, language, screen, scripts), caller);
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void onAPhoneInThreeScreens() throws IOException {
        house.cash(house.fund, 1_000);
        String colleague = logIns.signatory(house.carla);
        Page page = logIn(house.bo, Language.DANISH, Screen.PHONE, true);
        PageCheck check = PageCheck.of(page, Language.DANISH, Screen.PHONE, "pay-out");
        page.navigate("/");
        assertThat(page.url()).endsWith(unit);
        page.navigate(unit + "/custody/pay-out");
        fill(page);
        page.setInputFiles("[name=receipt]", new FilePayload("bon.png", "image/png", photo()));
        page.click("button[name=may-i]");
        page.waitForSelector(".bt-verdict");
        assertThat(page.inputValue("[name=amount]")).isEqualTo("600");
        assertThat(page.locator("[name='receipt.kept']").count()).isEqualTo(1);
        check.everything();
        page.click("form#operation button.button-primary");
        page.waitForURL("**/requests/**");
        check.picture("-request");
        check.accessible();
        check.fits();
        page.fill("[name=userName]", colleague);
        page.fill("[name=password]", LogIns.PASSWORD);
        page.fill("form[action$='/colleague'] [name=code]", logIns.code(house.carla));
        page.click("form[action$='/colleague'] button.button-primary");
        page.waitForURL("**/vouchers/**");
        check.picture("-receipt");
        check.accessible();
        check.fits();
        check.quiet();
        assertThat(page.textContent("main")).contains("Carla Dam").contains("600,00");
        assertThat(page.textContent("header")).contains("Bo Berg");
    }

    @Test
    void withoutScriptsAndByTheResident() {
        house.cash(house.fund, 1_000);
        Page page = logIn(house.bo, Language.ENGLISH, Screen.COMPUTER, false);
        page.navigate(unit + "/custody/pay-out");
        fill(page);
        page.click("button[name=may-i]");
        page.waitForSelector(".bt-verdict");
        page.click("form#operation button.button-primary");
        page.fill("[name='signature.typed']", "Anna Ager");
        page.check("[name='signature.confirmed']");
        page.click("form[action$='/on-screen'] button.button-primary");
        assertThat(page.url()).contains("/vouchers/");
        assertThat(page.textContent("main")).contains("Signed on the screen");
    }

    @Test
    void aPhotoOfFiftyMegabytesIsRefusedBesideItsFieldAndTheRestIsKept(@TempDir Path folder)
            throws IOException {
        house.cash(house.fund, 1_000);
        byte[] photo = new byte[50 * 1024 * 1024];
        System.arraycopy(photo(), 0, photo, 0, 16);
        Path large = Files.write(folder.resolve("bon.png"), photo);
        Page page = logIn(house.bo, Language.DANISH, Screen.PHONE, true);
        page.navigate(unit + "/custody/pay-out");
        fill(page);
        page.setInputFiles("[name=receipt]", large);
        page.click("form#operation button.button-primary");
        page.waitForSelector("#f-receipt-error");
        assertThat(page.textContent("#f-receipt-error")).contains("10 MB");
        assertThat(page.inputValue("[name=amount]")).isEqualTo("600");
    }

    @Test
    void whatIsLargerStillIsTurnedAwayBeforeItIsRead() throws IOException {
        try (Socket socket = new Socket("localhost", house.office.port())) {
            socket.getOutputStream().write(("POST " + unit + "/custody/pay-out HTTP/1.1\r\n"
                    + "Host: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                    + "Content-Length: 900000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 303");
        }
    }

    @Test
    void everyPageOnEveryScreen() {
        house.cash(house.fund, 1_000);
        Page first = logIn(house.bo, Language.DANISH, Screen.COMPUTER, true);
        first.navigate(unit + "/custody/pay-out");
        fill(first);
        first.click("form#operation button.button-primary");
        first.waitForURL("**/requests/**");
        String request = first.url().substring(base.length());
        for (Language language : Language.values()) {
            for (Screen screen : Screen.values()) {
                Page page = logIn(house.carla, language, screen, true);
                look(page, language, screen, unit, "first-page");
                look(page, language, screen, request, "request");
                look(page, language, screen, unit + "/requests", "requests");
                look(page, language, screen, unit + "/operations", "operations");
                look(page, language, screen, unit + "/custody/pay-out", "form-pay-out");
                page.context().close();
            }
        }
    }

    private static void look(
            Page page, Language language, Screen screen, String path, String name) {
        PageCheck check = PageCheck.of(page, language, screen, name);
        page.navigate(path);
        check.everything();
    }

    private void fill(Page page) {
        page.check("[name=fund][value='" + house.fund + "']");
        page.check("[name=place][value='" + house.box + "']");
        page.fill("[name=amount]", "600");
        page.selectOption("[name=category]", "daily");
        page.check("[name=recipient][value=owner]");
    }
}
