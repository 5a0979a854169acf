package dk.betroet.accounts.read;

import static dk.betroet.accounts.Papers.figures;
import static dk.betroet.accounts.Papers.row;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The papers beside the project: every figure in its cell, held against figures read by hand. */
class SourceTablesTest {

    private static List<CsvRecord> records(String name) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Papers.data(name))) {
            return reader.stream().toList();
        }
    }

    /** Every row, kind and figure of a table is the one in the file of figures. */
    private static void same(Table table, String file) throws IOException {
        List<CsvRecord> records = records(file);
        List<String> heads = records.getFirst().getFields();
        assertThat(table.heads().stream().map(head -> head.id()).toList())
                .isEqualTo(heads.subList(5, heads.size()));
        assertThat(table.rows()).hasSize(records.size() - 1);
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> fields = records.get(i + 1).getFields();
            Row row = table.rows().get(i);
            assertThat(row.label()).isEqualTo(fields.get(3));
            assertThat(row.kind().id()).as(row.label()).isEqualTo(fields.get(1));
            assertThat(row.marks().stream().map(mark -> mark.sign()).toList())
                    .as(row.label()).isEqualTo(fields.get(4).isEmpty() ? List.of()
                            : List.of(fields.get(4)));
            List<Long> expected = new ArrayList<>();
            fields.subList(5, fields.size()).forEach(field ->
                    expected.add(field.isEmpty() ? null : Long.valueOf(field)));
            assertThat(figures(row)).as(row.label()).isEqualTo(expected);
        }
    }

    @Test
    void theHealthSecretariatsYearsAreRightInEveryCell() throws Exception {
        Document document = Papers.beside("001").getFirst();
        assertThat(document.tables()).hasSize(1);
        same(document.tables().getFirst(), "accounts-health-secretariat-2021-2024.csv");
    }

    @Test
    void theFrameworkSecretariatsTwoTablesAreRightInEveryCell() throws Exception {
        Document document = Papers.beside("004").getFirst();
        assertThat(document.tables()).hasSize(2);
        same(document.tables().get(0), "accounts-framework-secretariat-2011.csv");
        same(document.tables().get(1), "budget-framework-secretariat-2012.csv");
    }

    @Test
    void theTablesOfRefugeesAreRightInEveryCell() throws Exception {
        List<Table> tables = Papers.beside("002").getFirst().tables();
        Map<String, List<Long>> people = byCode(tables.get(1));
        Map<String, List<Long>> quotas = byCode(tables.get(2));
        Map<String, List<Long>> family = byCode(tables.get(3));
        List<CsvRecord> basis = records("refugee-quota-basis-2023.csv");
        for (CsvRecord record : basis.subList(1, basis.size())) {
            String code = record.getField(0);
            assertThat(people.get(code).subList(0, 2)).as(record.getField(1)).isEqualTo(
                    List.of(Long.valueOf(record.getField(3)), Long.valueOf(record.getField(4))));
            assertThat(family.get(code)).as(record.getField(1))
                    .isEqualTo(List.of(Long.valueOf(record.getField(5))));
        }
        List<CsvRecord> published = records("refugee-quota-published-2023.csv");
        for (CsvRecord record : published.subList(1, published.size())) {
            assertThat(quotas.get(record.getField(0))).as(record.getField(1))
                    .isEqualTo(List.of(Long.valueOf(record.getField(3))));
        }
        List<CsvRecord> totals = records("refugee-quota-stated-totals-2023.csv");
        for (CsvRecord record : totals.subList(1, totals.size())) {
            assertThat(figures(row(tables.get(1), record.getField(0)))).isEqualTo(
                    record.getFields().subList(1, 4).stream().map(Long::valueOf).toList());
        }
        assertThat(people.get("849")).isEqualTo(asList(38_187L, 880L, null));
        assertThat(figures(row(tables.get(0), "Total (landstal)"))).containsExactly(550L);
    }

    private static Map<String, List<Long>> byCode(Table table) {
        Map<String, List<Long>> map = new HashMap<>();
        table.rows().stream().filter(row -> !row.code().isEmpty())
                .forEach(row -> map.put(row.code(), figures(row)));
        assertThat(map).hasSize(98);
        return map;
    }

    /** Read by hand: figures of the table with wrapped heads and lost columns. */
    @Test
    void theHealthSecretariatsEarlierPaperIsRightInEveryCell() throws Exception {
        Table table = Papers.beside("002").getFirst().tables().get(4);
        assertThat(table.heads().stream().map(head -> head.id())).containsExactly(
                "accounts_2021", "budget_2021", "budget_2022", "forecast_2022", "budget_2023");
        assertThat(table.heads().get(4).status()).isEqualTo(Status.PROPOSED);
        assertThat(table.heads().get(2).status()).isEqualTo(Status.APPROVED);
        Map<String, List<Long>> expected = Map.ofEntries(
                Map.entry("Løn", asList(1_351_955L, 1_410_000L, null, null, 1_300_000L)),
                Map.entry("Efteruddannelse", asList(0L, 47_350L, null, null, 50_000L)),
                Map.entry("Tjenestekørsel", asList(21_203L, 47_350L, null, null, 30_000L)),
                Map.entry("Øvrige personale udgifter", asList(17_041L, null, null, null, 20_000L)),
                Map.entry("Personaleudgifter i alt",
                        asList(1_390_199L, 1_504_700L, 1_165_000L, 1_900_000L, 1_400_000L)),
                Map.entry("Møder, rejser og repræsentation",
                        asList(25_077L, 10_000L, null, null, 10_000L)),
                Map.entry("Fælleskommunal mødevirksomhed",
                        asList(0L, 100_000L, null, null, 100_000L)),
                Map.entry("Pulje til Fælleskommunal medfinansiering",
                        asList(0L, 150_000L, null, null, 150_000L)),
                Map.entry("Kontorhold, administration mv.",
                        asList(30_050L, 5_547L, null, null, 40_000L)),
                Map.entry("Materiale og aktivitetsudgifter i alt",
                        asList(55_127L, 265_547L, 375_000L, 375_000L, 300_000L)),
                Map.entry("Udgifter til IT", asList(17_736L, 5_120L, null, null, 20_000L)),
                Map.entry("Drift af hjemmeside", asList(7_863L, 37_913L, null, null, 10_000L)),
                Map.entry("First Agenda", asList(42_600L, 43_622L, null, null, 45_000L)),
                Map.entry("Inventar", asList(0L, 0L, null, null, 0L)),
                Map.entry("Kapacitetsudgifter i alt",
                        asList(68_199L, 86_655L, null, null, 75_000L)),
                Map.entry("Husleje", asList(65_023L, 62_500L, null, null, 70_000L)),
                Map.entry("Udgifter i alt",
                        asList(1_578_548L, 1_919_402L, 1_592_800L, 2_327_800L, 1_845_000L)),
                Map.entry("Udligning af budget (netto 0)",
                        asList(null, -132_640L, null, null, null)),
                Map.entry("Overførsler tidligere år",
                        asList(1_225_074L, null, 1_433_290L, 1_433_290L, 926_990L)),
                Map.entry("Overførsel til efterfølgende år",
                        asList(1_433_290L, null, 1_661_990L, 926_990L, 903_490L)));
        expected.forEach((label, figures) ->
                assertThat(figures(row(table, label))).as(label).isEqualTo(figures));
    }

    /** Read by hand: a year inside a label, a transfer that is a cost, lines with two figures. */
    @Test
    void theSocialSecretariatsPaperIsRightInEveryCell() throws Exception {
        Table table = Papers.beside("002").getFirst().tables().get(5);
        assertThat(table.heads().stream().map(head -> head.id())).containsExactly("accounts_2021",
                "budget_2021", "budget_2022", "budget_2023", "budget_2024");
        Map<String, List<Long>> expected = Map.of(
                "Sammen om psykiatri", asList(330_664L, 400_000L, null, null, null),
                "Fremskudt funktion", asList(0L, 150_000L, null, null, null),
                "Klimasekretariatet", asList(631_894L, 700_000L, 700_000L, 700_000L, 0L),
                "Indberetningssystemet KIR", asList(68_984L, 0L, 0L, 70_000L, 70_000L),
                "Overførsel til kommunaldirektørkredsen",
                asList(310_840L, 100_000L, 100_000L, 0L, 100_000L),
                "Udgifter i alt",
                asList(3_433_243L, 3_467_800L, 3_197_800L, 3_197_800L, 2_497_800L),
                "Udligning af budget (netto 0)", asList(null, -1_467_800L, null, null, null),
                "Overførsler tidligere år",
                asList(2_961_575L, null, 1_528_332L, 828_332L, 128_332L),
                "Overførsel til 2022", asList(1_528_332L, null, 828_332L, 128_332L, 128_332L));
        expected.forEach((label, figures) ->
                assertThat(figures(row(table, label))).as(label).isEqualTo(figures));
        assertThat(row(table, "Overførsel til kommunaldirektørkredsen").kind())
                .isEqualTo(Kind.LINE);
        assertThat(row(table, "Overførsel til 2022").kind()).isEqualTo(Kind.CARRY_OUT);
        assertThat(row(table, "Netværk for botilbudsledere").cell(0).figure()).isEqualTo(961_200L);
    }

    @Test
    void onlyNoughtsAreAskedAbout() throws Exception {
        for (Document document : Papers.beside("001", "002", "004")) {
            assertThat(document.questions()).extracting(question -> question.id())
                    .isSubsetOf("status-columns", "price-level-columns", "zero-or-blank");
        }
    }

    @Test
    void papersWithoutTablesHaveNone() throws Exception {
        for (Document document : Papers.beside("000", "003")) {
            assertThat(document.tables()).isEmpty();
            assertThat(document.questions()).extracting(question -> question.id())
                    .containsExactly("no-table");
        }
    }
}
