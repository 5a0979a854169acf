package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Finds out who asks: the roles and ties of a login's person, as they are today. */
@Component
public class Callers {

    private final Database database;
    private final Roles roles;
    private final Clock clock;

    Callers(Database database, Roles roles, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
    }

    /** The caller of the request that this thread answers, if somebody is logged in. */
    public static Optional<Caller> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? Optional.empty() : Optional.ofNullable(
                (Caller) request.getAttribute(Caller.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    /** A person of an authority as a caller, with the roles they hold today. */
    public Caller of(UUID authority, UUID person, Caller.Kind kind, Set<Caller.Scope> scopes,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return database.lookUp(new Tenant.Whole(authority),
                sql -> from(authority, person, roles.of(sql, person, today), kind, scopes, locale));
    }

    /** A caller from the roles they hold. */
    public static Caller from(UUID authority, UUID person, List<Roles.Held> held, Caller.Kind kind,
            Set<Caller.Scope> scopes, Locale locale) {
        List<Caller.Grant> grants = new ArrayList<>();
        List<Caller.Tie> ties = new ArrayList<>();
        for (Roles.Held one : held) {
            if (one.resident() == null) {
                grants.add(new Caller.Grant(one.role(), one.unit()));
            } else if (one.unit() != null) {
                ties.add(new Caller.Tie(one.role(), one.resident(), one.unit()));
            }
        }
        return new Caller(kind, authority, person, grants, ties, scopes, locale);
    }
}
