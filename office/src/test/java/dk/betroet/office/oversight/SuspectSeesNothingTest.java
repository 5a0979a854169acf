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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    void anEmployeeUnderSuspicionLearnsNothing() {
        learnsNothing(money.bo, money.leader);
    }

    @Test
    void aLeaderUnderSuspicionLearnsNothing() {
        learnsNothing(money.leader, house.director);
    }

    private void learnsNothing(Caller suspect, Caller firstStep) {
        money.cash(money.fund, 300);
        List<String> secret = new ArrayList<>();
        new WalkedBy(house, suspect).findsNothingNew(() -> {
            String incident = report(suspect);
            String file = reading("""
                    select evidence_id from fact_evidence order by sequence desc limit 1""");
            house.take(firstStep, UUID.fromString(incident), "tell-director");
            house.take(house.internalAudit, UUID.fromString(incident), "internal-audit");
            assertThat(pages.open(house.auditor,
                    unit + "/incidents/" + incident + "/files/" + file).status()).isEqualTo(200);
            assertThat(pages.open(house.auditor, unit + "/incidents/" + incident).text())
                    .contains(unit + "/residents/" + money.fund);
            assertThat(pages.open(house.auditor, unit + "/incidents").text())
                    .contains(incident);
            secret.addAll(List.of(OversightHouse.MARK, incident, file, "4.321,09", "432109"));
            return secret;
        });
        String incident = secret.get(1);
        String calls = "/api/v1/units/" + money.home.slug() + "/incidents";
        assertThat(pages.open(suspect, calls + "/" + incident).status()).isEqualTo(404);
        assertThat(pages.open(suspect, calls + "?which=all").text())
                .isEqualTo("{\"incidents\":[]}");
        assertThat(pages.open(house.auditor, calls).text()).contains(incident);
        assertThat(pages.open(house.auditor, calls + "/" + incident).text())
                .contains(OversightHouse.MARK, suspect.personOrFail().toString());
        String fact = reading(
                "select fact_id from incident where incident_id = '" + incident + "'");
        for (String closed : List.of("/incidents/" + incident,
                "/incidents/" + incident + "/files/" + secret.get(2),
                "/evidence/" + secret.get(2), "/vouchers/" + fact)) {
            assertThat(pages.open(suspect, unit + closed).status()).as(closed).isEqualTo(404);
        }
    }

    /** Carla reports it with a photo, on the page. */
    private String report(Caller suspect) {
        Map<String, String> form = new HashMap<>(Map.of("date", "04.03.2026",
                "suspect", suspect.personOrFail().toString(), "fund", money.fund.toString(),
                "place", money.box.toString(), "amount", "4.321,09",
                "words", "Så det ske. " + OversightHouse.MARK, "key", "k-" + suspect.person()));
        String receipt = pages.post(money.carla, unit + "/oversight/report-suspicion", form,
                new MockMultipartFile("evidence", "set.png", "image/png", photo()))
                .redirect();
        assertThat(receipt).startsWith(unit + "/incidents/");
        assertThat(pages.open(money.carla, receipt).text()).contains(OversightHouse.MARK);
        return receipt.substring(receipt.lastIndexOf('/') + 1);
    }

    private static byte[] photo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The one identity that the query gives, as the auditor may see it. */
    private String reading(String query) {
        return money.office.part(Database.class).<UUID>read(
                OversightBook.tenant(house.auditor, money.home.unit()),
                sql -> sql.sql(query).query(UUID.class).single()).toString();
    }
}
