package dk.betroet.office.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.document.ArchiveCheck;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The papers that a resident is given, linked from where one would look, and fit to be kept. */
@Tag("database")
class CustodyPapersTest {

    private final CareHouse care = new CareHouse();
    private final Browserless pages = new Browserless(care.house);

    private String text(Caller caller, String path, String name) {
        Browserless.Answer answer = pages.open(caller, "/u/" + care.home.slug() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return ArchiveCheck.textOfFit(answer.response().getContentAsByteArray(), name);
    }

    private String page(Caller caller, String path) {
        return pages.open(caller, "/u/" + care.home.slug() + path).text();
    }

    private UUID agreement() {
        UUID request = care.waiting(care.leader, "custody.make-agreement", """
                {"fund": "$fund", "kind": "storage", "date": "2026-03-01", "from": "2026-03-01",
                 "through": "2027-02-28", "accountText": "ingen", "balance": 0,
                 "otherAssets": "ingen", "howKept": "I pengekassen", "handOut": "owner-only",
                 "access": ["%s"], "freeOfCharge": true, "dutyToRegister": true,
                 "dutyToDocument": true, "numberedReceipts": true, "ownerSigns": true,
                 "copyGiven": true}""".formatted(care.staff.personOrFail()));
        return ((Outcome.Done) care.sign(request, care.resident)).fact().id();
    }

    private UUID mandate() {
        return care.done(care.leader, "custody.grant-mandate", """
                {"fund": "$fund", "kind": "standing", "holder": "%s", "account": "%s",
                 "date": "2026-03-01", "from": "2026-03-01", "identifies": true,
                 "repeatedTask": true, "showsEmployee": true, "lessIntrusiveConsidered": true,
                 "bills": true, "paper": "%s", "signedOnPaper": ["owner"]}""".formatted(
                        care.staff.personOrFail(), care.account(care.fund), care.paper()))
                .fact().id();
    }

    @Test
    void anAgreementSaysWhatIsKeptHowAndWhoSigned() {
        UUID fact = agreement();
        String link = "/papers/" + fact + ".pdf";
        assertThat(page(care.staff, "/residents/" + care.fund)).contains(link);
        assertThat(page(care.staff, "/vouchers/" + fact)).contains(link);
        assertThat(text(care.staff, link, "agreement")).contains(
                "Aftale om opbevaring", "Anna Ældre", "I pengekassen", "Lea Leder", "Det gælder");
        assertThat(text(care.staff, link + "?lang=en", "agreement-en"))
                .contains("Agreement on keeping", "This holds as well");
    }

    @Test
    void aPowerOfAttorneySaysWhoMayDoWhatForWhom() {
        UUID fact = mandate();
        String link = "/papers/" + fact + ".pdf";
        assertThat(page(care.staff, "/residents/" + care.fund)).contains(link);
        assertThat(text(care.staff, link, "mandate"))
                .contains("Fuldmagt", "Anna Ældre", "Bo Medarbejder", "kaldes tilbage");
        assertThat(text(care.staff, "/vouchers/" + fact + ".pdf", "receipt"))
                .contains("Anna Ældre");
    }

    @Test
    void whatMakesNoPaperHasNoneAndNobodyElseGetsOne() {
        UUID fact = mandate();
        UUID other = care.one(UUID.class, "select fact_id from fact where unit_id = ? "
                + "and sequence = 1", care.home.unit());
        String unit = "/u/" + care.home.slug() + "/papers/";
        assertThat(pages.open(care.staff, unit + other + ".pdf").status()).isEqualTo(404);
        assertThat(pages.open(new CareHouse().staff, unit + fact + ".pdf").status())
                .isEqualTo(404);
        Caller relative = new CareHouse().house.person(
                care.home, Role.RELATIVE, "Ulla Udenfor", new CareHouse().resident);
        assertThat(pages.open(relative, unit + fact + ".pdf").status()).isEqualTo(404);
    }
}
