package dk.betroet.office.platform.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answers of the API's door, as problems of RFC 9457 with a stable code. */
final class Problems {

    private Problems() {}

    /**
     * Writes a problem.
     *
     * @param code a stable id of letters and underscores
     */
    static void write(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"betroet\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String body = """
                {"type":"about:blank","title":"%s","status":%d,"code":"%s"}"""
                .formatted(HttpStatus.valueOf(status).getReasonPhrase(), status, code);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
