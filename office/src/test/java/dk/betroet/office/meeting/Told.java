package dk.betroet.office.meeting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

/**
 * Everything that an answer tells: its headers and so the names of files, its text, and of a file
 * what is inside: pages and properties of a PDF, each part of a packed file.
 */
record Told(String headers, String body) {

    static Told of(String headers, byte[] bytes) {
        return new Told(headers, text(bytes));
    }

    boolean contains(String words) {
        return headers.contains(words) || body.contains(words);
    }

    /** What is read on a page, without what stands in its fields and addresses. */
    Told withoutFields() {
        return new Told("", Jsoup.parse(body).text());
    }

    private static String text(byte[] bytes) {
        try {
            if (startsWith(bytes, "%PDF")) {
                return pdf(bytes);
            }
            return startsWith(bytes, "PK") ? packed(bytes)
                    : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        return new String(bytes, 0, Math.min(bytes.length, mark.length()),
                StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static String pdf(byte[] bytes) throws IOException {
        StringWriter all = new StringWriter();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            new PDFTextStripper().writeText(document, all);
            var said = document.getDocumentInformation();
            said.getMetadataKeys().forEach(key ->
                    all.write("\n" + said.getCustomMetadataValue(key)));
            var metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                all.write(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** Read from a file, since those that are written as they go say the sizes at their end. */
    private static String packed(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("told", ".zip");
        try {
            Files.write(file, bytes);
            StringBuilder all = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(entry.getName()).append('\n')
                            .append(text(zip.getInputStream(entry).readAllBytes()));
                }
            }
            return all.toString();
        } finally {
            Files.delete(file);
        }
    }
}
