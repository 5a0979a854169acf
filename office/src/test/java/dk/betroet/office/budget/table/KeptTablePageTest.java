package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.Opened;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.platform.document.ArchiveCheck;
import dk.betroet.office.platform.operationpage.Browserless;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages about kept tables, what is asked on the way in, and what leaves the house. */
@Tag("database")
class KeptTablePageTest extends BrowserTest {

    private final BudgetHouse house = new BudgetHouse();
    private final Browserless pages = new Browserless(house.office);

    private String words(String path) {
        return Opened.words(house.office, house.home, house.leader, path);
    }

    private MockHttpServletResponse open(String path) {
        return Opened.page(house.office, house.home, house.leader, path);
    }

    private UUID twoVersions() {
        UUID table = house.kept("Sundhedssekretariatet", BudgetHouse.paper("accounts-2021"));
        house.next(table, BudgetHouse.paper("accounts-2022"));
        return table;
    }

    @Test
    void programs_read_the_list_a_table_and_the_figures_of_a_version() {
        UUID table = twoVersions();
        house.approve(table, "accounts_2021");
        String calls = "/api/v1/units/" + house.home.slug();
        assertThat(pages.open(house.leader, calls + "/budgets").text())
                .contains("\"title\":\"Sundhedssekretariatet\"", "\"versions\":2");
        assertThat(pages.open(house.leader, calls + "/budgets/" + table).text())
                .contains("\"basis\":\"accounts\"", "\"year\":2021",
                        "\"body\":\"Kommunaldirektørkredsen\"");
        assertThat(pages.open(house.leader, calls + "/budget-versions/"
                + house.newest(table).id()).text()).contains("199115400", "\"label\":");
        assertThat(pages.open(house.leader, calls + "/budget-versions/" + table).status())
                .isEqualTo(404);
    }

    @Test
    void the_table_says_how_far_each_column_has_come_and_where_it_breaks() {
        UUID table = twoVersions();
        house.approve(table, "accounts_2021");
        assertThat(words("/budgets")).contains("Sundhedssekretariatet", "6 kolonner, 2021–2024");
        assertThat(words("/budgets/" + table)).contains("1.991.154", "Regnskab 2022", "Udkast",
                "Kommunaldirektørkredsen, 1. februar 2026, punkt 4", "-1.824.713", "Udgave 2",
                "1,46 kr. pr. borger", "et år begynder ikke, hvor året før sluttede");
        assertThat(words("/budgets/" + table + "?signs=positive"))
                .contains("Kommunebetaling e) 1.786.762 1.786.763");
        UUID newest = house.newest(table).id();
        assertThat(words("/budgets/" + table + "/versions/" + newest)).contains(
                "Forskelle fra udgaven før", "Forventet regnskab 2022", "Faldet væk",
                "Det, der blev besvaret", "en række skifter fortegn mellem kolonner");
        assertThat(words("/budgets/" + table + "/carry")).contains(
                "Brud, ingen har forklaret: 2", "Brud: -290,00", "Brud: -366.287,00");
    }

    @Test
    void the_report_the_workbook_and_the_package_leave_the_house() throws IOException {
        UUID table = twoVersions();
        assertThat(ArchiveCheck.textOfFit(open("/budgets/" + table + "/report")
                .getContentAsByteArray(), "annual-report")).contains("Årsrapport 2022",
                        "Regnskab 2021", "Budget 2022", "Budget 2023", "2.362.319", "Brud");
        String version = "/budgets/" + table + "/versions/" + house.newest(table).id();
        assertThat(open(version + "/workbook").getContentAsByteArray()).startsWith('P', 'K');
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                open(version + "/package").getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("datapackage.json", "figures.csv");
        assertThat(files.get("figures.csv")).contains("2022,executed,draft,expenditure");
        assertThat(open("/budgets/" + table + "/report?year=1950").getStatus()).isEqualTo(404);
    }

    @Test
    void what_the_paper_leaves_open_is_asked_and_answered_on_the_page() {
        String unit = "/u/" + house.home.slug();
        Browserless.Answer taken = pages.post(house.staff, unit + "/budgets/import",
                Map.of("pasted", BudgetHouse.paper("accounts-2022"), "document", "Notat"));
        String at = String.valueOf(taken.redirect());
        assertThat(at).contains("/budgets/import/").contains("document=Notat");
        Document page = pages.open(house.staff, at).page();
        assertThat(page.text()).contains("Spørgsmål, der skal besvares",
                "Hvilke kolonner hører statusordene til?", "Det er rigtigt, som det vises her");
        Map<String, String> typed = new LinkedHashMap<>();
        page.select("main input[name], main select[name]").forEach(field -> {
            boolean choice = field.attr("type").equals("radio");
            if (!choice || field.hasAttr("checked")) {
                typed.put(field.attr("name"), field.val());
            }
        });
        typed.keySet().removeIf(name -> name.startsWith("settled-"));
        String path = at.replaceAll("\\?.*", "");
        assertThat(pages.post(house.staff, path, typed).page().text())
                .contains("er ikke besvaret");
        page.select("main input[name^=settled-]").forEach(field ->
                typed.put(field.attr("name"), "true"));
        Browserless.Answer kept = pages.post(house.staff, path, typed);
        assertThat(kept.status()).as(kept.text()).isEqualTo(302);
        assertThat(words(String.valueOf(kept.redirect()).substring(unit.length()))).contains("Notat");
    }

    @Test
    void everyPageOnEveryScreen() {
        UUID table = twoVersions();
        UUID file = house.upload(BudgetHouse.paper("accounts-2022"));
        lookOver(house.office, new LogIns(house.office), house.leader, house.home.slug(), Map.of(
                "/budgets", "budgets",
                "/budgets/" + table, "budget",
                "/budgets/" + table + "/versions/" + house.newest(table).id(), "budget-version",
                "/budgets/" + table + "/carry", "budget-carry",
                "/budgets/" + table + "/years?year=2024", "budget-year",
                "/budgets/import/" + file, "budget-import",
                "/budget/approve-column", "form-approve-column"));
    }
}
