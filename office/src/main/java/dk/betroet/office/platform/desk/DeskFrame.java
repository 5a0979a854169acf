package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.FrameSource;
import dk.betroet.office.platform.web.NavView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells the frame who is here, in which unit, as what, and where they may go. */
@Component
class DeskFrame implements FrameSource {

    private static final Logger LOG = LoggerFactory.getLogger(DeskFrame.class);
    private static final Pattern IN_UNIT = Pattern.compile("/u/([^/]{1,60})(?:/.*)?");

    private final Database database;
    private final Visits visits;
    private final Persons persons;
    private final Wording wording;
    private final List<Navigation> navigation;

    DeskFrame(Database database, Visits visits, Persons persons, Wording wording,
            List<Navigation> navigation) {
        this.database = database;
        this.visits = visits;
        this.persons = persons;
        this.wording = wording;
        this.navigation = navigation;
    }

    @Override
    public Here here(HttpServletRequest request) {
        if (!(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)
                || caller.person() == null) {
            return Here.nobody();
        }
        try {
            String path = path(request);
            return visit(caller, path)
                    .map(visit -> inUnit(visit, path))
                    .orElseGet(() -> new Here(null, name(caller), null, List.of()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the frame stays empty: {}", e.getClass().getSimpleName());
            return Here.nobody();
        }
    }

    /** The unit in the address; elsewhere the only one there is for this person. */
    private Optional<Visit> visit(Caller caller, String path) {
        Matcher matcher = IN_UNIT.matcher(path);
        if (matcher.matches()) {
            return visits.find(caller, matcher.group(1));
        }
        List<Visit> all = visits.all(caller);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Here inUnit(Visit visit, String path) {
        String role = visit.foremost()
                .map(found -> wording.current().key("desk.role." + found.id()))
                .orElse(null);
        return database.read(visit.tenant(), sql -> new Here(visit.unit().name(),
                name(sql, visit.caller().personOrFail()), role, places(visit, sql, path)));
    }

    private List<NavView> places(Visit visit, JdbcClient sql, String path) {
        List<Navigation.Item> items = navigation.stream()
                .flatMap(one -> one.items(visit, sql).stream())
                .sorted(Comparator.comparingInt(Navigation.Item::order))
                .toList();
        // every page of the unit lies below its first page, which is current only itself
        String first = visit.path("");
        String current = items.stream()
                .map(Navigation.Item::href)
                .filter(href -> path.equals(href)
                        || !href.equals(first) && path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return items.stream()
                .map(item -> new NavView(item.label(), item.href(),
                        item.href().equals(current), item.count()))
                .toList();
    }

    private String name(Caller caller) {
        Tenant tenant = new Tenant.Whole(caller.authority());
        return database.read(tenant, sql -> name(sql, caller.personOrFail()));
    }

    private String name(JdbcClient sql, UUID person) {
        return persons.names(sql, List.of(person))
                .getOrDefault(person, wording.current().say(Text.of("operation.erased")));
    }

    private static String path(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }
}
