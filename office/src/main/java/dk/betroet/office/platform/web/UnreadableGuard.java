package dk.betroet.office.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/**
 * Answers 400 to what cannot be read as a request: parameters that are no text, parts without a
 * boundary. Whoever sent it is at fault, so it is neither a failure of ours nor written in the log
 * as one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableGuard extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException wrong) {
            if (response.isCommitted() || !isUnreadable(wrong)) {
                throw wrong;
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isUnreadable(@Nullable Throwable wrong) {
        for (Throwable at = wrong; at != null; at = at.getCause()) {
            if (at instanceof MultipartException || at instanceof InvalidParameterException) {
                return true;
            }
        }
        return false;
    }
}
