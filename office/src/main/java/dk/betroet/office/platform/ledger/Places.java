package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.office.platform.db.Standing;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places as rows: what kind they are, and the one that is outside. */
@Component
public class Places {

    /** The kind as it stands in the database and the interface. */
    public static String id(PlaceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of its id. */
    public static PlaceKind ofId(String id) {
        return PlaceKind.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What kind of place it is, if it is one of the tenant's. */
    public Optional<PlaceKind> kind(JdbcClient sql, UUID place) {
        return Standing.remembered(sql, "place.kind", place, () -> sql
                .sql("select kind from place where place_id = ?")
                .param(place)
                .query(String.class)
                .optional()
                .map(Places::ofId));
    }

    /** What it is called, if it is one of the tenant's. */
    public static Optional<String> name(JdbcClient sql, UUID place) {
        return sql.sql("select name from place where place_id = ?")
                .param(place)
                .query(String.class)
                .optional();
    }

    /** The world outside the unit, where money comes from and goes to. */
    public UUID outside(JdbcClient sql, UUID unit) {
        return Standing.remembered(sql, "place.outside", unit, () -> sql
                .sql("select place_id from place where unit_id = ? and kind = 'outside'")
                .param(unit)
                .query(UUID.class)
                .single());
    }

    /** The kind of every place of the unit, given up or not. */
    public Map<UUID, PlaceKind> kinds(JdbcClient sql, UUID unit) {
        return Standing.remembered(sql, "place.kinds", unit, () -> {
            Map<UUID, PlaceKind> kinds = new HashMap<>();
            sql.sql("select place_id, kind from place where unit_id = ?")
                    .param(unit)
                    .query((row, n) -> kinds.put(
                            row.getObject("place_id", UUID.class), ofId(row.getString("kind"))))
                    .list();
            return Map.copyOf(kinds);
        });
    }
}
