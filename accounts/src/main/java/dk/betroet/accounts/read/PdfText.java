package dk.betroet.accounts.read;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file, line by line as it stands on the page; pictures are not read. */
public final class PdfText {

    private static final int PAGES_MAX = 500;

    private PdfText() {}

    /** What became of a paper. */
    public sealed interface Outcome {}

    /**
     * It was read.
     *
     * @param pages each page's text, its lines ended by {@code \n}
     */
    public record Pages(List<String> pages) implements Outcome {

        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /**
     * It was not read.
     *
     * @param id the reason, stable
     * @param detail what is wrong, in English
     */
    public record Refused(String id, String detail) implements Outcome {}

    /** Reads a paper; one that is broken, locked or of more than 500 pages is refused. */
    public static Outcome read(byte[] bytes) {
        try (PDDocument paper = Loader.loadPDF(bytes, "", null, null,
                IOUtils.createTempFileOnlyStreamCache())) {
            if (paper.getNumberOfPages() > PAGES_MAX) {
                return new Refused("file-too-long", "more than " + PAGES_MAX + " pages");
            }
            return new Pages(new Paged().pages(paper));
        } catch (IOException | RuntimeException e) {
            // The library answers a broken paper with whichever exception comes first.
            return new Refused("pdf-broken", "it is no PDF that can be read, or it is locked");
        }
    }

    /** Remembers where in the text each page ends. */
    private static final class Paged extends PDFTextStripper {

        private final StringWriter written = new StringWriter();
        private final List<Integer> ends = new ArrayList<>();

        Paged() {
            setSortByPosition(true);
            setLineSeparator("\n");
        }

        List<String> pages(PDDocument paper) throws IOException {
            writeText(paper, written);
            List<String> pages = new ArrayList<>();
            int begun = 0;
            for (int end : ends) {
                pages.add(written.getBuffer().substring(begun, end));
                begun = end;
            }
            return pages;
        }

        @Override
        protected void writePageEnd() throws IOException {
            super.writePageEnd();
            ends.add(written.getBuffer().length());
        }
    }
}
