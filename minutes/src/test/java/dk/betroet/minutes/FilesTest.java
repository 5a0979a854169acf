package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Role;
import dk.betroet.minutes.model.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One paper in every kind of file, and what each kind adds. */
class FilesTest {

    private static byte[] docx(String body, String styles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String open = "<?xml version='1.0'?><w:%s xmlns:w='urn:word'>";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/styles.xml"));
            zip.write((open.formatted("styles") + styles + "</w:styles>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((open.formatted("document") + "<w:body>" + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr>" + (style.isEmpty() ? "" : "<w:pStyle w:val='" + style + "'/>")
                + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void a_word_file_tells_its_headings_lists_and_tables() throws IOException {
        String list = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String row = "<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>%s"
                + "</w:t></w:r></w:p></w:tc></w:tr>";
        byte[] file = docx(paragraph("H1", "Referat fra Strandrådet den 9. maj 2028")
                + paragraph("H2", "Skilte ved stranden") + paragraph("", "Rådet bedes")
                + list.formatted("at godkende skiltene") + list.formatted("at drøfte farven")
                + paragraph("", "Beslutning: Godkendt.")
                + "<w:p><w:del><w:r><w:t>Slettet</w:t></w:r></w:del></w:p>"
                + paragraph("H2", "Opfølgning fra sidst") + "<w:tbl>"
                + row.formatted("Opgave", "Ansvarlig") + row.formatted("Rense net", "Bo")
                + "</w:tbl>", "<w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                + "<w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style>");
        Document paper = Papers.read("x.docx", file, Set.of());
        assertThat(paper.source().kind()).isEqualTo(Source.Kind.DOCX);
        assertThat(paper.items()).extracting(Item::title)
                .containsExactly("Skilte ved stranden", "Opfølgning fra sidst");
        assertThat(paper.items().getFirst().content().points()).hasSize(2);
        assertThat(paper.items().getFirst().content().outcomes()).extracting(Outcome::kind)
                .containsOnly(Outcome.Kind.APPROVED);
        assertThat(paper.items().getLast().content().actions()).extracting(one -> one.owner())
                .containsExactly("Bo");
        assertThat(paper.source().text()).doesNotContain("Slettet");
    }

    @Test
    void a_pdf_tells_its_pages_and_loses_its_running_heads() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 1; page <= 3; page++) {
                PDPage sheet = new PDPage();
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    List<String> lines = List.of("Fjordforeningen", page + ". Punkt nummer " + page,
                            "Beslutning", "Godkendt.", "Side " + page + " af 3");
                    for (int i = 0; i < lines.size(); i++) {
                        content.beginText();
                        content.newLineAtOffset(60, 700 - 30 * i);
                        content.showText(lines.get(i));
                        content.endText();
                    }
                }
            }
            pdf.save(out);
        }
        Document paper = Papers.read("x.pdf", out.toByteArray(), Set.of());
        assertThat(paper.items()).extracting(item -> item.place().page()).containsExactly(1, 2, 3);
        assertThat(paper.asides()).filteredOn(one -> one.kind() == Aside.Kind.RUNNING_HEAD)
                .hasSize(3);
        assertThat(paper.asides()).filteredOn(one -> one.kind() == Aside.Kind.PAGE_NUMBER)
                .hasSize(3);
        assertThat(paper.items()).allSatisfy(item -> assertThat(item.content().of(Role.DECISION))
                .singleElement().satisfies(block ->
                        assertThat(block.text()).isEqualTo("Godkendt.")));
    }

    @Test
    void text_is_read_in_the_encodings_it_comes_in() {
        String text = "1. Første sag\r\nBeslutning: Godkendt på mødet.\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16,
                Charset.forName("windows-1252"))) {
            Document paper = Papers.read("x.txt", text.getBytes(charset), Set.of());
            assertThat(paper.items()).singleElement().satisfies(item ->
                    assertThat(item.title()).isEqualTo("Første sag"));
            assertThat(paper.source().text()).isEqualTo(text);
        }
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_reason() {
        assertThat(refused("PK no document".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("docx-broken");
        assertThat(refused("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("pdf-broken");
        assertThat(refused("<Dagsorden><Møde".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("manifest-broken");
        assertThat(refused("{\"CommitteeName\": [".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("json-broken");
        assertThat(refused("x\n".repeat(100_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file-too-long");
        assertThat(refused("x".repeat(70_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("line-too-long");
        assertThat(refused(new byte[MinutesFile.BYTES_MAX + 1])).isEqualTo("file-too-large");
    }

    private static String refused(byte[] bytes) {
        return MinutesFile.read("x", bytes) instanceof MinutesFile.Refused(String id, String _)
                ? id : "read";
    }

    @Test
    void an_entity_reaches_no_other_file(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "hemmeligt");
        String open = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '" + other.toUri()
                + "'>]>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((open + "<document><body><p><r><t>Et &e; punkt</t></r></p></body></document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (MinutesFile.read("x", out.toByteArray()) instanceof MinutesFile.Read(Document read)) {
            assertThat(read.source().text()).doesNotContain("hemmeligt");
        }
    }
}
