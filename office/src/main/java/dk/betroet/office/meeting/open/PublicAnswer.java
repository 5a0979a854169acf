package dk.betroet.office.meeting.open;

import dk.betroet.kernel.evidence.Sha256;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is answered to everybody may be kept for a while on the way; a cookie may say in which
 * language, so what is kept is kept by it.
 */
final class PublicAnswer {

    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private PublicAnswer() {}

    /** Says so of a page; asked when it is known that there is one. */
    static void cached(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_WHILE.getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    /** A file; whoever has it already is told so. */
    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String disposition) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(A_WHILE)
                .eTag(Sha256.hash(bytes).toString())
                .body(bytes);
    }
}
