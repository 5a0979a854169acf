package dk.betroet.office.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;

/**
 * Turns well-formed HTML into PDF/UA-1 and PDF/A-3a at once: tagged, with all fonts and the colour
 * profile inside. Fetches nothing: whatever an address in the HTML points to is left out, so that a
 * name typed by somebody cannot make the server read files or call out.
 */
@Component
public class PdfRenderer {

    private static final String FAMILY = "IBM Plex Sans";
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What XML cannot hold: most control characters and halves of surrogate pairs. */
    private static final Pattern UNSPEAKABLE = Pattern.compile(
            "[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    PdfRenderer() {
        drawWithOwnLetters();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The PDF of this HTML.
     *
     * @param html well-formed, with {@code lang}, a title, a subject and a font
     */
    public byte[] toPdf(String html) {
        return toPdf(html, PageProgress.NOBODY);
    }

    /** The same, and somebody is told how far it is. */
    byte[] toPdf(String html, PageProgress progress) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
            builder.useColorProfile(SRGB);
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.useSVGDrawer(drawings);
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "SemiBold", 600, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            builder.withProducer("Betroet");
            builder.withHtmlContent(UNSPEAKABLE.matcher(html).replaceAll("\uFFFD"), null);
            builder.toStream(out);
            draw(builder, progress);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("The paper could not be written", broken);
        }
    }

    private static void draw(PdfRendererBuilder builder, PageProgress progress)
            throws IOException {
        AtomicInteger of = new AtomicInteger();
        builder.usePageSupplier((document, width, height, page, shadow) -> {
            PDPage made = new PDPage(new PDRectangle(width, height));
            document.addPage(made);
            progress.at(document.getNumberOfPages(), of.get());
            return made;
        });
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            of.set(renderer.getRootBox().getLayer().getPages().size());
            progress.at(0, of.get());
            renderer.createPDF();
        }
    }

    /** Drawings take their letters from the Java platform, so the font must be known there too. */
    private static void drawWithOwnLetters() {
        try (InputStream letters = open("/paper/fonts/IBMPlexSans-Regular.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, letters);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The paper font cannot be read", broken);
        }
    }

    private static void font(
            PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> open("/paper/fonts/IBMPlexSans-" + name + ".ttf"),
                FAMILY, weight, style, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                PdfRenderer.class.getResourceAsStream(resource), resource);
    }
}
