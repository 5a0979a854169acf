package dk.betroet.office.meeting.body;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes bodies, their names and charters. */
@Component
public class BodyRows {

    /**
     * A body that begins.
     *
     * @param steers the body whose meetings it prepares, when it is a steering group
     * @param on its first day, or the first that is known of
     */
    public record Founded(UUID id, FoundBody.Kind kind, FoundBody.Reach reach,
            @Nullable UUID steers, int agendaDays, int papersDays, LocalDate on) {}

    /** A body with its first name and charter. */
    public void found(Context context, Founded body, Bodies.Named named, Bodies.Charter charter,
            UUID fact) {
        context.sql().sql("""
                insert into body (body_id, authority_id, unit_id, kind, reach, steers_id,
                    agenda_days, papers_days, founded_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(body.id(), context.authority(), context.unit(), id(body.kind()),
                        id(body.reach()), body.steers(), body.agendaDays(), body.papersDays(),
                        body.on(), fact)
                .update();
        named(context, body.id(), named, fact);
        charter(context, body.id(), charter, null, fact);
    }

    /** Whether its agendas begin with the two approvals from now on. */
    void agenda(Context context, UUID body, boolean approvals, LocalDate on, UUID fact) {
        context.sql().sql("""
                insert into body_agenda (body_id, authority_id, unit_id, number, approvals, since,
                    fact_id)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
                from body_agenda where body_id = ?""")
                .params(body, context.authority(), context.unit(), approvals, on, fact, body)
                .update();
    }

    /** The word of a constant. */
    static String id(Enum<?> constant) {
        return FieldSpec.choiceId(constant);
    }

    /** A name from a day on. */
    void named(Context context, UUID body, Bodies.Named named, UUID fact) {
        context.sql().sql("""
                insert into body_name (body_id, authority_id, unit_id, from_on, name, short,
                    fact_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(body, context.authority(), context.unit(), named.from(), named.name(),
                        named.shortName(), fact)
                .update();
    }

    /** A charter from a day on, with the sections that say something. */
    void charter(Context context, UUID body, Bodies.Charter charter, @Nullable UUID decision,
            UUID fact) {
        UUID id = context.ids().next();
        context.sql().sql("""
                insert into charter (charter_id, authority_id, unit_id, body_id, version, from_on,
                    rule, silence, may_demand, decision_id, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), body, charter.version(),
                        charter.from(), id(charter.rule()), id(charter.silence()),
                        charter.mayDemand(), decision, fact)
                .update();
        charter.sections().forEach((section, words) -> context.sql().sql("""
                insert into charter_section (charter_id, authority_id, unit_id, section, words)
                values (?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), section, words).update());
    }
}
