package dk.betroet.office.meeting.takeover;

import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees what of minutes that were read in. What a paper is called may tell what is closed in it,
 * so its name is for those alone who see all of every item that came of it; and the paper itself
 * for those of them who work in the secretariat or look over it.
 */
@Component
public class PaperRight {

    private final ItemRight items;

    PaperRight(ItemRight items) {
        this.items = items;
    }

    /** Whether somebody may know what a paper is called. */
    public boolean names(
            JdbcClient sql, Caller caller, UUID unit, UUID paper, LocalDate today) {
        Set<UUID> came = Set.copyOf(sql
                .sql("select item_id from imported_item where paper_id = ?").param(paper)
                .query(UUID.class).list());
        return items.papers(sql, caller, unit, came, today).containsAll(came);
    }

    /** Those papers of a unit that somebody may not look at. */
    Set<UUID> kept(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        Map<UUID, UUID> came = new HashMap<>();
        sql.sql("select item_id, paper_id from imported_item where unit_id = ?").param(unit)
                .query(row -> {
                    came.put(row.getObject("item_id", UUID.class),
                            row.getObject("paper_id", UUID.class));
                });
        came.keySet().removeAll(items.papers(sql, caller, unit, Set.copyOf(came.keySet()), today));
        return Set.copyOf(came.values());
    }

    /** Whether somebody may look at a paper. */
    public boolean opens(
            JdbcClient sql, Caller caller, UUID unit, UUID paper, LocalDate today) {
        return looks(caller, unit) && names(sql, caller, unit, paper, today);
    }

    /** Whether papers are anything to somebody. */
    static boolean looks(Caller caller, UUID unit) {
        Set<Role> roles = caller.rolesIn(unit);
        return !Collections.disjoint(roles, Role.EMPLOYEES)
                || !Collections.disjoint(roles, Role.AUDITORS);
    }
}
