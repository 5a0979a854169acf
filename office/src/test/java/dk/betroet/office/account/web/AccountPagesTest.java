package dk.betroet.office.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.document.ArchiveCheck;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The pages of accounts, from the file to the closed period and the statement. */
@Tag("database")
class AccountPagesTest {

    private final AccountHouse house = new AccountHouse();
    private final Browserless pages = new Browserless(house.money.office);
    private final String unit = "/u/" + house.money.home.slug();
    private final String account = unit + "/accounts/" + house.account;

    private Document open(Caller caller, String path) throws IOException {
        Browserless.Answer answer = pages.open(caller, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.text()).as(path).doesNotContain("??");
        Path kept = Path.of("target", "pages",
                path.replace(unit, "").replaceAll("[0-9a-f-]{36}", "id")
                        .replaceAll("[^a-z]+", "-") + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, answer.text());
        return answer.page();
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "udtog.csv", "text/csv",
                text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_is_shown_before_it_is_accepted_and_matched_by_ticking() throws IOException {
        house.entered(300, "2026-01-05");
        assertThat(open(house.money.bo, account + "/import").select("[name=file]").attr("type"))
                .isEqualTo("file");
        String shown = pages.post(house.money.bo, account + "/import", Map.of(),
                csv(AccountHouse.JANUARY)).redirect();
        Document read = open(house.money.bo, Objects.requireNonNull(shown));
        assertThat(read.text()).contains("Frisør").contains("1.180,00");
        String keep = read.select("[name=keep]").val();
        assertThat(pages.post(house.money.bo, account + "/import",
                Map.of("keep", keep, "through", "2026-01-31")).redirect()).endsWith("/matching");
        Document matching = open(house.money.bo, account + "/matching");
        assertThat(matching.select("ul.bt-matches input[name=line]")).hasSize(1);
        assertThat(matching.text()).contains("Frisør");
        pages.post(house.money.bo, account + "/matching",
                Map.of("accept", "true", "line", house.line(300).toString()));
        assertThat(open(house.money.bo, account + "/matching").select("ul.bt-matches")).isEmpty();
        UUID voucher = house.entered(-20, "2026-01-09");
        String again = pages.post(house.money.bo, account + "/matching", Map.of("choose", "true",
                "line", house.line(-120).toString(), "voucher", voucher.toString())).redirect();
        assertThat(open(house.money.bo, Objects.requireNonNull(again)).select("input[checked]"))
                .hasSize(2);
        assertThat(open(house.money.bo, unit + "/accounts").text()).contains("1.180,00");
        assertThat(open(house.money.bo, account).text()).contains("CSV");
    }

    @Test
    void a_file_that_cannot_be_read_says_where_and_why() throws IOException {
        String shown = pages.post(house.money.bo, account + "/import", Map.of(), csv("""
                Dato;Tekst;Beløb;Saldo
                31-02-2026;Pension;300,00;1.300,00
                """)).redirect();
        Document read = open(house.money.bo, Objects.requireNonNull(shown));
        assertThat(read.text()).contains("Linje 2");
        assertThat(read.select("[name=keep]")).isEmpty();
        assertThat(pages.post(house.money.bo, account + "/import", Map.of(),
                new MockMultipartFile("file", "udtog.csv", "text/csv",
                        new byte[] {'M', 'Z', 0, 1})).page().select(".form-error")).isNotEmpty();
        assertThat(pages.post(house.money.bo, account + "/import", Map.of()).page()
                .select(".form-error")).isNotEmpty();
    }

    @Test
    void three_numbers_are_signed_for_and_the_period_closed() throws IOException {
        house.januaryInOrder();
        Document three = open(house.money.bo, unit + "/reconciliation?date=2026-01-31");
        assertThat(three.select("dl.bt-three > div")).hasSize(3);
        assertThat(three.select("dl.bt-three .bt-big").eachText())
                .containsOnly("1.180,00 kr.");
        pages.post(house.money.bo, unit + "/reconciliation", Map.of("date", "2026-01-31"));
        assertThat(open(house.money.leader, unit + "/periods").select("[name=through]"))
                .hasSize(1);
        pages.post(house.money.leader, unit + "/periods", Map.of("through", "2026-01-31"));
        assertThat(open(house.money.leader, unit + "/periods").text()).contains("31.01.2026");
    }

    @Test
    void a_statement_is_listed_read_and_taken_as_paper_by_those_it_concerns() throws IOException {
        house.januaryInOrder();
        UUID statement = house.statement();
        house.money.done(house.money.bo, "account.contest-statement",
                Map.of("statement", statement, "reason", "Hun mangler 50 kr."));
        String one = unit + "/statements/" + statement;
        Caller relative = house.money.office.person(
                house.money.home, Role.RELATIVE, "Rikke Relativ", house.money.anna);
        for (Caller caller : List.of(house.money.bo, house.money.leader, relative)) {
            assertThat(open(caller, unit + "/statements").text()).contains("Anna Ager");
            assertThat(open(caller, one).text()).contains("Hun mangler 50 kr.", "1.180,00");
            assertThat(new String(pages.open(caller, one + ".pdf").response()
                    .getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(ArchiveCheck.textOfFit(pages.open(relative, one + ".en.pdf").response()
                .getContentAsByteArray(), "statement-en")).contains("1,180.00", "Anna Ager");
        List<ReadLog.Reading> readings = house.reading(sql -> house.money.office
                .part(ReadLog.class).about(sql, house.money.anna, Long.MAX_VALUE, 100));
        assertThat(readings).extracting(ReadLog.Reading::what)
                .contains("account.statement", "account.statement-paper", "account.statements");
        UUID bent = UUID.fromString(house.money.admit("Bent Bøg", true).result().get("person"));
        Caller other = house.money.office.person(
                house.money.home, Role.RELATIVE, "Ruth Rask", bent);
        assertThat(pages.open(other, one).status()).isEqualTo(404);
        assertThat(pages.open(other, one + ".pdf").status()).isEqualTo(404);
        assertThat(pages.open(other, one + ".en.pdf").status()).isEqualTo(404);
        assertThat(open(other, unit + "/statements").text()).doesNotContain("Anna Ager");
        assertThat(pages.open(other, unit + "/accounts").status()).isEqualTo(404);
    }

    @Test
    void everybody_gets_a_statement_while_one_goes_on_with_something_else() throws IOException {
        house.januaryInOrder();
        house.money.admit("Bent Bøg", true);
        assertThat(open(house.money.bo, unit + "/statements/all").select("[name=from]")).hasSize(1);
        String run = Objects.requireNonNull(pages.post(house.money.bo, unit + "/statements/all",
                Map.of("from", "2026-01-01", "through", "2026-01-31")).redirect());
        await(() -> pages.open(house.money.bo, run).page().select("td .bt-tone-good").size() == 2);
        assertThat(open(house.money.bo, run).text()).contains("Anna Ager", "Bent Bøg");
        assertThat(pages.post(house.money.bo, unit + "/statements/all",
                Map.of("from", "2026-02-01", "through", "2026-01-31")).page()
                .select(".form-error")).isNotEmpty();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void an_auditor_looks_and_changes_nothing() throws IOException {
        house.januaryInOrder();
        Caller auditor = house.money.office.person(house.money.home, Role.AUDITOR, "Rasmus Rud");
        assertThat(open(auditor, account + "/matching").select("button[name]")).isEmpty();
        assertThat(open(auditor, unit + "/reconciliation").select("[name=note]")).isEmpty();
        assertThat(open(auditor, unit + "/periods").select("[name=through]")).isEmpty();
        assertThat(pages.open(auditor, account + "/import").status()).isEqualTo(404);
        assertThat(pages.open(auditor, unit + "/statements/all").status()).isEqualTo(404);
        Caller stranger = house.money.office.person(
                house.money.office.home(), Role.LEADER, "Frida Falk");
        assertThat(pages.open(stranger, unit + "/accounts").status()).isEqualTo(404);
    }
}
