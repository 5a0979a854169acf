package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Knows the caller of the API by the token in {@code Authorization: Bearer}. Cookies mean nothing
 * here, so that no page of another site can call the API in somebody's name.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Database database;
    private final Logins logins;
    private final LogInDesk desk;
    private final Callers callers;
    private final LocaleResolver locales;
    private final Clock clock;

    TokenFilter(AccessTokens tokens, Database database, Logins logins, LogInDesk desk,
            Callers callers, LocaleResolver locales, Clock clock) {
        this.tokens = tokens;
        this.database = database;
        this.logins = logins;
        this.desk = desk;
        this.callers = callers;
        this.locales = locales;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            Optional<AccessTokens.InUse> token =
                    tokens.use(header.substring(SCHEME.length()).strip());
            Optional<Login> login = token.flatMap(found -> database.read(
                    new Tenant.Whole(found.authority()), sql -> logins.find(sql, found.login())))
                    .filter(desk::opens);
            if (token.isEmpty() || login.isEmpty()) {
                Problems.write(response, 401, "token_invalid");
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(login.get().id(), clock.instant()));
            SecurityContextHolder.setContext(context);
            request.setAttribute(Caller.ATTRIBUTE, callers.of(login.get().authority(),
                    login.get().person(), Caller.Kind.TOKEN, token.get().scopes(),
                    locales.resolveLocale(request)));
        }
        chain.doFilter(request, response);
    }
}
