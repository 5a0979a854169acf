package dk.betroet.simulation;

import dk.betroet.office.platform.document.PdfRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.TimeZone;
import org.aopalliance.intercept.MethodInterceptor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Papers as the office renders them, but for what the library that writes PDF takes from the
 * machine's own clock: that is written over, so that a seed that is played again comes to the same
 * bytes.
 */
final class TimelessPapers {

    private static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[^<\"']*";

    private TimelessPapers() {}

    static PdfRenderer of(PdfRenderer renderer) {
        ProxyFactory proxy = new ProxyFactory(renderer);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            Object made = call.proceed();
            return made instanceof byte[] pdf ? timeless(pdf) : made;
        });
        return (PdfRenderer) proxy.getProxy();
    }

    private static byte[] timeless(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            Calendar moment = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            moment.setTimeInMillis(0);
            paper.getDocumentInformation().setCreationDate(moment);
            paper.getDocumentInformation().setModificationDate(moment);
            PDMetadata told = paper.getDocumentCatalog().getMetadata();
            told.importXMPMetadata(new String(told.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll(MOMENT, "1970-01-01T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8));
            paper.getDocument().getTrailer().removeItem(COSName.ID);
            paper.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
