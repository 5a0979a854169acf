package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Looks up, at every request of a session, whether the login still opens and what its person may be
 * today. A session ends here when its login was closed or its day is over, and leads nowhere but to
 * the second factor until there is one.
 */
final class CallerFilter extends OncePerRequestFilter {

    /** The longest that one log-in lasts, however busy. */
    static final Duration SESSION_MAX = Duration.ofHours(12);

    private static final List<String> STATIC = List.of("/dkfds/", "/betroet/", "/webjars/",
            "/health/", "/access-static/");
    private static final List<String> UNENROLLED = List.of("/access/second-factor",
            "/access/passkeys", "/logout", "/accessibility", "/error");

    private final Database database;
    private final Logins logins;
    private final LogInDesk desk;
    private final Callers callers;
    private final LocaleResolver locales;
    private final Clock clock;

    CallerFilter(Database database, Logins logins, LogInDesk desk, Callers callers,
            LocaleResolver locales, Clock clock) {
        this.database = database;
        this.logins = logins;
        this.desk = desk;
        this.callers = callers;
        this.locales = locales;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STATIC.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signed) {
            Optional<Login> login = working(signed);
            if (login.isEmpty()) {
                SignIn.forget(request);
            } else if (!enrolled(login.get()) && !allowedUnenrolled(request)) {
                response.sendRedirect("/access/second-factor");
                return;
            } else {
                request.setAttribute(Caller.ATTRIBUTE, callers.of(login.get().authority(),
                        login.get().person(), Caller.Kind.SESSION,
                        EnumSet.allOf(Caller.Scope.class), locales.resolveLocale(request)));
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Login> working(SignedIn signed) {
        if (clock.instant().isAfter(signed.since().plus(SESSION_MAX))) {
            return Optional.empty();
        }
        return database.lookUp(new Tenant.House(), sql -> logins.find(sql, signed.login()))
                .filter(desk::opens);
    }

    private boolean enrolled(Login login) {
        return login.demo() || login.totp()
                || database.lookUp(new Tenant.House(), sql -> logins.enrolled(sql, login));
    }

    private static boolean allowedUnenrolled(HttpServletRequest request) {
        String path = request.getRequestURI();
        return UNENROLLED.stream()
                .anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }
}
