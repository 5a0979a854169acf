package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Log-in through an OpenID Connect broker such as one for MitID. The broker says who somebody is;
 * that this somebody is one of our people was settled by a one-time invitation, and is remembered
 * as issuer and subject. A level of assurance below the required one opens nothing.
 *
 * <p>The broker is asked for its addresses at the first use, so that a broker out of order does not
 * keep Betroet from starting.
 */
@Component
class BrokerLogIn {

    /** Where the button leads. */
    static final String PATH = "/login/broker/" + BrokerLogIn.ID;

    private static final String ID = "broker";

    /** Why a broker log-in opens nothing, in the order they are found. */
    enum Refusal {
        /** The broker was interrupted or did not answer as agreed. */
        BROKER_FAILED,
        /** The level of assurance is lower than required, or not stated. */
        BROKER_LEVEL_TOO_LOW,
        /** Nobody here is linked to this person, and no invitation was open. */
        BROKER_UNKNOWN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final AccessSettings settings;
    private final Database database;
    private final Logins logins;
    private final LogInDesk desk;
    private final Invitations invitations;
    private final SignIn signIn;
    private final AccessLog log;

    BrokerLogIn(AccessSettings settings, Database database, Logins logins, LogInDesk desk,
            Invitations invitations, SignIn signIn, AccessLog log) {
        this.settings = settings;
        this.database = database;
        this.logins = logins;
        this.desk = desk;
        this.invitations = invitations;
        this.signIn = signIn;
        this.log = log;
    }

    /** The broker's name for the button, if there is a broker. */
    Optional<String> name() {
        return Optional.ofNullable(settings.oidc()).map(AccessSettings.Oidc::name);
    }

    /** Adds the broker to the pages' door, if there is one. */
    void configure(HttpSecurity http) throws Exception {
        AccessSettings.Oidc oidc = settings.oidc();
        if (oidc == null) {
            return;
        }
        ClientRegistrationRepository client = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(oidc)));
        http.oauth2Login(broker -> broker
                .loginPage("/login")
                .clientRegistrationRepository(client)
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(start -> start
                        .authorizationRequestResolver(resolver(client, oidc)))
                .redirectionEndpoint(back -> back.baseUri("/login/broker/*/back"))
                .successHandler((request, response, who) ->
                        arrived(request, response, who, oidc))
                .failureHandler((request, response, why) ->
                        refuse(request, response, Refusal.BROKER_FAILED))
                .withObjectPostProcessor(new NoSession())
                .withObjectPostProcessor(new NoBroker()));
    }

    /** The broker's own token is never a session: only {@link #arrived} makes one. */
    private static final class NoSession
            implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {

        @Override
        public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
            filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
            return filter;
        }
    }

    /** A broker that does not answer is a refusal with the way back, not a fault of ours. */
    private static final class NoBroker
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, why) ->
                    refuse(request, response, Refusal.BROKER_FAILED));
            return filter;
        }
    }

    private ClientRegistration registration(AccessSettings.Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(ID)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope("openid")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .redirectUri(settings.url().resolve("/login/broker/" + ID + "/back").toString())
                .build();
    }

    private static OAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository client, AccessSettings.Oidc oidc) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(client, "/login/broker");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(request -> request
                        .additionalParameters(more -> more.put("acr_values", oidc.level()))));
        return resolver;
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response,
            Authentication who, AccessSettings.Oidc oidc) throws IOException {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            refuse(request, response, Refusal.BROKER_FAILED);
            return;
        }
        String subject = user.getSubject();
        Optional<Login> linked = database.read(new Tenant.House(),
                sql -> logins.byBroker(sql, oidc.issuer(), subject));
        if (!oidc.accepts(user.getClaimAsString(IdTokenClaimNames.ACR))) {
            database.writing(new Tenant.House(), sql -> log.note(sql,
                    linked.map(Login::authority).orElse(null),
                    linked.map(Login::id).orElse(null), AccessLog.What.LEVEL_TOO_LOW));
            refuse(request, response, Refusal.BROKER_LEVEL_TOO_LOW);
            return;
        }
        Optional<Login> known = linked.or(() -> invited(request, oidc.issuer(), subject))
                .filter(desk::opens);
        if (known.isEmpty()) {
            refuse(request, response, Refusal.BROKER_UNKNOWN);
            return;
        }
        response.sendRedirect(signIn.complete(
                request, response, known.get(), AccessLog.What.LOGGED_IN_BROKER));
    }

    private Optional<Login> invited(HttpServletRequest request, String issuer, String subject) {
        HttpSession session = request.getSession(false);
        Object word = session == null ? null : session.getAttribute(SignIn.INVITATION);
        return word instanceof String invitation
                && invitations.link(invitation, issuer, subject)
                        instanceof Invitations.Welcome(Login login)
                ? Optional.of(login) : Optional.empty();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response,
            Refusal refusal) throws IOException {
        SignIn.forget(request);
        response.sendRedirect("/login?why=" + refusal.id());
    }

    /** Betroet asks the broker who somebody is and nothing else, so it keeps none of its tokens. */
    private static final class NoClients implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String client,
                Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who,
                HttpServletRequest request, HttpServletResponse response) {
            // Kept nowhere, on purpose.
        }

        @Override
        public void removeAuthorizedClient(String client, Authentication who,
                HttpServletRequest request, HttpServletResponse response) {
            // Nothing was kept.
        }
    }
}
