package dk.betroet.office.platform.ledger;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The money that a secretariat or district has from those it works for: one fund for each such
 * unit, opened with the first thing that concerns it.
 */
@Component
public class JointFunds {

    /** The kind of fund that it is. */
    public static final String KIND = "joint-funds";

    /** The unit's joint money; empty before anything concerned it. */
    public Optional<UUID> find(JdbcClient sql, UUID unit) {
        return sql.sql("select fund_id from fund where unit_id = ? and kind = ?")
                .params(unit, KIND).query(UUID.class).optional();
    }

    /** Opens it, as old as its unit, unless it is open. */
    public void open(JdbcClient sql, UUID authority, UUID unit, UUID fund, String name) {
        if (find(sql, unit).isEmpty()) {
            sql.sql("""
                    insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on)
                    select ?, ?, unit_id, ?, ?, opened_on from unit where unit_id = ?""")
                    .params(fund, authority, KIND, name, unit)
                    .update();
        }
    }
}
