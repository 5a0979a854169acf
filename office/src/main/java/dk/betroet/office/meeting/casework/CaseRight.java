package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness.Reader;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a case: the one door between cases and whoever looks. It finds out what somebody
 * is to a case; what that lets them see is {@code Openness} in the kernel.
 */
@Component
public class CaseRight {

    private static final String SITS = """
            s.person_id = :person and s.from_on <= :today
                and (s.until_on is null or s.until_on > :today)""";

    /** What has been sent to whom, with an agenda or in writing. */
    private static final String FLAGS = """
            with sent as (
                select i.case_id, m.body_id, i.version
                from agenda_item i join meeting m using (meeting_id)
                where i.unit_id = :unit and i.released_on is not null
                    and (cast(:case as uuid) is null or i.case_id = :case)
                union all
                select w.case_id, w.body_id, w.version from written_round w
                where w.unit_id = :unit and (cast(:case as uuid) is null or w.case_id = :case))
            select c.case_id,
                exists (select 1 from recusal r
                    where r.case_id = c.case_id and r.person_id = :person) as recused,
                (select max(t.version) from sent t where t.case_id = c.case_id) as version,
                exists (select 1 from sent t join seat s on s.body_id = t.body_id
                    where t.case_id = c.case_id and %1$s) as member,
                exists (select 1 from sent t
                    join body b on b.steers_id = t.body_id
                        or b.body_id = t.body_id and b.steers_id is not null
                    join seat s on s.body_id = b.body_id
                    where t.case_id = c.case_id and %1$s) as steering
            from case_file c
            where c.unit_id = :unit and (cast(:case as uuid) is null or c.case_id = :case)"""
            .formatted(SITS);

    private final Cases cases;

    CaseRight(Cases cases) {
        this.cases = cases;
    }

    /**
     * A case with what somebody may see of it; something, or it would not be here. In its latest
     * words for those who prepare it, in those that were last sent for everybody else.
     */
    public record Seen(CaseFile file, Sight sight) {}

    /**
     * What somebody is to a case.
     *
     * @param version the latest that has been sent to anybody; 0 when none has
     */
    private record Flags(boolean recused, int version, boolean member, boolean steering) {

        boolean released() {
            return version > 0;
        }
    }

    /** The cases of a unit that somebody may know of, the newest first. */
    public List<Seen> all(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        Map<UUID, Flags> flags = flags(sql, caller, unit, today, null);
        List<Seen> seen = new ArrayList<>();
        for (CaseFile one : cases.in(sql, unit)) {
            Seen shown = seen(sql, caller, unit, one, flags.get(one.id()));
            if (shown.sight().something()) {
                seen.add(shown);
            }
        }
        return seen;
    }

    /** A case, if somebody may know of it; else the same answer as when there is none. */
    public Optional<Seen> find(
            JdbcClient sql, Caller caller, UUID unit, UUID id, LocalDate today) {
        Map<UUID, Flags> flags = flags(sql, caller, unit, today, id);
        return cases.find(sql, unit, id)
                .map(one -> seen(sql, caller, unit, one, flags.get(id)))
                .filter(one -> one.sight().something());
    }

    /** A case that somebody may see all of, such as one they are to work on. */
    public Optional<CaseFile> whole(Context context, UUID id) {
        return find(context.sql(), context.caller(), context.unit(), id, context.today())
                .filter(one -> one.sight().papers()).map(Seen::file);
    }

    /** Whether what was asked in a fact may be read: all cases that it is about may be. */
    public boolean reads(Context context, UUID fact) {
        return context.sql().sql("select case_id from case_fact where fact_id = ?").param(fact)
                .query(UUID.class).list().stream()
                .allMatch(one -> whole(context, one).isPresent());
    }

    private Seen seen(JdbcClient sql, Caller caller, UUID unit, CaseFile file,
            @Nullable Flags flags) {
        if (flags == null) {
            return new Seen(file, Sight.NOTHING);
        }
        Set<Role> roles = caller.rolesIn(unit);
        boolean secretariat = !Collections.disjoint(roles, Role.EMPLOYEES);
        boolean auditor = !Collections.disjoint(roles, Role.AUDITORS);
        boolean named = file.named().contains(caller.personOrFail());
        Sight sight = file.openness().seenBy(new Reader(secretariat, auditor, flags.member(),
                flags.steering(), named, flags.recused(), flags.released()));
        boolean prepares = !flags.recused() && (secretariat || auditor || named);
        return new Seen(prepares || !flags.released() || flags.version() == file.version().number()
                ? file : file.in(cases.version(sql, file.id(), flags.version())), sight);
    }

    private static Map<UUID, Flags> flags(JdbcClient sql, Caller caller, UUID unit,
            LocalDate today, @Nullable UUID id) {
        Map<UUID, Flags> flags = new HashMap<>();
        sql.sql(FLAGS).param("person", caller.personOrFail()).param("today", today)
                .param("unit", unit).param("case", id)
                .query(row -> {
                    flags.put(row.getObject("case_id", UUID.class), new Flags(
                            row.getBoolean("recused"), row.getInt("version"),
                            row.getBoolean("member"), row.getBoolean("steering")));
                });
        return flags;
    }
}
