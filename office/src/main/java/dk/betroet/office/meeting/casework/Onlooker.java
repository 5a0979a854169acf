package dk.betroet.office.meeting.casework;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who looks at the cases of a unit, as far as that decides what they see: their roles there, and
 * the bodies they sit in today. What they are to a single case is looked up with the case.
 *
 * @param person empty for everybody, who is nobody in particular
 * @param sits the bodies they have a seat in
 * @param steers the bodies whose steering group they sit in, that group included
 */
public record Onlooker(Optional<UUID> person, boolean secretariat, boolean auditor,
        List<UUID> sits, List<UUID> steers) {

    /** Everybody: a reader without a log-in. */
    public static final Onlooker EVERYBODY =
            new Onlooker(Optional.empty(), false, false, List.of(), List.of());

    public Onlooker {
        sits = List.copyOf(sits);
        steers = List.copyOf(steers);
    }

    /** Somebody, on a day. */
    public static Onlooker of(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        Set<Role> roles = caller.rolesIn(unit);
        List<UUID> sits = new ArrayList<>();
        List<UUID> steers = new ArrayList<>();
        sql.sql("""
                select distinct b.body_id, b.steers_id from seat s join body b using (body_id)
                where s.unit_id = :unit and s.person_id = :person and s.from_on <= :today
                    and (s.until_on is null or s.until_on > :today)""")
                .param("unit", unit).param("person", caller.personOrFail()).param("today", today)
                .query(row -> {
                    UUID body = row.getObject("body_id", UUID.class);
                    UUID steered = row.getObject("steers_id", UUID.class);
                    sits.add(body);
                    if (steered != null) {
                        steers.add(steered);
                        steers.add(body);
                    }
                });
        return new Onlooker(Optional.of(caller.personOrFail()),
                !Collections.disjoint(roles, Role.EMPLOYEES),
                !Collections.disjoint(roles, Role.AUDITORS), sits, steers);
    }
}
