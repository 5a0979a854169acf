package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockMultipartFile;

/** Files from a bank that are none, sent with the form that reads them in. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final OfficeHouse office = OfficeHouse.get();
    private final Browserless pages = new Browserless(office);
    private Household home;

    @BeforeAll
    void open() {
        home = new Household(office.home(), "Egelund");
    }

    private Browserless.Answer read(byte[] file) {
        return pages.post(home.caller(Role.STAFF),
                "/u/" + home.home.slug() + "/account/import-statement",
                Map.of("place", home.thing("account").toString()),
                new MockMultipartFile("file", "kontoudtog.csv", "text/csv", file));
    }

    @Test
    void aFileThatIsNoStatementIsRefusedBesideItsField() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM "
                + "\"file:///etc/passwd\">]><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
                + "camt.053.001.02\"><BkToCstmrStmt>&x;</BkToCstmrStmt></Document>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("an xml bomb", BadCallsTest.bomb().getBytes(StandardCharsets.UTF_8));
        files.put("a foreign entity", outside.getBytes(StandardCharsets.UTF_8));
        files.put("deep xml", ("<a>".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        files.put("a program", new byte[] {'M', 'Z', 0, 1, 2, 3});
        files.put("one endless line", ("x;".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        files.put("quotes", "\"".repeat(100_001).getBytes(StandardCharsets.UTF_8));
        files.put("no columns", "Hej\nmed\ndig\n".getBytes(StandardCharsets.UTF_8));
        files.put("half a header", ("Dato;Tekst;Beløb;Saldo\n31-02-2026;A;1,0,0;x\n")
                .getBytes(StandardCharsets.UTF_8));
        files.put("broken utf-8", new byte[] {'D', 'a', 't', 'o', ';', (byte) 0xC3, '\n'});
        Map<String, Long> rows = RowCounts.of(home.home);
        files.forEach((name, bytes) -> {
            long before = System.nanoTime();
            Browserless.Answer answer = read(bytes);
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.page().select("#errors li")).as(name).isNotEmpty();
            assertThat(answer.text()).as(name).doesNotContain("root:", "Exception", "??");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(name)
                    .isLessThan(AT_MOST);
        });
        Map<String, Long> after = RowCounts.of(home.home);
        rows.remove("evidence");
        after.remove("evidence");
        assertThat(after).isEqualTo(rows);
    }

    /** Danish letters in whatever encoding a bank's program writes are read as what they are. */
    @Test
    void theUsualEncodingsAreRead() {
        String text = "Dato;Tekst;Beløb;Saldo\n%s;Købmand Ærø;-10,00;5.090,00\n";
        Browserless.Answer answer = read(text.formatted("03-02-2026")
                .getBytes(Charset.forName("windows-1252")));
        assertThat(answer.status()).as(answer.page().select("#errors").text()).isEqualTo(302);
    }

    @Test
    void aPhotoThatIsFarTooLargeIsRefusedBesideItsField() {
        byte[] photo = new byte[50 * 1024 * 1024];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        Map<String, Long> rows = RowCounts.of(home.home);
        for (byte[] file : new byte[][] {photo, {'M', 'Z', 0, 1, 2}, {}}) {
            Browserless.Answer answer = pages.post(home.caller(Role.STAFF),
                    "/u/" + home.home.slug() + "/custody/pay-out", Map.of("note", "Til kaffe"),
                    new MockMultipartFile("receipt", "bon.jpg", "image/jpeg", file));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select(".form-error:has([name=receipt])")
                    .select(".form-error-message")).as("a file of " + file.length).isNotEmpty();
            assertThat(answer.page().select("textarea[name=note]").text()).isEqualTo("Til kaffe");
        }
        assertThat(RowCounts.of(home.home)).isEqualTo(rows);
    }
}
