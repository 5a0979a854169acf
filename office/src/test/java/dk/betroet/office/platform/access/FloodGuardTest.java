package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One who floods is told to wait, in words or as a problem; the others notice nothing. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodGuardTest {

    private static final int BURST = 5;

    private TestOffice office;

    @BeforeAll
    void open() {
        // What flows in is so little that no pause of the machine is long enough to fill a bucket.
        office = TestOffice.start(Map.of("betroet.flood.per-second", "1",
                "betroet.flood.burst", String.valueOf(BURST)));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private TestOffice.Page with(String token, String path) {
        return office.browser().open(path, "Authorization", "Bearer " + token);
    }

    private TestOffice.Page flooded(String token, String path) {
        TestOffice.Page page = with(token, path);
        for (int i = 0; i < 100 && page.status() != 429; i++) {
            page = with(token, path);
        }
        return page;
    }

    @Test
    void aProgramThatFloodsGetsAProblemAndIsToldHowLongToWait() {
        TestOffice.Page page = flooded("one", "/api/v1/anything");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("1");
        assertThat(page.header("Content-Type")).startsWith("application/problem+json");
        assertThat(page.answer().body()).contains("\"code\":\"too_many_requests\"");
        assertThat(with("another", "/api/v1/anything").status()).isEqualTo(401);
    }

    @Test
    void aBrowserThatFloodsGetsAPageInPlainWords() {
        TestOffice.Browser browser = office.browser();
        TestOffice.Page page = browser.open("/login");
        for (int i = 0; i < 100 && page.status() != 429; i++) {
            page = browser.open("/login");
        }
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("1");
        assertThat(page.html().text()).contains("Et øjeblik", "prøv igen");
        assertThat(with("a third", "/login").status()).isEqualTo(200);
    }

    @Test
    void whatBelongsToPagesAndTheirHealthIsNotCounted() {
        for (int i = 0; i < BURST * 4; i++) {
            assertThat(with("four", "/health/live").status()).isEqualTo(200);
            assertThat(with("four", "/betroet/betroet.css").status()).isEqualTo(200);
        }
    }
}
