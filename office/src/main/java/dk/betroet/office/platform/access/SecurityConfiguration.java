package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Two doors, and a window. The API's door knows tokens and no cookies; the pages' knows sessions
 * and asks for a CSRF token with everything that changes something; both are shut unless said
 * otherwise here. Through the window everybody reads what has been published.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SecurityConfiguration.IDLE_SECONDS)
class SecurityConfiguration {

    /** The name of the session's cookie. */
    static final String COOKIE = "betroet";

    /** A session that nobody uses for half an hour ends. */
    static final int IDLE_SECONDS = 1800;

    /** Pages load nothing from elsewhere, run no inline script, and stand in nobody's frame. */
    static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:;"
            + " object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static final String PERMISSIONS = "camera=(self), microphone=(), geolocation=(),"
            + " payment=(), usb=(), publickey-credentials-get=(self),"
            + " publickey-credentials-create=(self)";

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Remembers a page, not a picture or a background request, to return to after log-in. */
    @Bean
    RequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && accepts(request, "text/html") && request.getHeader("HX-Request") == null);
        return cache;
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    /** Not for scripts, not sent with other sites' posts, and over https only there. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Requests are measured as a whole; each of Spring's filters by itself would only cost. */
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are no users but logins; this keeps the framework from inventing one. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException("log-ins are examined at the desk");
        };
    }

    /** What everybody reads: no session, no cookie, nothing to change, and it may be cached. */
    @Bean
    @Order(0)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return stateless(http)
                .headers(headers -> headers
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .securityMatcher("/public", "/public/**", "/oparl/**", "/calendars/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/**").permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**").permitAll()
                        .anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTokens tokens, LogInDesk desk,
            LocaleResolver locales, Clock clock) throws Exception {
        return stateless(http)
                .securityMatcher("/api/**")
                .addFilterAfter(new TokenFilter(tokens, desk, locales, clock),
                        SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, why) ->
                                Problems.write(response, 401, "token_missing"))
                        .accessDeniedHandler((request, response, why) ->
                                Problems.write(response, 403, "access_denied")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, CsrfTokenRepository csrf, RequestCache requests,
            Database database, Logins logins, LogInDesk desk, Callers callers,
            LocaleResolver locales, Clock clock, BrokerLogIn broker) throws Exception {
        headers(http)
                .csrf(tokens -> tokens.csrfTokenRepository(csrf))
                .requestCache(cache -> cache.requestCache(requests))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new CallerFilter(database, logins, desk, callers, locales, clock),
                        SecurityContextHolderFilter.class)
                .authorizeHttpRequests(paths -> paths
                        .requestMatchers("/dkfds/**", "/betroet/**", "/webjars/**",
                                "/favicon.ico").permitAll()
                        .requestMatchers("/health/**", "/accessibility", "/error").permitAll()
                        .requestMatchers("/login", "/login/**", "/logout", "/invitation/**",
                                "/first/**").permitAll()
                        .requestMatchers("/metrics/**", "/actuator/**").access(
                                (who, context) -> new AuthorizationDecision(
                                        administers(context.getRequest())))
                        .anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint("/login")));
        broker.configure(http);
        return http.build();
    }

    private static boolean administers(HttpServletRequest request) {
        return request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller
                && caller.hasAnywhere(Role.ADMINISTRATOR);
    }

    /** For a door without sessions, whose requests carry all that is known of them. */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return headers(http)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session
                        .sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context
                        .securityContextRepository(new NullSecurityContextRepository()));
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)));
    }
}
