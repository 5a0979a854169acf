package dk.betroet.office.platform.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about access.
 *
 * @param demo whether this is a demo: only then do demo log-ins work, and only demo databases open
 * @param url the address under which people reach Betroet; passkeys and links are bound to it
 * @param ruleBooks ids of rule books offered for the first unit, the usual one first
 * @param oidc the broker for log-in with MitID and the like, when there is one
 */
@ConfigurationProperties("betroet")
public record AccessSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue("bilag-7.9") List<String> ruleBooks,
        @Nullable Oidc oidc) {

    /**
     * An OpenID Connect provider.
     *
     * @param issuer its issuer address, exactly as in its tokens
     * @param clientId what it knows this installation as
     * @param clientSecret the secret shared with it
     * @param name what the button says, such as MitID
     * @param levels levels of assurance as the provider names them in {@code acr}, lowest first
     * @param level the lowest level that may log in; one of {@code levels}
     */
    public record Oidc(String issuer, String clientId, String clientSecret,
            @DefaultValue("MitID") String name, List<String> levels, String level) {

        /** Refuses a required level that is not among the levels. */
        public Oidc {
            if (!levels.contains(level)) {
                throw new IllegalArgumentException("betroet.oidc.level must be one of"
                        + " betroet.oidc.levels");
            }
        }

        /** Whether a returned level is as high as the required one; an unknown level is not. */
        public boolean accepts(@Nullable String returned) {
            return levels.indexOf(returned) >= levels.indexOf(level);
        }

        /** The secret prints as nothing. */
        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }
}
