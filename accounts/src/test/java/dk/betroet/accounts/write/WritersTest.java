package dk.betroet.accounts.write;

import static dk.betroet.accounts.Papers.figures;
import static dk.betroet.accounts.Papers.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.betroet.accounts.Papers;
import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Sort;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written out says what was read. */
class WritersTest {

    private static Document ours(String name) {
        return Papers.read(name, Papers.ours(name));
    }

    private static Document again(byte[] workbook) {
        return switch (AccountsFile.read("again", workbook)) {
            case AccountsFile.Read(Document document) -> document;
            case AccountsFile.Refused refused -> throw new AssertionError(refused);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaces.txt", "english.txt", "lost.txt", "heads-below.txt",
        "sums-first.txt", "everything-wrong.txt", "thousands.txt"})
    void aWorkbookReadAgainIsTheSameTable(String name) {
        Table before = Convention.COSTS_LESS_INCOME.of(ours(name).tables().getFirst());
        Table after = again(Workbooks.of(ours(name))).tables().getFirst();
        assertThat(after.rows().stream().map(Row::label).toList())
                .isEqualTo(before.rows().stream().map(Row::label).toList());
        assertThat(after.rows().stream().map(Row::kind).toList())
                .isEqualTo(before.rows().stream().map(Row::kind).toList());
        for (int i = 0; i < before.rows().size(); i++) {
            assertThat(figures(after.rows().get(i))).isEqualTo(figures(before.rows().get(i)));
        }
        assertThat(after.heads().stream().map(head -> head.status()).toList())
                .isEqualTo(before.heads().stream().map(head -> head.status()).toList());
    }

    /** A wrong sum stays as printed, with a comment; a right one is a formula. */
    @Test
    void sumsAreFormulasAndWrongOnesAreNotMended() throws IOException {
        byte[] bytes = Workbooks.of(ours("everything-wrong.txt"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().read();
            org.dhatim.fastexcel.reader.Row sum = rows.stream().filter(row ->
                    row.getOptionalCell(2).map(Cell::getText).orElse("").equals("Drift i alt"))
                    .findFirst().orElseThrow();
            assertThat(sum.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(sum.getCell(5).getType()).isEqualTo(CellType.FORMULA);
            assertThat(sum.getCell(5).getFormula()).isEqualTo("SUM(F4:F6)");
        }
        assertThat(Checks.run(List.of(again(bytes))).of(Sort.ARITHMETIC)).extracting(
                finding -> finding.id()).contains("sum", "result", "chain");
    }

    @Test
    void theFiscalDataPackageHasEveryFigureOnce() throws IOException {
        Document document = ours("thousands.txt");
        FiscalPackage.Files files = FiscalPackage.of(document);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(files.csv())) {
            List<NamedCsvRecord> records = reader.stream().toList();
            assertThat(records).hasSize(22);
            assertThat(records).filteredOn(record -> record.getField("line").equals("Kontingenter"))
                    .extracting(record -> record.getField("amount") + " "
                            + record.getField("phase") + " " + record.getField("direction"))
                    .containsExactly("-2450000.00 executed revenue",
                            "-2500000.00 proposed revenue");
            assertThat(records.stream().filter(record ->
                            record.getField("is_total").equals("false")
                                    && record.getField("year").equals("2018")
                                    && !record.getField("kind").equals("memo"))
                    .map(record -> new BigDecimal(record.getField("amount")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("-345000");
        }
        assertThat(files.json()).contains("\"fiscal-data-package\"", "\"columnType\": \"value\"");
    }

    @Test
    void eitherSignConventionWhateverThePaperUsed() {
        Table positive = ours("thousands.txt").tables().getFirst();
        Table negative = ours("heads-below.txt").tables().getFirst();
        assertThat(figures(row(Convention.COSTS_LESS_INCOME.of(positive), "Årets overskud")))
                .containsExactly(-345_000L, -310_000L);
        assertThat(figures(row(Convention.ALL_POSITIVE.of(positive), "Årets overskud")))
                .containsExactly(345_000L, 310_000L);
        assertThat(figures(row(Convention.ALL_POSITIVE.of(negative), "Kommunernes bidrag")))
                .containsExactly(410_000L, 410_000L, 410_000L, 418_200L);
        for (Convention convention : Convention.values()) {
            for (Table table : List.of(positive, negative)) {
                Table turned = convention.of(table);
                assertThat(Convention.COSTS_LESS_INCOME.of(turned).rows().stream()
                        .map(Papers::figures).toList()).isEqualTo(Convention.COSTS_LESS_INCOME
                                .of(table).rows().stream().map(Papers::figures).toList());
                assertThat(Checks.run(List.of(new Document("turned", List.of(turned), List.of(),
                        List.of()))).of(Sort.ARITHMETIC)).isEmpty();
            }
        }
    }

    @Test
    void whatDiffersBetweenTwoVersions() {
        Table before = Papers.table("Regnskab 2020 Budget 2021\n\nLøn 1.000 1.100\nLeje 2.000 -\n"
                + "Lys 300 310\nI alt 3.300 1.410\n");
        Table after = Papers.table("Regnskab 2020 Budget 2021 Budget 2022\n\n"
                + "Løn 1.000 1.150 1.200\nLeje 2.000 2.050 2.100\nVand 300 310 320\n"
                + "I alt 3.300 3.510 3.620\n");
        assertThat(Differences.between(before, after)).containsExactly(
                new Differences.Difference(Differences.Change.ADDED, "", "budget_2022",
                        Optional.empty(), Optional.empty()),
                changed("Løn", 1_100, 1_150), changed("Leje", 0, 2_050),
                new Differences.Difference(Differences.Change.ADDED, "Vand", "",
                        Optional.empty(), Optional.empty()),
                changed("I alt", 1_410, 3_510),
                new Differences.Difference(Differences.Change.REMOVED, "Lys", "",
                        Optional.empty(), Optional.empty()));
        assertThat(Differences.between(before, before)).isEmpty();
    }

    private static Differences.Difference changed(String row, long from, long to) {
        return new Differences.Difference(Differences.Change.CHANGED, row, "budget_2021",
                Optional.of(from * 100), Optional.of(to * 100));
    }

    @Test
    void jsonOfAnyText() {
        assertThat(JsonText.of(Map.of("a", List.of("\"\\\n\u0001", 1L, true, Map.of(), List.of()))))
                .isEqualTo("{\n  \"a\": [\n    \"\\\"\\\\\\n\\u0001\",\n    1,\n    true,\n"
                        + "    {},\n    []\n  ]\n}\n");
        assertThat(JsonText.of("\ud800")).isEqualTo("\"\\ud800\"\n");
        assertThatThrownBy(() -> JsonText.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentAsDataKeepsEveryPlace() {
        String json = JsonText.of(AsData.of(ours("lost.txt"), Texts.in(Locale.ENGLISH)));
        assertThat(json).contains("\"oere\": 41230000", "\"confidence\": \"solved\"",
                "\"printed\": \"412.300\"", "\"oere\": null");
    }
}
