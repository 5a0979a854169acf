package dk.betroet.office.platform.export;

import static dk.betroet.office.platform.web.format.Text.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListExportTest {

    private static final Words WORDS =
            new Wording(WordingConfiguration.messageSource()).in(Language.ENGLISH);

    private static final List<ColumnView> COLUMNS = List.of(
            ColumnView.of("who", plain("Beboer")), ColumnView.of("day", plain("Dato")),
            ColumnView.of("at", plain("Bogført")), ColumnView.numeric("amount", plain("Beløb")),
            ColumnView.numeric("voucher", plain("Bilag")), ColumnView.of("state", plain("Status")),
            ColumnView.of("none", plain("Bemærkning")));

    private static RowView row(String who) {
        return RowView.of(
                Cell.of(who), Cell.of(LocalDate.of(2026, 3, 5)),
                Cell.of(Instant.parse("2026-03-05T13:05:00Z")), Cell.of(Money.ofOere(-123456789)),
                Cell.of(1234L), Cell.of(new StatusView(Tone.GOOD, plain("Bogført"))),
                Cell.nothing());
    }

    private static byte[] write(FileFormat format, Stream<RowView> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ListExport.write(new ListFile(plain("Posteringer"), COLUMNS, rows), format, WORDS, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void danishExcelReadsTheCsvAsItIs() {
        String csv = new String(
                write(FileFormat.CSV, Stream.of(row("Søren; \"Åge\""))), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFFBeboer;Dato;Bogført;Beløb;Bilag;Status;Bemærkning\r\n"
                + "\"Søren; \"\"Åge\"\"\";05.03.2026;05.03.2026 14:05;"
                + "-1234567,89;1234;Bogført;\r\n");
    }

    @Test
    void theWorkbookHasRealAmountsAndDates() throws IOException {
        Map<String, String> parts = unzip(write(FileFormat.XLSX, Stream.of(row("Søren Å."))));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>-1234567.89</v>", "<v>1234</v>", "<v>46086");
        assertThat(parts.get("xl/workbook.xml")).contains("Posteringer");
        assertThat(sheet).contains("S&#xf8;ren &#xc5;.");
        assertThat(parts.get("xl/styles.xml")).contains("dd.mm.yyyy", "#,##0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "=HYPERLINK(\"http://x\")", "+45 12345678", "-1+1|cmd", "@SUM(A1)", "\t=1", "\r=1", " =1",
        "\u00A0=1", "\u200B=1", "＝1+1", "\n@x", "\uFEFF=1"
    })
    void wordsNeverRunAsFormulas(String words) {
        assertThat(ListExport.harmless(words)).isEqualTo("'" + words);
        String sheet = unzip(write(FileFormat.XLSX, Stream.of(row(words))))
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>");
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        for (String words : List.of("", "Tøj", "1-2", "a=b", "O'Hara", "😀", "(5)")) {
            assertThat(ListExport.harmless(words)).isEqualTo(words);
        }
    }

    @Test
    void anyWordsAtAllComeBackFromTheCsv() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30)).check(words -> {
            String said = new String(
                    words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            String csv = new String(write(FileFormat.CSV, Stream.of(row(said))),
                    StandardCharsets.UTF_8).substring(1);
            List<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofCsvRecord(csv)
                    .stream()
                    .toList();
            return records.size() == 2
                    && records.get(1).getField(0).equals(ListExport.harmless(said));
        });
    }

    @Test
    void aLongListIsWrittenRowByRow() {
        int rows = 20_000;
        byte[] csv = write(FileFormat.CSV,
                IntStream.range(0, rows).mapToObj(i -> row("Beboer " + i)));
        assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSize(rows + 1);
        assertThat(write(FileFormat.XLSX,
                IntStream.range(0, rows).mapToObj(i -> row("Beboer " + i)))).isNotEmpty();
    }

    @Test
    void anEmptyListIsAFileWithHeadings() {
        assertThat(new String(write(FileFormat.CSV, Stream.of()), StandardCharsets.UTF_8).lines())
                .hasSize(1);
        assertThat(unzip(write(FileFormat.XLSX, Stream.of())).get("xl/sharedStrings.xml"))
                .contains("Beboer");
    }

    private static Map<String, String> unzip(byte[] file) {
        Map<String, String> parts = new HashMap<>();
        try {
            Path saved = Files.write(Files.createTempFile("list", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(saved.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), new String(
                            zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(saved);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }
}
