package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.vault.MasterKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns a known login into a session, and a session back into nobody. */
@Component
class SignIn {

    /** Session attribute: the device, as its browser introduces itself. */
    static final String DEVICE = "betroet.device";

    /** Session attribute: the login whose password was right, and when; a code must follow. */
    static final String HALFWAY = "betroet.halfway";

    /** Session attribute: the word of an invitation that a broker log-in is to answer. */
    static final String INVITATION = "betroet.invitation";

    private static final int DEVICE_MAX = 200;

    /** A right password, waiting for its code. */
    record Halfway(UUID login, Instant at) implements Serializable {}

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrf;
    private final RequestCache requests;
    private final Database database;
    private final Logins logins;
    private final AccessLog log;
    private final MasterKey master;
    private final Clock clock;

    SignIn(CsrfTokenRepository csrf, RequestCache requests, Database database, Logins logins,
            AccessLog log, MasterKey master, Clock clock) {
        this.csrf = csrf;
        this.requests = requests;
        this.database = database;
        this.logins = logins;
        this.log = log;
        this.master = master;
        this.clock = clock;
    }

    /**
     * Begins a session under a new id and with a new CSRF token.
     *
     * @return the local path where the person wanted to go, or the front page
     */
    String complete(HttpServletRequest request, HttpServletResponse response, Login login,
            AccessLog.What how) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(HALFWAY);
        session.removeAttribute(INVITATION);
        String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        session.setAttribute(DEVICE, device.substring(0, Math.min(DEVICE_MAX, device.length())));
        csrf.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(login.id(), clock.instant()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        byte[] fingerprint =
                master.fingerprint("device", request.getRemoteAddr() + "\n" + device);
        database.writing(new Tenant.Whole(login.authority()),
                sql -> log.cameIn(sql, login, how, fingerprint));
        return wanted(request, response);
    }

    private String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        if (saved == null) {
            return "/";
        }
        var uri = UriComponentsBuilder.fromUriString(saved.getRedirectUrl()).build();
        String path = Optional.ofNullable(uri.getPath()).orElse("/");
        String local = path.startsWith("/") && !path.startsWith("//") ? path : "/";
        return uri.getQuery() == null ? local : local + "?" + uri.getQuery();
    }

    /** Ends this session. */
    void leave(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signed) {
            database.writing(new Tenant.House(), sql -> logins.find(sql, signed.login())
                    .ifPresent(login -> log.note(sql, login, AccessLog.What.LOGGED_OUT)));
        }
        forget(request);
    }

    /** Makes the request nobody's and throws its session away. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        request.removeAttribute(Caller.ATTRIBUTE);
    }
}
