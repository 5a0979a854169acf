package dk.betroet.office.platform.document;

import java.util.List;
import java.util.stream.Stream;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether a paper that a job made can be read out and kept: PDF/UA-1 and PDF/A-3a. */
public final class ArchiveCheck {

    private ArchiveCheck() {}

    /** What is wrong with it; nothing when all is well. */
    public static List<String> failures(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)
                .flatMap(flavour -> PapersTest.failures(pdf, flavour).stream())
                .map(Object::toString)
                .toList();
    }
}
