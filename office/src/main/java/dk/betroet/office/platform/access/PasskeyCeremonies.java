package dk.betroet.office.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn: a passkey is made, a passkey is used. Both ask the authenticator
 * to verify its user (by PIN, finger or face), so a passkey is two factors in one and stands alone.
 *
 * <p>Challenges live in the session, are used once, and are bound to {@code betroet.url}.
 */
@Component
class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final String MAKING = "betroet.passkey.making";
    private static final String USING = "betroet.passkey.using";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Webauthn4JRelyingPartyOperations ceremonies;
    private final Passkeys passkeys;

    PasskeyCeremonies(Passkeys passkeys, AccessSettings settings) {
        this.passkeys = passkeys;
        URI url = settings.url();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String origin = url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getHost() + port;
        ceremonies = new Webauthn4JRelyingPartyOperations(passkeys, passkeys,
                PublicKeyCredentialRpEntity.builder().id(url.getHost()).name("Betroet").build(),
                Set.of(origin));
        ceremonies.setCustomizeCreationOptions(options -> options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        ceremonies.setCustomizeRequestOptions(options -> options
                .userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** What the browser needs to make a passkey for whoever is logged in, as JSON. */
    String optionsForMaking(HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = ceremonies
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                SecurityContextHolder.getContext().getAuthentication()));
        request.getSession(true).setAttribute(MAKING, options);
        return json.writeValueAsString(options);
    }

    /** Keeps a new passkey; false when what the browser sent does not hold. */
    boolean make(HttpServletRequest request, String label, String credential) {
        if (!(taken(request, MAKING) instanceof PublicKeyCredentialCreationOptions options)) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made = json.readValue(credential,
                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (JacksonException | IllegalArgumentException | NullPointerException
                | com.webauthn4j.util.exception.WebAuthnException refused) {
            LOG.info("a passkey was not made: {}", refused.getClass().getSimpleName());
            return false;
        }
    }

    /** What the browser needs to use a passkey, whoever it belongs to, as JSON. */
    String optionsForUsing(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = ceremonies.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        SecurityContextHolder.getContext().getAuthentication()));
        request.getSession(true).setAttribute(USING, options);
        return json.writeValueAsString(options);
    }

    /** Whose passkey was used, if what the browser sent holds. */
    Optional<Login> use(HttpServletRequest request, String credential) {
        if (!(taken(request, USING) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> used = json.readValue(credential,
                    new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return passkeys.loginOf(ceremonies.authenticate(
                    new RelyingPartyAuthenticationRequest(options, used)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException
                | com.webauthn4j.util.exception.WebAuthnException refused) {
            LOG.info("a passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** A challenge counts once, whatever comes of it. */
    private static Object taken(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        Object options = session == null ? null : session.getAttribute(name);
        if (session != null) {
            session.removeAttribute(name);
        }
        return Optional.ofNullable(options).orElse("");
    }
}
