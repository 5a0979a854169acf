package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Sealer;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.web.format.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a visitor may read of the incidents of a unit: all pages read through here. */
@Component
class IncidentDesk {

    /** The steps that every matter of suspicion takes; the police only in doubt. */
    private static final List<Step> ALWAYS =
            List.of(Step.TELL_DIRECTOR, Step.INTERNAL_AUDIT, Step.DECIDE_NEXT);

    private final Database database;
    private final Incidents incidents;
    private final Circle circle;
    private final Sealer sealer;
    private final EvidenceStore evidence;
    private final ReadLog readLog;
    private final Clock clock;

    IncidentDesk(Database database, Incidents incidents, Circle circle, Sealer sealer,
            EvidenceStore evidence, ReadLog readLog, Clock clock) {
        this.database = database;
        this.incidents = incidents;
        this.circle = circle;
        this.sealer = sealer;
        this.evidence = evidence;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** Reads in a transaction that sees the oversight book on the visitor's behalf. */
    <T> T read(Visit visit, Function<JdbcClient, T> work) {
        return database.read(OversightBook.tenant(visit.caller(), visit.unit().id()), work);
    }

    /** Every incident that the visitor is let into, latest first. */
    List<Incident> seen(Visit visit, JdbcClient guarded) {
        return incidents.in(guarded, visit.unit().id()).stream()
                .filter(one -> circle.sees(guarded, visit.caller(), one, today()))
                .toList();
    }

    /** Suspicions in which the next step is the visitor's, in the midst of another reading. */
    List<Incident> waitingFor(Visit visit, JdbcClient sql) {
        database.goOnAs(sql, OversightBook.tenant(visit.caller(), visit.unit().id()));
        List<Incident> waiting = seen(visit, sql).stream()
                .filter(one -> next(one).filter(step -> takes(visit, sql, one, step)).isPresent())
                .toList();
        database.goOnAs(sql, visit.tenant());
        return waiting;
    }

    /** The incident, if the visitor is let into it. */
    Optional<Incident> find(Visit visit, JdbcClient guarded, UUID incident) {
        return incidents.find(guarded, visit.unit().id(), incident)
                .filter(one -> circle.sees(guarded, visit.caller(), one, today()));
    }

    /** The step that an open suspicion waits for; empty when it can be closed. */
    static Optional<Step> next(Incident incident) {
        return incident.kind() == Incident.Kind.SUSPICION && incident.isOpen()
                ? ALWAYS.stream().filter(step -> !incident.has(step)).findFirst()
                : Optional.empty();
    }

    /** Whether a step is the visitor's to take. */
    boolean takes(Visit visit, JdbcClient guarded, Incident incident, Step step) {
        return circle.takes(guarded, visit.caller(), incident, step, today());
    }

    /** What somebody wrote in one field of what is recorded; null when there is nothing. */
    private @Nullable String words(JdbcClient guarded, UUID fact, String field) {
        Map<String, Object> payload = Json.readMap(guarded
                .sql("select payload from fact where fact_id = ?")
                .param(fact)
                .query(String.class)
                .single());
        return payload.get(field) instanceof Map<?, ?> sealed
                ? sealer.open(guarded, UUID.fromString(String.valueOf(sealed.get("sealed"))))
                        .orElse(null)
                : null;
    }

    /** What was written, all of it: a loss says who was there and what was done; or null. */
    @Nullable String told(JdbcClient guarded, UUID fact) {
        String told = Stream.of("words", "who", "done")
                .map(field -> words(guarded, fact, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? null : told;
    }

    /** The files of an incident, as they were attached to its report and its steps. */
    List<UUID> files(JdbcClient guarded, Incident incident) {
        return guarded.sql("""
                select e.evidence_id from fact f
                join fact_evidence e on e.unit_id = f.unit_id and e.sequence = f.sequence
                where f.fact_id = :report
                   or f.fact_id in (select fact_id from incident_step where incident_id = :id)
                order by f.sequence, e.number""")
                .param("report", incident.fact())
                .param("id", incident.id())
                .query(UUID.class)
                .list();
    }

    /** One of its files. */
    Optional<EvidenceStore.Opened> file(
            Visit visit, JdbcClient guarded, Incident incident, UUID file) {
        return files(guarded, incident).contains(file)
                ? evidence.open(guarded, visit.unit().id(), file)
                : Optional.empty();
    }

    /** The resident whose money it is about, when it is one's. */
    @Nullable UUID resident(JdbcClient guarded, Incident incident) {
        return incident.fund() == null ? null : guarded
                .sql("select person_id from fund where fund_id = ? and person_id is not null")
                .param(incident.fund())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /**
     * Who looked at a suspicion is noted in the oversight book: in the home's log it would tell the
     * suspect that there is one.
     */
    void note(Visit visit, Incident incident, Optional<UUID> resident) {
        if (resident.isEmpty()) {
            return;
        }
        String why = visit.foremost().map(role -> "role." + role.id()).orElse("role.none");
        UUID unit = visit.unit().id();
        switch (incident.kind()) {
            case LOSS -> readLog.note(
                    visit.caller(), resident.get(), unit, "oversight.incident", why);
            case SUSPICION -> database.writing(
                    OversightBook.tenant(visit.caller(), unit), sql -> readLog.note(sql,
                            visit.caller(), Set.of(resident.get()),
                            OversightBook.of(visit.caller().authority()), "oversight.incident",
                            why));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
