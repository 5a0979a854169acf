package dk.betroet.office.platform.operationpage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The generic form, seen through paying out pocket money. */
@Tag("database")
class OperationPageTest {

    private static final byte[] PHOTO = jpeg(2_000);

    private final MoneyHouse house = new MoneyHouse();
    private final Browserless pages = new Browserless(house.office);
    private final String path = "/u/" + house.home.slug() + "/custody/pay-out";

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    private Map<String, String> form(String... changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "fund", house.fund.toString(), "place", house.box.toString(), "amount", "200,00",
                "date", MoneyHouse.TODAY.toString(), "category", "daily", "recipient", "owner",
                "note", "Frisør", "key", UUID.randomUUID().toString()));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    @Test
    void aFormIsMadeOfTheCommandAlone() {
        Document page = pages.open(house.bo, path + "?fund=" + house.fund).page();
        assertThat(page.select("form#operation [name=date]").val())
                .isEqualTo(MoneyHouse.TODAY.toString());
        assertThat(page.select("[name=fund][checked], [name=fund] [selected]").val())
                .isEqualTo(house.fund.toString());
        assertThat(page.select("[name=receipt]").attr("type")).isEqualTo("file");
        assertThat(page.select("textarea[name=note]")).hasSize(1);
        assertThat(page.select("button[name=may-i]")).hasSize(1);
        assertThat(page.text()).doesNotContain("??operation");
    }

    @Test
    void whoHasNothingToDoThereLearnsNothing() {
        Caller stranger = house.office.person(house.office.home(), Role.LEADER, "Frida Falk");
        Caller auditor = house.office.person(house.home, Role.AUDITOR, "Rasmus Rud");
        assertThat(pages.open(stranger, path).status()).isEqualTo(404);
        assertThat(pages.open(auditor, path).status()).isEqualTo(404);
        assertThat(pages.open(house.bo, path.replace("pay-out", "print-money")).status())
                .isEqualTo(404);
        assertThat(pages.post(auditor, path, form()).status()).isEqualTo(404);
    }

    @Test
    void payingOutEndsAtAReceiptAndSendingTwicePaysOnce() {
        house.cash(house.fund, 1_000);
        Map<String, String> form = form();
        String first = pages.post(house.bo, path, form).redirect();
        String second = pages.post(house.bo, path, form).redirect();
        assertThat(first).contains("/vouchers/").isEqualTo(second);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(800));
        Document receipt = pages.open(house.bo, first).page();
        assertThat(receipt.text()).contains("200,00").contains("Frisør").contains("Bo ");
        byte[] paper = pages.open(house.bo, first + ".pdf").response().getContentAsByteArray();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void theSameFormWithOtherContentIsNotSentSilently() {
        house.cash(house.fund, 1_000);
        Map<String, String> form = form();
        pages.post(house.bo, path, form);
        form.put("amount", "300,00");
        Document again = pages.post(house.bo, path, form).page();
        assertThat(again.select(".bt-errors")).hasSize(1);
        assertThat(again.select("[name=key]").val()).isNotEqualTo(form.get("key"));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(800));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        Document page = pages.post(house.bo, path,
                form("amount", "12,345", "date", "31.02.2026", "note", "Søster & <b>")).page();
        assertThat(page.select("#f-amount-error")).hasSize(1);
        assertThat(page.select("#f-date-error")).hasSize(1);
        assertThat(page.select(".bt-errors a").eachAttr("href"))
                .contains("#f-amount", "#f-date");
        assertThat(page.select("[name=amount]").val()).isEqualTo("12,345");
        assertThat(page.select("textarea[name=note]").val()).isEqualTo("Søster & <b>");
        assertThat(page.text()).doesNotContain("??input", "??operation", "??refusal");
    }

    @Test
    void aSilenceOfTheRulesIsToldOnce() {
        house.cash(house.fund, 1_000);
        String text = pages.post(house.bo, path, form("may-i", "true", "amount", "500")).page()
                .select(".bt-verdict").text();
        assertThat(text).contains("Præcis 500,00 kr. er ingen af delene.");
        assertThat(text.split("er ingen af delene", -1)).hasSize(2);
    }

    @Test
    void mayIAsksAndChangesNothing() {
        house.cash(house.fund, 1_000);
        Document small = pages.post(house.bo, path, form("may-i", "true")).page();
        assertThat(small.select(".bt-verdict.bt-tone-good")).hasSize(1);
        Document large = pages.post(house.bo, path, form("may-i", "true", "amount", "600")).page();
        assertThat(large.select(".bt-verdict.bt-tone-attention")).hasSize(1);
        assertThat(large.select(".bt-verdict").text()).contains("§").contains("underskrift");
        Document tooMuch =
                pages.post(house.bo, path, form("may-i", "true", "amount", "2000")).page();
        assertThat(tooMuch.select(".bt-verdict.bt-tone-bad")).hasSize(1);
        assertThat(tooMuch.select("#f-amount-error")).hasSize(1);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(1_000));
    }

    @Test
    void aPhotoIsKeptWhenSomethingElseIsWrong() {
        house.cash(house.fund, 1_000);
        MockMultipartFile photo =
                new MockMultipartFile("receipt", "bon.jpg", "image/jpeg", PHOTO);
        Document page = pages.post(house.bo, path, form("amount", "x"), photo).page();
        String kept = page.select("[name=receipt.kept][checked]").val();
        assertThat(kept).isNotEmpty();
        String receipt = pages.post(house.bo, path, form("receipt.kept", kept)).redirect();
        Document done = pages.open(house.bo, receipt).page();
        assertThat(done.select("a[href$=/evidence/" + kept + "]")).isNotEmpty();
        var file = pages.open(house.bo, "/u/" + house.home.slug() + "/evidence/" + kept);
        assertThat(file.response().getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(file.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(file.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aProgramThatCallsItselfAPhotoIsRefusedBesideTheField() {
        byte[] program = "MZ this is a program".getBytes(StandardCharsets.US_ASCII);
        assertThat(Arrays.asList(
                refused(program), refused(jpeg(11 * 1024 * 1024)), refused(new byte[0])))
                .allMatch(text -> !text.isBlank())
                .doesNotHaveDuplicates();
    }

    private String refused(byte[] bytes) {
        Document page = pages.post(house.bo, path, form(),
                new MockMultipartFile("receipt", "bon.jpg", "image/jpeg", bytes)).page();
        return page.select("#f-receipt-error").text();
    }

    @Test
    void anotherUnitsFundIsNoAnswerHere() {
        MoneyHouse other = new MoneyHouse();
        other.cash(other.fund, 1_000);
        Document page =
                pages.post(house.bo, path, form("fund", other.fund.toString())).page();
        assertThat(page.select(".bt-errors")).hasSize(1);
        assertThat(other.at(other.fund, other.box)).isEqualTo(Money.ofKroner(1_000));
    }

    /** A care home is offered what a care home does, and nothing of an agency's or secretariat's. */
    @Test
    void theIndexOffersOnlyWhatIsForThisKindOfUnit() {
        String index = pages.open(house.leader, "/u/" + house.home.slug() + "/operations").text();
        assertThat(index).contains("Udbetal lommepenge").doesNotContain("/apportion/");
    }
}
