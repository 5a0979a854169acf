package dk.betroet.accounts.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The papers beside the project: what is wrong in them is found, and nothing that holds. */
class SourceFindingsTest {

    /** The findings that were written down, and the ids under which they are found. */
    private static final Map<String, String> FOUND_AS = Map.ofEntries(
            Map.entry("I01", "result"), Map.entry("I04", "sign-change"),
            Map.entry("I05", "chain"), Map.entry("I06", "chain"),
            Map.entry("I10", "columns-transposed"), Map.entry("I11", "status-words"),
            Map.entry("I13", "rate-times-base"), Map.entry("I16", "indexed-against-text"),
            Map.entry("I17", "copied-figure"), Map.entry("I18", "years-times-amount"),
            Map.entry("I20", "note-of-other-row"), Map.entry("I22", "year-in-label"),
            Map.entry("I25", "total-only"), Map.entry("I26", "sum"),
            Map.entry("I27", "blank-among-dashes"), Map.entry("I28", "head-year"),
            Map.entry("I29", "name-differs"), Map.entry("I33", "decision-date"),
            Map.entry("I34", "limit-rounded"), Map.entry("I36", "change-explained"),
            Map.entry("I37", "financing-in-costs"), Map.entry("I39", "mark-glued"),
            Map.entry("I40", "mark-glued"), Map.entry("I45", "boundary-undefined"));

    private static Report report() throws Exception {
        return Checks.run(Papers.beside("000", "001", "002", "003", "004"));
    }

    @Test
    void everythingThatWasWrittenDownIsFound() throws Exception {
        Report report = report();
        try (CsvReader<CsvRecord> examples =
                CsvReader.builder().ofCsvRecord(Papers.data("findings-examples.csv"))) {
            List<CsvRecord> all = examples.stream().skip(1).toList();
            assertThat(all).hasSize(24);
            for (CsvRecord example : all) {
                String id = FOUND_AS.get(example.getField(0));
                assertThat(report.findings().stream().filter(finding -> finding.id().equals(id))
                        .flatMap(finding -> finding.places().stream())
                        .filter(place -> isIn(place, example)).toList())
                        .as(example.getField(0) + " " + id).isNotEmpty();
            }
        }
    }

    /** Whether a place is in the document, and within ten lines of one that the example names. */
    private static boolean isIn(Position place, CsvRecord example) {
        if (!example.getField(1).contains(place.document())) {
            return false;
        }
        List<Integer> lines = new ArrayList<>();
        for (String number : example.getField(2).split("[^\\d]+")) {
            if (number.length() >= 2) {
                lines.add(Integer.parseInt(number));
            }
        }
        return lines.isEmpty() || lines.size() == 1 && lines.getFirst() < 10
                || example.getField(2).startsWith("B.")
                || lines.stream().anyMatch(line -> Math.abs(line - place.line()) <= 20);
    }

    @Test
    void atLeastEighteenFaultsAndTwentyContradictions() throws Exception {
        Report report = report();
        assertThat(report.of(Sort.ARITHMETIC)).hasSizeGreaterThanOrEqualTo(18);
        assertThat(report.of(Sort.CONTRADICTION)).hasSizeGreaterThanOrEqualTo(20);
    }

    /** All that is reported as wrong arithmetic, so that a new false alarm shows. */
    @Test
    void noAlarmAboutSumsThatHold() throws Exception {
        assertThat(report().of(Sort.ARITHMETIC)).extracting(finding -> finding.id() + " "
                + finding.place().document() + ":" + finding.place().line()).containsExactly(
                "result 001:1041", "chain 001:1043", "differs-between-papers 001:1043",
                "chain 001:1043", "differs-between-papers 001:1043", "chain 001:1043",
                "differs-between-papers 001:1045", "differs-between-papers 001:1045",
                "sum 002:1863", "result 002:3020", "rate-times-base 002:3032",
                "rate-times-base 002:3032", "sum 002:3424", "years-times-amount 002:3454",
                "rate-times-base 002:3456", "rate-times-base 002:3456", "limit-rounded 004:93",
                "over-limit 004:140", "change-explained 004:176");
    }

    @Test
    void thePopulationThatWasUsedIsFound() throws Exception {
        assertThat(report().findings()).filteredOn(finding ->
                        finding.id().equals("rate-times-base")
                                && finding.stated().equals("1.786.762"))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.computed()).contains("1,46 × 1.223.810 = 1.786.762,60");
                    assertThat(finding.cause()).isEqualTo("other-population");
                });
    }

    @Test
    void whatBecameKnownIsToldApartFromWhatWasRounded() throws Exception {
        assertThat(report().findings()).filteredOn(finding ->
                        finding.id().equals("differs-between-papers")
                                && finding.stated().equals("-895.394"))
                .singleElement().satisfies(finding ->
                        assertThat(finding.computed()).contains("-31.306", "-290 rest"));
    }
}
