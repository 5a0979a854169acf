package dk.betroet.office.platform.access;

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
    private final LogInDesk desk;
    private final LocaleResolver locales;
    private final Clock clock;

    TokenFilter(AccessTokens tokens, LogInDesk desk, LocaleResolver locales, Clock clock) {
        this.tokens = tokens;
        this.desk = desk;
        this.locales = locales;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            Optional<AccessTokens.InUse> token =
                    tokens.use(header.substring(SCHEME.length()).strip())
                            .filter(found -> desk.opens(found.login()));
            if (token.isEmpty()) {
                Problems.write(response, 401, "token_invalid");
                return;
            }
            Login login = token.get().login();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(login.id(), clock.instant()));
            SecurityContextHolder.setContext(context);
            request.setAttribute(Caller.ATTRIBUTE, Callers.from(login.authority(), login.person(),
                    token.get().roles(), Caller.Kind.TOKEN, token.get().scopes(),
                    locales.resolveLocale(request)));
        }
        chain.doFilter(request, response);
    }
}
