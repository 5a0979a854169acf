package dk.betroet.accounts.read;

import static dk.betroet.accounts.Papers.figures;
import static dk.betroet.accounts.Papers.row;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What kind of file it is shows in its bytes; what cannot be read is refused with a reason. */
class AccountsFileTest {

    private static Document read(byte[] bytes) {
        return switch (AccountsFile.read("file", bytes)) {
            case AccountsFile.Read(Document document) -> document;
            case AccountsFile.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static String refused(byte[] bytes) {
        return switch (AccountsFile.read("file", bytes)) {
            case AccountsFile.Refused(String id, String detail) -> id;
            case AccountsFile.Read(Document document) -> "read";
        };
    }

    @Test
    void aWorkbookWithFormulasAndHeadsOverTwoRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Budget");
            sheet.value(0, 0, "Ungdomsringen, budget i kr.");
            sheet.value(2, 1, "Regnskab");
            sheet.value(2, 2, "Budget");
            sheet.value(3, 0, "Post");
            sheet.value(3, 1, 2021);
            sheet.value(3, 2, 2022);
            sheet.value(3, 3, 2023);
            sheet.value(4, 0, "Løn");
            sheet.value(4, 1, new BigDecimal("1000.25"));
            sheet.value(4, 2, 1100);
            sheet.value(4, 3, 1200);
            sheet.value(5, 0, "Leje");
            sheet.value(5, 1, 200);
            sheet.value(5, 3, 210);
            sheet.value(6, 0, "Udgifter i alt");
            sheet.formula(6, 1, "SUM(B5:B6)");
            sheet.formula(6, 2, "C5+C6");
            sheet.formula(6, 3, "SUM($D$5:$D$6)");
        }
        Table table = read(out.toByteArray()).tables().getFirst();
        assertThat(table.heads()).extracting(head -> head.id())
                .containsExactly("accounts_2021", "budget_2022", "budget_2023");
        assertThat(row(table, "Løn").cell(0).figure()).isEqualTo(100_025L);
        assertThat(figures(row(table, "Leje"))).isEqualTo(asList(200L, null, 210L));
        assertThat(row(table, "Udgifter i alt").cell(0).figure()).isEqualTo(120_025L);
        assertThat(figures(row(table, "Udgifter i alt"))).containsExactly(1_200L, 1_100L, 1_410L);
        assertThat(row(table, "Leje").cell(2).place().column()).isEqualTo(4);
    }

    @Test
    void aFormulaThatIsNotKnownIsAskedAbout() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Budget");
            sheet.value(0, 0, "Post");
            sheet.value(0, 1, "Budget 2022");
            sheet.value(1, 0, "Løn");
            sheet.value(1, 1, 1100);
            sheet.value(2, 0, "Pension");
            sheet.value(2, 1, 100);
            sheet.value(3, 0, "I alt");
            sheet.formula(3, 1, "ROUND(B2*1.1,0)");
            sheet.value(4, 0, "Kørsel");
            sheet.formula(4, 1, "B5");
        }
        Document document = read(out.toByteArray());
        assertThat(document.tables().getFirst().rows()).extracting(row -> row.label())
                .contains("Løn", "Pension");
    }

    @Test
    void aPaperOfOnePage() throws IOException {
        byte[] bytes;
        try (PDDocument paper = new PDDocument(); ByteArrayOutputStream out =
                new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            paper.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(paper, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.beginText();
                content.setLeading(18);
                content.newLineAtOffset(60, 700);
                for (String line : Papers.ours("lost.txt").split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            paper.save(out);
            bytes = out.toByteArray();
        }
        Table table = read(bytes).tables().getFirst();
        assertThat(figures(row(table, "Brændstof")))
                .isEqualTo(asList(88_120L, null, 91_400L, 90_000L));
    }

    @Test
    void lettersOfWindowsAndOfUnicode() {
        String text = Papers.ours("semi.csv");
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8,
            Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
            assertThat(row(read(text.getBytes(charset)).tables().getFirst(), "Kørsel").cell(0)
                    .figure()).as(charset.name()).isEqualTo(1_250_050L);
        }
    }

    @Test
    void aTableAmongWordsIsFoundAndWordsAreNoTable() {
        Document document = Papers.read("text", "Kære alle\n\nVi mødes den 5. maj 2024 kl. 19.\n"
                + "Der kom 23\nog vi var 12\nefter pausen 9 og så 4\n\nHilsen 2024\n");
        assertThat(document.tables()).isEmpty();
        assertThat(document.questions()).extracting(question -> question.id())
                .containsExactly("no-table");
    }

    @Test
    void millionsAndWhatCannotBeTold() {
        Table table = Papers.table("Anlæg, mio. kr.\n\nRegnskab 2020 Budget 2021\n\nBro 1,5 2,25\n"
                + "Vej 10,0 11,75\nI alt 11,5 14,0\n");
        assertThat(table.measure()).isEqualTo(Measure.MILLIONS);
        assertThat(figures(row(table, "I alt"))).containsExactly(11_500_000L, 14_000_000L);
        Document odd = Papers.read("text", "Regnskab 2020\n\nBro  kr. 1.500\nVej  kr. 1,2345\n"
                + "Sti  kr. 900\nI alt  kr. 2.400\n");
        assertThat(odd.questions()).extracting(question -> question.id())
                .contains("figure-unclear");
        assertThat(row(odd.tables().getFirst(), "Vej").cell(0).isBlank()).isTrue();
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        assertThat(refused("PK nothing of the kind".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sheet-broken");
        assertThat(refused("%PDF-1.7 nothing of the kind".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("pdf-broken");
        assertThat(refused(new byte[AccountsFile.BYTES_MAX + 1])).isEqualTo("file-too-large");
        assertThat(refused("\n".repeat(AccountsFile.LINES_MAX + 1)
                .getBytes(StandardCharsets.US_ASCII))).isEqualTo("file-too-long");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 210; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(refused(out.toByteArray())).isEqualTo("file-too-large");
    }
}
