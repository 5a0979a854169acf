package dk.betroet.accounts.read;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file, line by line as it stands on the page; pictures are not read. */
final class PdfText {

    private static final int PAGES_MAX = 500;

    private PdfText() {}

    static AccountsFile.Outcome read(String name, byte[] bytes) {
        try (PDDocument paper = Loader.loadPDF(bytes, "", null, null,
                IOUtils.createTempFileOnlyStreamCache())) {
            if (paper.getNumberOfPages() > PAGES_MAX) {
                return new AccountsFile.Refused("file-too-long", "more than " + PAGES_MAX
                        + " pages");
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return AccountsFile.text(name, stripper.getText(paper));
        } catch (IOException | RuntimeException e) {
            // The library answers a broken paper with whichever exception comes first.
            return new AccountsFile.Refused("pdf-broken", "it is no PDF that can be read, or it"
                    + " is locked");
        }
    }
}
