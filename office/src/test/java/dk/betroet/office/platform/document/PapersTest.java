package dk.betroet.office.platform.document;

import static dk.betroet.office.platform.web.format.Text.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.chart.Balance;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.format.WordsDialect;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PapersTest {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final Words WORDS =
            new Wording(WordingConfiguration.messageSource()).in(Language.DANISH);

    private final Papers papers = papers();

    static Papers papers() {
        var messages = WordingConfiguration.messageSource();
        Wording wording = new Wording(messages);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        engine.addDialect(new WordsDialect(wording));
        return new Papers(engine, new PdfRenderer(), wording);
    }

    static PaperView head(String subject) {
        return new PaperView(
                plain("Årsopgørelse 2026"), plain(subject), "Søby Kommune", "Solgården",
                LocalDate.of(2026, 12, 31), "O-14",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", true);
    }

    static Map<String, ?> model(String name, int rows) {
        List<RowView> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(RowView.of(
                    Cell.of(LocalDate.of(2026, 1, 1).plusDays(i)),
                    Cell.of(i % 3 == 0 ? "Frisør og fodpleje, æøå ÆØÅ é ü" : "Lommepenge"),
                    Cell.of((long) i + 1),
                    Cell.of(Money.ofOere(i % 2 == 0 ? -12_345 : 1_000_000))));
        }
        return Map.of(
                "chart", BalanceChart.draw("c", plain("Saldo i året"), List.of(
                                new Balance(LocalDate.of(2026, 1, 1), Money.ofKroner(400)),
                                new Balance(LocalDate.of(2026, 5, 9), Money.ofKroner(-20)),
                                new Balance(LocalDate.of(2026, 9, 20), Money.ofKroner(1500))),
                        LocalDate.of(2026, 12, 31), WORDS),
                "about", plain("Om opgørelsen"),
                "heading", "Bevægelser",
                "facts", FactsView.none()
                        .with(plain("Beboer"), Cell.of(name))
                        .with(plain("Periode"), Cell.of("1. januar – 31. december 2026"))
                        .with(plain("Værge"), Cell.nothing()),
                "table", new TableView(
                        plain("Bevægelser i året"),
                        List.of(ColumnView.of("date", plain("Dato")),
                                ColumnView.of("what", plain("Formål")),
                                ColumnView.numeric("voucher", plain("Bilag")),
                                ColumnView.numeric("amount", plain("Beløb"))),
                        lines,
                        RowView.of(Cell.of("I alt"), Cell.of(""), Cell.of(""),
                                Cell.of(Money.ofOere(5_432_100)))),
                "lines", List.of(
                        new SignatureLine("Anna Ager", plain("leder"),
                                "M40 200L140 60L240 300L340 90L440 250L640 200",
                                Instant.parse("2026-12-31T10:00:00Z")),
                        new SignatureLine(name, plain("beboer"), null, null)));
    }

    @Test
    void aPaperIsAccessibleAndFitForTheArchive() throws IOException {
        for (Language language : Language.values()) {
            byte[] pdf = papers.pdf("gallery/paper", language, head("Ingeborg Ågård"),
                    model("Ingeborg Ågård", 60));
            Path file = Path.of("target", "papers", "paper-" + language.tag() + ".pdf");
            Files.createDirectories(file.getParent());
            Files.write(file, pdf);
            assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        }
    }

    @Test
    void theChecksBite() {
        PdfRenderer renderer = new PdfRenderer();
        byte[] nameless = renderer.toPdf(
                "<html><head><title>t</title><meta name=\"subject\" content=\"d\" /></head>"
                        + "<body style=\"font-family: 'IBM Plex Sans'\">"
                        + "<h1>1</h1><h3>3</h3></body></html>");
        assertThat(failures(nameless, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @Test
    void whatAPaperSaysCanBeReadOut() throws IOException {
        byte[] pdf = papers.pdf("gallery/paper", Language.DANISH, head("Ingeborg Ågård"),
                model("Ingeborg Ågård", 60));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Årsopgørelse 2026", "Søby Kommune", "-123,45\u00A0kr.", "Side 1 af")
                    .contains("9f86d081 884c7d65", "Demo", "Side 2 af");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da-DK");
        }
    }

    @Test
    void noNameBreaksAPaper() {
        for (String name : List.of("O'Hara <b>&amp;", "😀 Smiley", "מרים", "nul\u0000\u0008\uD800",
                "a".repeat(400), "&#0; ]]> <!--")) {
            byte[] pdf = papers.pdf("gallery/paper", Language.DANISH, head(name), model(name, 2));
            assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).as(name).isEmpty();
            assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).as(name).isEmpty();
        }
    }

    @Test
    void aPaperFetchesNothing() {
        byte[] pdf = new PdfRenderer().toPdf("""
                <html lang="da-DK"><head><title>t</title>
                <meta name="subject" content="d" /></head>
                <body style="font-family: 'IBM Plex Sans'"><p>x</p><img alt="x" src="file:///etc/hostname" /></body></html>""");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/Subtype /Image");
    }

    static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception broken) {
            throw new AssertionError("veraPDF could not read the paper", broken);
        }
    }
}
