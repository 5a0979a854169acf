package dk.betroet.office.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever asks for more than a person or a program in good faith does, before anything
 * is looked up, so that one who floods takes nothing from the others. A caller is a session or a
 * token, as it is presented and not yet examined; the address counts as well, since anybody can
 * present something new each time. The refusal itself comes slowly, see {@link SlowRefusals}.
 *
 * <p>The counts are this process's own and are no rows: they protect this process, and a row for
 * each request would be the very load they are to keep out. Attempts to log in are counted
 * otherwise, by {@link Throttle}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FloodGuard extends OncePerRequestFilter {

    private static final List<String> FREE =
            List.of("/dkfds/", "/betroet/", "/webjars/", "/health/", "/access-static/");
    private static final String SECONDS_TO_WAIT = "1";

    private final Buckets callers;
    private final Buckets addresses;
    private final SlowRefusals refusals;

    FloodGuard(FloodSettings settings) {
        this.callers = new Buckets(settings.perSecond(), settings.burst());
        this.addresses = new Buckets(settings.addressPerSecond(), settings.addressBurst());
        this.refusals = new SlowRefusals(settings.heldMost(),
                () -> LockSupport.parkNanos(settings.held().toNanos()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FREE.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        long now = System.nanoTime();
        String address = request.getRemoteAddr();
        boolean callerMay = callers.takes(presented(request).orElse(address), now);
        if (callerMay && addresses.takes(address, now)) {
            chain.doFilter(request, response);
            return;
        }
        refusals.hold();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        int status = HttpStatus.TOO_MANY_REQUESTS.value();
        if (request.getRequestURI().startsWith("/api/")) {
            Problems.write(response, status, "too_many_requests");
        } else {
            response.sendError(status);
        }
    }

    /** A token or a session's cookie, hashed so that no secret is kept. */
    private static Optional<String> presented(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        Stream<String> sessions = cookies == null ? Stream.of() : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SecurityConfiguration.COOKIE))
                .map(Cookie::getValue);
        return Stream.concat(
                        Stream.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)), sessions)
                .findFirst()
                .map(secret -> HexFormat.of().formatHex(Secrets.hash("caller/" + secret), 0, 16));
    }
}
