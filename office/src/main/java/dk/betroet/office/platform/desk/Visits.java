package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the units that somebody has something to do in. */
@Component
public class Visits {

    private static final int SLUG_MAX = 60;

    private final Database database;
    private final Units units;

    Visits(Database database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** The visit to the unit of this name, if the caller has a role or a tie there. */
    public Optional<Visit> find(Caller caller, String slug) {
        if (slug.isEmpty() || slug.length() > SLUG_MAX) {
            return Optional.empty();
        }
        return database.lookUp(tenant(caller), sql -> units.bySlug(sql, slug))
                .map(unit -> new Visit(caller, unit))
                .filter(visit -> !visit.roles().isEmpty());
    }

    /** All units that the caller has a role or a tie in, by name. */
    public List<Visit> all(Caller caller) {
        List<Unit> seen = database.read(tenant(caller), sql -> units.all(sql));
        return seen.stream()
                .map(unit -> new Visit(caller, unit))
                .filter(visit -> !visit.roles().isEmpty())
                .toList();
    }

    private static Tenant tenant(Caller caller) {
        return caller.everyUnit()
                ? new Tenant.Whole(caller.authority())
                : new Tenant.Units(caller.authority(), caller.units());
    }
}
