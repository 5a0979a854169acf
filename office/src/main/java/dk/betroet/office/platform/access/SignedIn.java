package dk.betroet.office.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * What a session remembers of a log-in: which login, and since when. Everything else is looked up
 * anew at each request. Its name is the login's id, by which a person's sessions are found.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final UUID login;
    private final Instant since;

    SignedIn(UUID login, Instant since) {
        super(List.of());
        this.login = login;
        this.since = since;
        setAuthenticated(true);
    }

    UUID login() {
        return login;
    }

    Instant since() {
        return since;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return login;
    }

    @Override
    public String getName() {
        return login.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && login.equals(that.login)
                && since.equals(that.since);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
