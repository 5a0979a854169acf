package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.operation.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code quota} as somebody types it, over the published quotas of 2023. */
class QuotaCommandTest {

    private static final String DEAR = "code,name,region,population,non_western_foreigners,"
            + "family_reunified\n";

    @TempDir
    private Path folder;

    private record Said(int code, List<String> lines, String errors) {}

    private static Said quota(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLine(new QuotaCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))).execute(arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8));
    }

    private static Said quota2023(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--basis", file("basis-2023.csv").toString(), "--total", "550"));
        arguments.addAll(List.of(more));
        return quota(arguments.toArray(String[]::new));
    }

    private static Path file(String name) {
        try {
            return Path.of(QuotaCommandTest.class.getResource("/quota/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path written(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Map<String, String>> table(List<String> lines) {
        List<String> heading = Arrays.asList(lines.getFirst().split(","));
        return lines.stream().skip(1).map(line -> {
            Map<String, String> row = new HashMap<>();
            String[] cells = line.split(",", -1);
            for (int i = 0; i < heading.size(); i++) {
                row.put(heading.get(i), cells[i]);
            }
            return row;
        }).toList();
    }

    @Test
    void csv_has_every_published_quota_and_every_worked_column() throws Exception {
        Map<String, Map<String, String>> computed = new HashMap<>();
        table(quota2023("--format", "csv").lines()).forEach(
                row -> computed.put(row.get("code"), row));
        List<Map<String, String>> published =
                table(Files.readAllLines(file("published-2023.csv")));
        assertThat(published).hasSize(98).allSatisfy(row -> assertThat(
                computed.get(row.get("kom_code")).get("result")).isEqualTo(row.get("quota_2023")));
        List<Map<String, String>> worked = table(Files.readAllLines(file("worked-2023.csv")));
        assertThat(worked).hasSize(98).allSatisfy(row -> {
            Map<String, String> mine = computed.get(row.get("kom_code"));
            Map.of("share", "share", "calculated", "calculated", "preliminary", "preliminary",
                    "distribution_number_exact", "distribution-number", "rounded_half_up",
                    "rounded", "published", "result").forEach((theirs, ours) -> {
                        BigDecimal wanted = new BigDecimal(row.get(theirs));
                        assertThat(new BigDecimal(mine.get(ours))
                                .setScale(wanted.scale(), RoundingMode.HALF_UP))
                                .as(row.get("name") + " " + theirs).isEqualTo(wanted);
                    });
        });
    }

    @Test
    void the_table_sums_by_region_and_says_what_was_not_read() {
        Said said = quota2023();
        assertThat(said.code()).isZero();
        assertThat(said.lines().stream().filter(line -> line.startsWith("Syddanmark")).toList())
                .singleElement().asString().endsWith(" 135");
        assertThat(said.lines()).anyMatch(line -> line.startsWith("I alt") && line.endsWith("550"))
                .anyMatch(line -> line.contains("[sum-corrected=webster]"));
    }

    @Test
    void json_says_each_step_exactly() {
        Map<String, Object> whole = Json.readMap(
                String.join("\n", quota2023("--format", "json", "--lang", "en").lines()));
        assertThat(whole).containsEntry("gap", "0").containsEntry("total", 550);
        assertThat(whole.get("recipients").toString()).contains("name=Læsø");
    }

    @Test
    void one_municipality_is_told_step_by_step_in_both_languages() {
        assertThat(quota2023("--steps", "Brøndby").lines())
                .contains("    Brøndby har 35.651 af 5.873.327 indbyggere: 0,6070 %.",
                        "    Et foreløbigt tal under nul bliver til nul: -7,0065 → 0,0000.");
        assertThat(quota2023("--steps", "101", "--lang", "en").lines())
                .contains("    44.5158 becomes a whole number: 45.");
        assertThat(quota2023("--steps", "Andeby").code()).isEqualTo(2);
    }

    @Test
    void which_rule_fits_a_published_result() {
        List<String> lines =
                quota2023("--which", file("published-2023.csv").toString()).lines();
        assertThat(lines.subList(0, 3)).allMatch(line -> line.endsWith("98 af 98 passer"));
        assertThat(String.join("\n", lines)).containsPattern("half-up +98")
                .containsPattern("hamilton +98").containsPattern("webster +98")
                .containsPattern("dhondt +71").containsPattern("huntington-hill +90")
                .containsPattern("first +59").containsPattern("without family-reunified +19")
                .containsPattern("only population +7")
                .containsPattern("without distribution-number +60");
    }

    /** Where the rounded numbers do not make the total, the correction is named and can be left. */
    @Test
    void the_sum_is_corrected_or_the_gap_is_said() {
        String basis = file("basis-2023.csv").toString();
        assertThat(quota("--basis", basis, "--total", "555").lines())
                .anyMatch(line -> line.startsWith("I alt") && line.endsWith("555"));
        Said left = quota("--basis", basis, "--total", "555", "--way", "sum-corrected=none");
        assertThat(left.lines()).noneMatch(line ->
                line.startsWith("I alt") && line.endsWith(" 555"))
                .anyMatch(line -> line.startsWith("Summen er "));
        assertThat(quota2023("--correct", "101=-1", "--correct", "813=1").lines())
                .anyMatch(line -> line.startsWith("101 ") && line.endsWith("44"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--floor|101=300|Nøglen har intet trin »bound«",
        "--wish|851=10|Nøglen har intet trin »wish«",
        "--cap|461=mange|461=mange: det er ikke et tal",
        "--correct|101=0.5|101=0.5: det er ikke et tal"})
    void what_the_key_has_no_step_for_is_refused(String option, String said, String reason) {
        Said answer = quota2023(option, said);
        assertThat(answer.code()).isNotZero();
        assertThat(answer.errors()).contains(reason);
    }

    @Test
    void an_agreement_moves_people_within_its_region() throws Exception {
        Path moves = written("moves.csv", "fra;til;antal\nLæsø;Frederikshavn;1\n");
        Said said = quota2023("--agreement", moves.toString());
        assertThat(said.lines()).anyMatch(line -> line.startsWith("825")
                && line.endsWith("0  (aftalt; ellers 1)"))
                .anyMatch(line -> line.startsWith("813") && line.endsWith("3  (aftalt; ellers 2)"));
        assertThat(quota2023("--agreement", moves.toString(), "--steps", "Læsø").lines())
                .last().isEqualTo("Aftalt i regionen: 1 → 0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fra,til,antal;Læsø,Fanø,1|:2: Læsø og Fanø ligger i hver sin region",
        "fra,til,antal;Læsø,Frederikshavn,2|:1: Læsø får -1",
        "fra,til,antal;Læsø,Andeby,1|:2: Ingen har koden eller navnet »Andeby«",
        "kode,kvote;825,1|:1: Frederikshavn mangler i aftalen",
        "kode,kvote;825,mange|:2: Under quota står »mange«",
        "kode;825|:1: Overskrifterne er enten"})
    void a_wrong_agreement_is_refused_with_its_line(String text, String reason) throws Exception {
        Path file = written("agreement.csv", text.replace(';', '\n'));
        Said said = quota2023("--agreement", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.errors()).contains(file + reason);
    }

    @Test
    void an_agreement_must_make_the_regions_quota() throws Exception {
        StringBuilder text = new StringBuilder("kom_code;quota\n");
        table(quota2023("--format", "csv").lines()).stream()
                .filter(row -> row.get("region").equals("Nordjylland"))
                .forEach(row -> text.append(row.get("code")).append(';')
                        .append(row.get("code").equals("851") ? "20" : row.get("result"))
                        .append('\n'));
        Said said = quota2023("--agreement",
                written("agreement.csv", text.toString()).toString());
        assertThat(said.errors()).contains("Nordjylland: aftalens tal giver 67, men regionens "
                + "kvote er 66");
    }

    @Test
    void everything_wrong_with_a_basis_is_said_with_file_and_line() throws Exception {
        Path file = written("basis.csv", DEAR + "1,A,R,10,,0\n1,B,R,10,1,0\n3,C,R,ti,1,-4\n,D,R,"
                + "10,1,1\n");
        Said said = quota("--basis", file.toString(), "--total", "5");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.errors().lines().toList()).hasSize(5)
                .anyMatch(line -> line.startsWith(file + ":2: 1 har intet tal under "
                        + "non-western-foreigners. Tomt er ikke nul"))
                .anyMatch(line -> line.startsWith(file + ":3: Koden 1 har allerede"))
                .anyMatch(line -> line.startsWith(file + ":4: Under population står »ti«"))
                .anyMatch(line -> line.startsWith(file + ":4: 3 har et tal under nul"))
                .anyMatch(line -> line.startsWith(file + ":5: Rækken har ingen kode"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code,name|:1: Kolonnen population (Indbyggere) mangler",
        "navn,population|:1: Der er ingen kolonne med koder",
        "code,code;1,2|:1: Overskriften code står to gange",
        "code,population;1,2,3|:2: Rækken har 3 felter, men der er 2 overskrifter",
        "code,population;1,\"2|:2: Et anførselstegn er åbnet"})
    void a_file_that_is_no_basis_is_refused(String text, String reason) throws Exception {
        Path file = written("basis.csv", text.replace(';', '\n'));
        Said said = quota("--basis", file.toString(), "--total", "5",
                "--key", "displaced-from-ukraine");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.errors()).contains(file + reason);
    }

    @Test
    void nothing_to_split_by_is_refused_with_its_step() throws Exception {
        Path file = written("basis.csv", DEAR + "1,A,R,0,0,0\n");
        assertThat(quota("--basis", file.toString(), "--total", "5").errors())
                .startsWith("population-share: summen er nul");
    }

    @Test
    void the_other_key_splits_ten_thousand_by_population() {
        Said said = quota("--basis", file("basis-2023.csv").toString(),
                "--key", "displaced-from-ukraine/509-2022", "--way", "sum-corrected=none");
        assertThat(said.lines()).anyMatch(line -> line.startsWith("I alt")
                && line.endsWith("10.002")).contains("Summen er 2 fra det, der skulle fordeles. "
                        + "Vælg en rettelse af summen.");
        assertThat(quota("--basis", file("basis-2023.csv").toString(),
                "--key", "displaced-from-ukraine/509-2022").lines())
                .anyMatch(line -> line.startsWith("I alt") && line.endsWith("10.000"));
    }

    @Test
    void district_money_cannot_be_computed_from_the_source_alone() throws Exception {
        Said said = quota("--key", "district-money", "--total", "237000000");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.errors()).startsWith("Kan ikke beregnes. Det mangler: vægten af areal")
                .contains("vægten af antal kommuner", "Areal i km², Antal kommuner");
        Path districts = written("districts.csv", "kode;distrikt;area;municipalities\n"
                + "1;Nord;7000;11\n2;Syd;3000;9\n");
        assertThat(quota("--key", "district-money", "--total", "1000", "--basis",
                districts.toString(), "--input", "area-weight=1/2", "--input",
                "municipality-weight=0.5").lines())
                .anyMatch(line -> line.startsWith("1 ") && line.endsWith(" 625"));
    }

    @ParameterizedTest
    @CsvSource({"--key,nobody", "--way,rounded=upwards", "--input,weight=1", "--format,xml",
        "--lang,de", "--total,-1", "--total,many", "--total,99999999999999999999"})
    void what_cannot_be_asked_so_is_said(String option, String value) {
        Said said = quota("--basis", file("basis-2023.csv").toString(), option, value);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.errors()).isNotBlank().doesNotContain("Exception");
    }
}
