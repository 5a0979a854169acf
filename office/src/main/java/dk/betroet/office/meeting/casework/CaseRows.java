package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what changes about a case. */
@Component
public class CaseRows {

    /** What a state says besides its name. */
    private record Said(@Nullable Integer version, @Nullable Integer step, @Nullable Integer steps,
            @Nullable LocalDate until, @Nullable UUID refersTo, @Nullable String words) {

        static final Said NOTHING = new Said(null, null, null, null, null, null);

        static Said refers(UUID to) {
            return new Said(null, null, null, null, to, null);
        }

        static Said words(String words) {
            return new Said(null, null, null, null, null, words);
        }
    }

    /** Notes that a fact is about a case; what was asked in it is read by whoever sees the case. */
    public void about(JdbcClient sql, Context context, UUID id, UUID fact) {
        sql.sql("""
                insert into case_fact (fact_id, authority_id, unit_id, case_id)
                values (?, ?, ?, ?)""")
                .params(fact, context.authority(), context.unit(), id).update();
    }

    /** The same of an item of an agenda: what was asked is read by whoever sees the item. */
    public void aboutItem(JdbcClient sql, Context context, UUID item, UUID fact) {
        sql.sql("""
                insert into item_fact (fact_id, authority_id, unit_id, item_id)
                values (?, ?, ?, ?)""")
                .params(fact, context.authority(), context.unit(), item).update();
    }

    /** One more version of the presentation with its points. */
    public void version(JdbcClient sql, Context context, UUID id, CaseFile.Version version,
            List<CaseFile.Point> points, UUID fact) {
        sql.sql("""
                insert into case_version (case_id, authority_id, unit_id, version, title, summary,
                    presentation, economy, made_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), version.number(),
                        version.title(), version.summary(), version.presentation(),
                        version.economy(), version.madeOn(), fact)
                .update();
        points.forEach(point -> sql.sql("""
                insert into case_point (case_id, authority_id, unit_id, version, point, words, asks)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, context.authority(), context.unit(), version.number(),
                        point.number(), point.words(), FieldSpec.choiceId(point.asks()))
                .update());
    }

    /**
     * How open the case is from now on. Whether that was planned or a meeting has settled it is
     * kept for the archive: the same persons see the same of it either way.
     */
    public void openness(JdbcClient sql, Context context, UUID id, Openness openness,
            Set<UUID> named, boolean atMeeting, LocalDate on, UUID fact) {
        Optional<Openness.Closure> closure = openness.closure();
        sql.sql("""
                insert into case_openness (case_id, authority_id, unit_id, number, phase, level,
                    reason, legal_basis, decided_by, review_on, decision_public, set_on, named,
                    fact_id)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from case_openness where case_id = ?""")
                .params(id, context.authority(), context.unit(),
                        atMeeting ? "actual" : "planned",
                        FieldSpec.choiceId(openness.level()),
                        closure.map(Openness.Closure::reason).orElse(null),
                        closure.map(Openness.Closure::legalBasis).orElse(null),
                        context.actor(),
                        closure.map(Openness.Closure::reviewOn).orElse(null),
                        closure.map(Openness.Closure::decisionPublic).orElse(true), on,
                        named.toArray(UUID[]::new), fact, id)
                .update();
    }

    /**
     * Where the case stands from now on; one that is decided with things left to do is under
     * follow-up.
     */
    public void state(JdbcClient sql, Context context, UUID id, CaseState state, LocalDate since,
            UUID fact) {
        Said said = said(state);
        sql.sql("""
                insert into case_state (case_id, authority_id, unit_id, number, stage, since,
                    version, step, steps, until_on, refers_to, words, fact_id)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from case_state where case_id = ?""")
                .params(id, context.authority(), context.unit(),
                        FieldSpec.choiceId(state.stage()), since, said.version(), said.step(),
                        said.steps(), said.until(), said.refersTo(), said.words(), fact, id)
                .update();
        if (state instanceof CaseState.Decided(UUID decision) && Loose.toDo(sql, id)) {
            state(sql, context, id, new CaseState.FollowUp(decision), since, fact);
        }
    }

    private static Said said(CaseState state) {
        return switch (state) {
            case CaseState.Intake _, CaseState.Draft _, CaseState.Review _, CaseState.Closed _ ->
                    Said.NOTHING;
            case CaseState.Ready(int version) ->
                    new Said(version, null, null, null, null, null);
            case CaseState.UnderWay(int step, int of) ->
                    new Said(null, step, of, null, null, null);
            case CaseState.Waiting(String forWhom) -> Said.words(forWhom);
            case CaseState.Decided(UUID decision) -> Said.refers(decision);
            case CaseState.FollowUp(UUID decision) -> Said.refers(decision);
            case CaseState.Postponed(Optional<LocalDate> until) ->
                    new Said(null, null, null, until.orElse(null), null, null);
            case CaseState.Lapsed(String reason) -> Said.words(reason);
            case CaseState.Withdrawn(String reason) -> Said.words(reason);
            case CaseState.Reopened(String reason) -> Said.words(reason);
            case CaseState.Superseded(UUID by) -> Said.refers(by);
        };
    }
}
