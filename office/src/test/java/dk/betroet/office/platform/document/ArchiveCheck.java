package dk.betroet.office.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether a paper that a job made can be read out and kept: PDF/UA-1 and PDF/A-3a. */
public final class ArchiveCheck {

    private ArchiveCheck() {}

    /** What is wrong with it; nothing when all is well. */
    public static List<String> failures(byte[] pdf) {
        Stream<String> found = Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)
                .flatMap(flavour -> PapersTest.failures(pdf, flavour).stream());
        return Stream.concat(found, undescribed(pdf)).toList();
    }

    /** What the paper is about is said in its properties, where a reader looks for it. */
    private static Stream<String> undescribed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String subject = document.getDocumentInformation().getSubject();
            return subject == null || subject.isBlank() ? Stream.of("no description")
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text, once it is fit; and a copy in {@code target/papers} to be looked at. */
    public static String textOfFit(byte[] pdf, String name) {
        assertThat(failures(pdf)).as(name).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path file = Path.of("target", "papers", name + ".pdf");
            Files.createDirectories(file.getParent());
            Files.write(file, pdf);
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
