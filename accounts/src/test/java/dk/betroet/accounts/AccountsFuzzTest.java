package dk.betroet.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.betroet.accounts.carry.CarryLedger;
import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.write.AsData;
import dk.betroet.accounts.write.FiscalPackage;
import dk.betroet.accounts.write.JsonText;
import dk.betroet.accounts.write.Workbooks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes whatever are read, checked and written out again, or refused with a reason. Runs over
 * the corpus beside it; {@code JAZZER_FUZZ=1} goes looking for more, see {@code docs/fuzzing.md}.
 */
@Tag("fuzz")
class AccountsFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void file(byte[] bytes) {
        switch (AccountsFile.read("fuzz", bytes)) {
            case AccountsFile.Read(Document document) -> through(document);
            case AccountsFile.Refused refused -> assertThat(refused.id()).isNotBlank();
        }
    }

    private static void through(Document document) {
        Texts texts = Texts.in(Locale.ROOT);
        for (Table table : document.tables()) {
            for (Row row : table.rows()) {
                assertThat(row.cells()).hasSize(table.width());
                assertThat(row.place().line()).isPositive();
            }
            CarryLedger.of(table);
        }
        Report report = Checks.run(List.of(document, document));
        assertThat(report.held()).isLessThanOrEqualTo(report.tried());
        assertThat(JsonText.of(AsData.of(document, texts))).isNotBlank();
        assertThat(JsonText.of(AsData.of(report, texts))).isNotBlank();
        assertThat(FiscalPackage.of(document).csv()).isNotBlank();
        assertThat(Workbooks.of(document)).isNotEmpty();
    }
}
