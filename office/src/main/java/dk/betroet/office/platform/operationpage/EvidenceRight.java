package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.OwnDoor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may look into a file through the door that all files share: who sees the unit, or whose alone
 * it is. Files that a job shows behind a door of its own are not there.
 */
@Component
class EvidenceRight {

    private final List<OwnDoor> doors;

    EvidenceRight(List<OwnDoor> doors) {
        this.doors = doors;
    }

    /** Whether the visitor may look into a file. */
    boolean opens(Visit visit, UUID id, JdbcClient sql) {
        if (doors.stream().anyMatch(door -> door.keeps(sql, id))) {
            return false;
        }
        Set<UUID> residents = visit.seesUnit() ? Set.of() : residents(visit, id, sql);
        return visit.seesUnit()
                || residents.size() == 1 && residents.stream().allMatch(visit.caller()::tiedTo);
    }

    /** Whose key seals it, and whom the facts and requests are about that it is attached to. */
    static Set<UUID> residents(Visit visit, UUID id, JdbcClient sql) {
        return new HashSet<>(sql.sql("""
                select e.key_id from evidence e
                where e.unit_id = :unit and e.evidence_id = :id and e.key_id <> e.unit_id
                union
                select u.person_id from fact_evidence a
                join line l on l.unit_id = a.unit_id and l.sequence = a.sequence
                join fund u on u.fund_id = l.fund_id
                where a.unit_id = :unit and a.evidence_id = :id and u.person_id is not null""")
                .param("unit", visit.unit().id())
                .param("id", id)
                .query(UUID.class)
                .list());
    }
}
