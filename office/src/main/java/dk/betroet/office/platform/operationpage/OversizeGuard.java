package dk.betroet.office.platform.operationpage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets far too large uploads end at their form and not in a broken connection. A file over the
 * store's limit but under this one is read and refused beside its field; whatever is larger still
 * is turned away by its announced length, before anything is parsed, back to the empty form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizeGuard extends OncePerRequestFilter {

    /** Added to the address of a form that a too large upload is sent back to. */
    static final String MARK = "too-large";

    /** The largest request that is read: several photos, one of them far too large. */
    static final long REQUEST_MAX = 80L * 1024 * 1024;

    /** Files up to the store's limit stay in memory: nothing kept is ever on disk unsealed. */
    private static final int IN_MEMORY_MAX = 11 * 1024 * 1024;

    /** A form of two hundred rows has some thousand fields. */
    private static final int PARTS_MAX = 4_000;

    private static final int TEXT_MAX = 2 * 1024 * 1024;
    private static final int SWALLOW_MAX = 512 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        boolean page = !request.getRequestURI().startsWith("/api/");
        if (request.getContentLengthLong() <= REQUEST_MAX) {
            chain.doFilter(request, response);
        } else if (page && "POST".equals(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?" + MARK);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** What the server itself may read. */
    @Configuration(proxyBeanMethods = false)
    static class Limits {

        @Bean
        MultipartConfigElement multipartConfigElement() {
            return new MultipartConfigElement("", REQUEST_MAX, REQUEST_MAX, IN_MEMORY_MAX);
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> formLimits() {
            return server -> server.addConnectorCustomizers(connector -> {
                connector.setMaxPartCount(PARTS_MAX);
                connector.setMaxParameterCount(PARTS_MAX);
                connector.setMaxPostSize(TEXT_MAX);
                connector.setProperty("maxSwallowSize", Integer.toString(SWALLOW_MAX));
            });
        }
    }
}
