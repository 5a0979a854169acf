package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.document.ArchiveCheck;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.web.format.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MakeStatementTest {

    private static final String MAKE = "account.make-statement";

    private final AccountHouse house = new AccountHouse();

    private Statements.Made made(UUID statement) {
        return house.reading(sql -> house.money.office.part(Statements.class)
                .find(sql, house.money.home.unit(), statement)).orElseThrow();
    }

    private StatementSheet again(Statements.Made made) {
        return house.reading(sql -> house.money.office.part(MakeStatement.class)
                .again(sql, house.money.home.unit(), made, Language.DANISH));
    }

    private byte[] pdf(Statements.Made made) {
        return house.reading(sql -> house.money.office.part(EvidenceStore.class)
                .open(sql, house.money.home.unit(), made.evidence())).orElseThrow().bytes();
    }

    @Test
    void it_tells_what_was_there_what_happened_and_what_is_there() {
        house.money.cash(house.money.fund, 200);
        house.januaryInOrder();
        Statements.Made made = made(house.statement());
        assertThat(made.opening()).isEqualTo(Money.ZERO);
        assertThat(made.closing()).isEqualTo(Money.ofKroner(1_380));
        StatementSheet sheet = again(made);
        assertThat(sheet.lines()).extracting(StatementSheet.SheetLine::amount)
                .containsExactly(Money.ofKroner(1_000), Money.ofKroner(200), Money.ofKroner(300),
                        Money.ofKroner(-120));
        assertThat(sheet.lines().getLast().balance()).isEqualTo(Money.ofKroner(1_380));
        assertThat(sheet.places()).extracting(StatementSheet.PlaceSum::closing)
                .containsExactlyInAnyOrder(Money.ofKroner(1_180), Money.ofKroner(200));
    }

    @Test
    void the_paper_is_kept_read_out_and_fit_for_the_archive() throws IOException {
        house.januaryInOrder();
        Statements.Made made = made(house.statement());
        byte[] pdf = pdf(made);
        Path file = Path.of("target", "papers", "statement.pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        assertThat(ArchiveCheck.failures(pdf)).isEmpty();
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document);
        }
        assertThat(text).contains("Anna Ager", "Opgørelse over dine penge", "Pension",
                "1.180,00", made.head().toString().substring(0, 8));
        List<Sha256> hashes = house.reading(sql -> sql
                .sql("select e.sha256 from fact_evidence e join fact f using (unit_id, sequence) "
                        + "where f.fact_id = ? and e.kind = 'statement'")
                .param(made.fact())
                .query(byte[].class).list()).stream().map(Sha256::of).toList();
        assertThat(hashes).containsExactly(Sha256.hash(pdf));
    }

    @Test
    void what_comes_later_changes_nothing_of_it() {
        house.januaryInOrder();
        Statements.Made made = made(house.statement());
        StatementSheet before = again(made);
        house.money.refuses(house.money.bo, MAKE, Map.of("fund", house.money.fund,
                "from", "2026-01-01", "through", "2026-01-31"), RefusalCode.ALREADY_DONE);
        house.entered(7, "2026-01-20");
        assertThat(again(made)).isEqualTo(before);
        assertThat(made(house.statement()).closing()).isEqualTo(Money.ofKroner(1_187));
    }

    @Test
    void the_next_begins_where_the_one_before_ended() {
        house.januaryInOrder();
        house.statement();
        UUID next = UUID.fromString(house.money.done(house.money.bo, MAKE, Map.of(
                "fund", house.money.fund, "from", "2026-02-01", "through", "2026-02-28"))
                .result().get("statement"));
        assertThat(made(next).opening()).isEqualTo(Money.ofKroner(1_180));
        assertThat(made(next).movements()).isZero();
        assertThat(made(next).madeOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void days_that_make_no_period_are_refused() {
        refuses("2026-02-01", "2026-01-31", RefusalCode.DATES_OUT_OF_ORDER);
        refuses("2026-02-01", "2026-03-06", RefusalCode.DATE_IN_FUTURE);
        refuses("2025-02-01", "2025-12-31", RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.invalid(house.money.bo, MAKE, Map.of("fund", UUID.randomUUID(),
                "from", "2026-01-01", "through", "2026-01-31"), "fund", "reference_unknown");
        AccountHouse other = new AccountHouse();
        house.money.invalid(house.money.bo, MAKE, Map.of("fund", other.money.fund,
                "from", "2026-01-01", "through", "2026-01-31"), "fund", "reference_unknown");
    }

    private void refuses(String from, String through, RefusalCode code) {
        house.money.refuses(house.money.bo, MAKE, Map.of("fund", house.money.fund,
                "from", from, "through", through), code);
    }
}
