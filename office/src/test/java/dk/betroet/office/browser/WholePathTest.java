package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole path of a resident's money, clicked through as people do it: admit, agreement, mandate,
 * receive, pay out over 500 with two signatures, count, bank statement, reconcile, close,
 * statement, acknowledge. Each act by the one whose act it is, on the device they would have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholePathTest extends BrowserTest {

    private DemoHouse house;

    @BeforeAll
    void openTheHouse() {
        Chromium.get();
        house = DemoHouse.open();
    }

    @AfterAll
    void closeTheHouse() {
        if (house != null) {
            house.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void from_admission_to_acknowledgement(Language language) {
        String slug = "sti-" + language.tag();
        LocalDate today = LocalDate.now(Formats.ZONE);
        LocalDate day = today.minusDays(1);
        LocalDate opened = today.minusDays(40);
        Tenant.Units home = house.home(slug, opened);
        house.person(home, Role.LEADER, "Lone Leder", slug + "-leder", opened);
        house.person(home, Role.DEPUTY, "Dorte Deputat", slug + "-souschef", opened);
        house.person(home, Role.STAFF, "Søren Sosu", slug + "-soeren", opened);
        house.person(home, Role.STAFF, "Aase Ærlig", slug + "-aase", opened);

        Hand leader = hand(language, Screen.COMPUTER, slug, "-leder");
        places(leader, day);
        leader.done("custody.admit", Map.of("name", "Karen Æbelø", "date", day.toString(),
                "mode", "self", "guardianship", "none", "hasCapacity", "true", "canSign", "true",
                "canManage", "true"));
        leader.done("custody.open-place", Map.of("kind", "bank-account", "name", "Karens konto",
                "date", day.toString(), "fund", "Karen Æbelø", "account", "owner",
                "accountNumber", "9999 0000012345", "responsible", "Lone Leder",
                "openingBalance", "1000"));
        agreement(leader, day);
        mandate(leader, day);

        Hand staff = hand(language, Screen.PHONE, slug, "-soeren");
        money(staff, slug, day);
        count(leader, day);
        reconcile(leader, day);
        close(hand(language, Screen.COMPUTER, slug, "-souschef"), leader, day);
        leader.done("account.make-statement", Map.of("fund", "Karen Æbelø",
                "from", day.toString(), "through", day.toString()));
        residentLogsIn(home, slug + "-karen");
        acknowledge(hand(language, Screen.PHONE, slug, "-karen"));
    }

    private Hand hand(Language language, Screen screen, String slug, String who) {
        return Hand.of(visitor(house.address(), language, screen), slug, slug + who);
    }

    private static void places(Hand leader, LocalDate day) {
        leader.done("custody.open-place", Map.of("kind", "cash-box", "name", "Kasse 1",
                "date", day.toString(), "storage", "safe", "responsible", "Lone Leder"));
    }

    private static void agreement(Hand leader, LocalDate day) {
        Map<String, String> form = new HashMap<>(Map.of("fund", "Karen Æbelø", "kind", "storage",
                "date", day.toString(), "from", day.toString(),
                "through", day.plusYears(1).toString(), "accountText", "9999 0000012345",
                "balance", "1000", "otherAssets", "Ingen", "howKept", "I pengeskabet",
                "handOut", "owner-only"));
        form.put("access", "Lone Leder");
        form.put("freeOfCharge", "true");
        form.put("dutyToRegister", "true");
        form.put("dutyToDocument", "true");
        form.put("numberedReceipts", "true");
        form.put("ownerSigns", "true");
        form.put("copyGiven", "true");
        leader.waits("custody.make-agreement", form);
        leader.residentSigns("Karen Æbelø");
        leader.isDone();
    }

    private static void mandate(Hand leader, LocalDate day) {
        Map<String, String> form = new HashMap<>(Map.of("fund", "Karen Æbelø",
                "kind", "standing", "holder", "Søren Sosu", "account", "Karens konto",
                "date", day.toString(), "from", day.toString(),
                "through", day.plusMonths(11).toString(), "identifies", "true"));
        form.put("repeatedTask", "true");
        form.put("showsEmployee", "true");
        form.put("lessIntrusiveConsidered", "true");
        leader.waits("custody.grant-mandate", form);
        leader.residentSigns("Karen Æbelø");
        leader.isDone();
    }

    private static void money(Hand staff, String slug, LocalDate day) {
        staff.done("custody.draw", Map.of("fund", "Karen Æbelø", "account", "Karens konto",
                "to", "Kasse 1", "mandate", "Søren Sosu", "amount", "300", "date", day.toString(),
                "instrument", "bank-transfer",
                "receipt", "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
        staff.done("custody.receive", Map.of("fund", "Karen Æbelø", "place", "Kasse 1",
                "amount", "400", "date", day.toString(), "category", "daily"));
        staff.waits("custody.pay-out", Map.of("fund", "Karen Æbelø", "place", "Kasse 1",
                "amount", "600", "date", day.toString(), "category", "clothes",
                "recipient", "owner"));
        staff.colleagueSigns(slug + "-aase");
        staff.isDone();
    }

    private static void count(Hand leader, LocalDate day) {
        leader.done("custody.count", Map.of("place", "Kasse 1", "date", day.toString(),
                "total", "100"));
    }

    private static void reconcile(Hand leader, LocalDate day) {
        String csv = "Dato;Tekst;Beløb;Saldo\n" + day + ";Hævning;-300,00;700,00\n";
        leader.ask("account.import-statement", Map.of("place", "Karens konto", "file", csv,
                "through", day.toString()));
        leader.open("/accounts");
        leader.follow("main a[href*='/accounts/']");
        leader.follow("main a[href$='/matching']");
        leader.send("button[name=accept]");
        leader.done("account.reconcile", Map.of("date", day.toString()));
    }

    /** Whoever reconciled does not close; the page says so, and the deputy closes. */
    private static void close(Hand deputy, Hand leader, LocalDate day) {
        leader.open("/periods");
        leader.fillAndSend(Map.of("through", day.toString()));
        assertThat(leader.page().url()).endsWith("/periods?through=" + day);
        assertThat(leader.page().locator("main .alert-error, main [role=alert]").count())
                .isPositive();
        deputy.open("/periods");
        deputy.fillAndSend(Map.of("through", day.toString()));
        assertThat(deputy.page().locator("main table time[datetime='" + day + "']").count())
                .as(deputy.page().innerText("main")).isEqualTo(1);
    }

    private void residentLogsIn(Tenant.Units home, String userName) {
        UUID karen = house.part(Database.class).read(home, sql -> sql
                .sql("select person_id from resident")
                .query(UUID.class)
                .single());
        house.login(home, karen, userName);
    }

    /** From the resident's own first page to the statement, and the receipt for it. */
    private static void acknowledge(Hand karen) {
        karen.follow("main a[href*='/statements']");
        karen.follow("main a[href*='/account/acknowledge-statement']");
        karen.send("main form button.button-primary");
        karen.isDone();
    }
}
