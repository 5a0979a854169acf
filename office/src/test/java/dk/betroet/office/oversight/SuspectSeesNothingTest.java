package dk.betroet.office.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.unit.OversightBook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/**
 * A mark is put into everything that is written about a suspicion; then the suspect walks through
 * all that they can reach. They find no mark, no identity, and not one page that says anything else
 * than it did before there was a suspicion.
 */
@Tag("database")
class SuspectSeesNothingTest {

    private final OversightHouse house = new OversightHouse();
    private final MoneyHouse money = house.money;
    private final Browserless pages = new Browserless(money.office);
    private final String unit = "/u/" + money.home.slug();

    @Test
    void anEmployeeUnderSuspicionLearnsNothing() throws Exception {
        learnsNothing(money.bo, money.leader);
    }

    @Test
    void aLeaderUnderSuspicionLearnsNothing() throws Exception {
        learnsNothing(money.leader, house.director);
    }

    private void learnsNothing(Caller suspect, Caller firstStep) throws Exception {
        money.cash(money.fund, 300);
        Walk walk = new Walk(money.office, money.home);
        walk.as(suspect);
        Map<String, String> before = walk.as(suspect);
        assertThat(before).hasSizeGreaterThan(40);

        String incident = report(suspect);
        UUID file = file();
        house.take(firstStep, UUID.fromString(incident), "tell-director");
        house.take(house.internalAudit, UUID.fromString(incident), "internal-audit");
        pages.open(house.auditor, unit + "/incidents/" + incident);
        assertThat(pages.open(house.auditor,
                unit + "/incidents/" + incident + "/files/" + file).status()).isEqualTo(200);
        assertThat(pages.open(house.auditor, unit + "/incidents").text()).contains(incident);

        Map<String, String> after = walk.as(suspect);
        after.forEach((path, text) -> assertThat(text).as(path)
                .doesNotContain(OversightHouse.MARK, incident, file.toString(), "4.321,09",
                        "432109"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, text) -> {
            if (!path.contains("/residents/") && !path.endsWith(".pdf")) {
                assertThat(still(after.get(path))).as(path).isEqualTo(still(text));
            }
        });
        for (String closed : new String[] {"/incidents/" + incident,
            "/incidents/" + incident + "/files/" + file, "/evidence/" + file,
            "/vouchers/" + fact(UUID.fromString(incident))}) {
            assertThat(pages.open(suspect, unit + closed).status()).as(closed).isEqualTo(404);
        }
    }

    /** Carla reports it with a photo, on the page. */
    private String report(Caller suspect) throws IOException {
        Map<String, String> form = new HashMap<>(Map.of("date", "04.03.2026",
                "suspect", suspect.personOrFail().toString(), "fund", money.fund.toString(),
                "place", money.box.toString(), "amount", "4.321,09",
                "words", "Så det ske. " + OversightHouse.MARK, "key", "k-" + suspect.person()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        String receipt = pages.post(money.carla, unit + "/oversight/report-suspicion", form,
                new MockMultipartFile("evidence", "set.png", "image/png", out.toByteArray()))
                .redirect();
        assertThat(receipt).startsWith(unit + "/incidents/");
        assertThat(pages.open(money.carla, receipt).text()).contains(OversightHouse.MARK);
        return receipt.substring(receipt.lastIndexOf('/') + 1);
    }

    private UUID file() {
        return reading("""
                select evidence_id from fact_evidence order by sequence desc limit 1""");
    }

    private UUID fact(UUID incident) {
        return reading("select fact_id from incident where incident_id = '" + incident + "'");
    }

    private UUID reading(String query) {
        return money.office.part(Database.class).read(
                OversightBook.tenant(house.auditor, money.home.unit()),
                sql -> sql.sql(query).query(UUID.class).single());
    }

    /** Without what differs each time a page is asked for: the key of a form. */
    private static String still(String page) {
        return page.replaceAll("name=\"(?:key|_csrf)\" value=\"[^\"]*\"", "");
    }
}
