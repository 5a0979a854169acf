package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that wait, as rows: the command sealed under the unit's key, and what is gathered. */
@Component
public class RequestStore {

    /** How long a request waits before it lapses and its hold is let go. */
    public static final Duration WAITS = Duration.ofDays(14);

    private final Vault vault;

    public RequestStore(Vault vault) {
        this.vault = vault;
    }

    /**
     * A request as it stands.
     *
     * @param command the command as the interface would send it
     * @param status {@code open}, {@code done}, {@code withdrawn}, {@code refused}, {@code expired}
     */
    public record Stored(
            UUID id, UUID unit, String operation, Map<String, Object> command, UUID actor,
            @Nullable UUID fund, LocalDate happenedOn, String status, Instant askedAt,
            Instant expiresAt, @Nullable UUID fact) {

        /** Whether it can still be signed. */
        public boolean isOpen(Instant now) {
            return status.equals("open") && now.isBefore(expiresAt);
        }
    }

    /** Keeps a request and holds its money. */
    UUID add(Context context, Operation<?> operation, Record command, Decision.NotYet notYet) {
        JdbcClient sql = context.sql();
        UUID id = context.ids().next();
        Draft draft = notYet.draft();
        String json = Json.write(operation.shape().toTree(command));
        byte[] sealed = vault.key(sql, context.unit()).seal(context.unit(), place(id), json);
        long amount = draft.transfers().stream().mapToLong(t -> t.amount().toOere()).sum();
        sql.sql("""
                insert into request (request_id, authority_id, unit_id, operation, command, key_id,
                    actor_id, subject_id, happened_on, amount, needs, status, asked_at, expires_at)
                values (:id, :authority, :unit, :operation, :command, :unit, :actor, :fund,
                    :happened, :amount, :needs, 'open', :now, :expires)""")
                .param("id", id)
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("operation", operation.name())
                .param("command", sealed)
                .param("actor", context.actor())
                .param("fund", draft.fund())
                .param("happened", draft.happenedOn())
                .param("amount", draft.transfers().isEmpty() ? null : amount)
                .param("needs", needs(notYet.verdict()))
                .param("now", at(context.now()))
                .param("expires", at(context.now().plus(WAITS)))
                .update();
        hold(context, id, draft.transfers());
        return id;
    }

    /** Holds the money that the request would move out of the places it is kept in. */
    void hold(Context context, UUID request, List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            context.sql().sql("""
                    insert into request_hold (authority_id, unit_id, request_id, fund_id, place_id,
                        amount)
                    select ?, ?, ?, ?, place_id, ?
                    from place where place_id = ? and kind <> 'outside'
                    on conflict (request_id, fund_id, place_id)
                        do update set amount = request_hold.amount + excluded.amount""")
                    .params(context.authority(), context.unit(), request, transfer.owner(),
                            transfer.amount().toOere(), transfer.from())
                    .update();
        }
    }

    /** What is missing, for lists: reasons in order. */
    void stillNeeds(JdbcClient sql, UUID request, Verdict.Needs verdict) {
        sql.sql("update request set needs = ? where request_id = ?")
                .params(needs(verdict), request)
                .update();
    }

    private static String needs(Verdict verdict) {
        return Json.write(verdict.objections().stream()
                .map(objection -> new TreeMap<>(Map.of(
                        "reason", objection.reason().id(),
                        "rule", objection.citation().rule(),
                        "section", objection.citation().section(),
                        "from", wanted(objection.supply()))))
                .toList());
    }

    /**
     * The capacities of those who can bring what is missing, so that lists can say whose turn it
     * is.
     */
    private static Set<String> wanted(Supply supply) {
        List<Alternative> anyOf = switch (supply) {
            case Supply.Signatures signatures -> signatures.anyOf();
            case Supply.Approvals approvals -> approvals.anyOf();
            case Supply.Papers _, Supply.Told _, Supply.Nothing _ -> List.of();
        };
        return anyOf.stream()
                .flatMap(alternative -> alternative.all().stream())
                .flatMap(group -> group.capacities().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The request, if it is one of this unit's. */
    public Optional<Stored> find(JdbcClient sql, UUID unit, UUID request) {
        return sql.sql("select * from request where unit_id = ? and request_id = ?")
                .params(unit, request)
                .query((row, n) -> {
                    byte[] sealed = row.getBytes("command");
                    String json = vault.key(sql, unit)
                            .text(unit, place(request), sealed)
                            .orElseThrow(() -> new IllegalStateException("units are not erased"));
                    return new Stored(
                            request,
                            unit,
                            row.getString("operation"),
                            Json.readMap(json),
                            row.getObject("actor_id", UUID.class),
                            row.getObject("subject_id", UUID.class),
                            row.getObject("happened_on", LocalDate.class),
                            row.getString("status"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            row.getObject("fact_id", UUID.class));
                })
                .optional();
    }

    /** What has been handed in; the one who asked has signed by asking. */
    public Gathered gathered(JdbcClient sql, UUID unit, UUID request) {
        List<Signature> signatures = new ArrayList<>();
        List<Approval> approvals = new ArrayList<>();
        List<Draft.Paper> papers = new ArrayList<>();
        sql.sql("""
                select g.*, e.sha256 from request_gathered g
                left join evidence e on e.evidence_id = g.evidence_id
                where request_id = ? order by number""")
                .param(request)
                .query((row, n) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    String capacity = row.getString("capacity");
                    Instant at = row.getObject("gathered_at", OffsetDateTime.class).toInstant();
                    byte[] drawing = row.getBytes("sha256");
                    return switch (row.getString("what")) {
                        case "signature" -> signatures.add(new Signature(person, capacity,
                                method(row.getString("method")), at,
                                Optional.ofNullable(drawing).map(Sha256::of)));
                        case "approval" -> approvals.add(new Approval(person, capacity,
                                reason(sql, unit, request, row.getBytes("reason")), at));
                        default -> papers.add(new Draft.Paper(row.getString("document"),
                                new EvidenceId(row.getObject("evidence_id", UUID.class))));
                    };
                })
                .list();
        return new Gathered(signatures, approvals, papers);
    }

    void addSignature(Context context, UUID request, Signature signature,
            @Nullable EvidenceId drawing) {
        add(context, request, "signature", signature.person(), signature.capacity(),
                signature.method().id(), null, null, drawing);
    }

    void addApproval(Context context, UUID request, Approval approval) {
        byte[] reason = vault.key(context.sql(), context.unit())
                .seal(context.unit(), place(request), approval.reason());
        add(context, request, "approval", approval.person(), approval.capacity(), null, reason,
                null, null);
    }

    void addPaper(Context context, UUID request, String capacity, Draft.Paper paper) {
        add(context, request, "document", context.actor(), capacity, null, null, paper.kind(),
                paper.evidence());
    }

    private static void add(Context context, UUID request, String what, UUID person,
            String capacity, @Nullable String method, byte @Nullable [] reason,
            @Nullable String document, @Nullable EvidenceId evidence) {
        context.sql().sql("""
                insert into request_gathered (authority_id, unit_id, request_id, number, what,
                    person_id, capacity, method, reason, document, evidence_id, gathered_at)
                select :authority, :unit, :request, count(*) + 1, :what, :person, :capacity,
                    :method, :reason, :document, :evidence, :now
                from request_gathered where request_id = :request""")
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("request", request)
                .param("what", what)
                .param("person", person)
                .param("capacity", capacity)
                .param("method", method)
                .param("reason", reason)
                .param("document", document)
                .param("evidence", evidence == null ? null : evidence.value())
                .param("now", at(context.now()))
                .update();
    }

    /** Ends a request and lets its money go. */
    void end(Context context, UUID request, String status, @Nullable UUID fact) {
        releaseHold(context.sql(), request);
        context.sql().sql("""
                update request
                set status = :status, ended_at = :now, ended_by = :by, fact_id = :fact
                where request_id = :request""")
                .param("status", status)
                .param("now", at(context.now()))
                .param("by", context.caller().person())
                .param("fact", fact)
                .param("request", request)
                .update();
    }

    /** Withdraws what a person has asked for in a unit and nobody has finished; gives how many. */
    public int withdrawAskedBy(JdbcClient sql, UUID unit, UUID person, UUID by, Instant now) {
        return withdraw(sql, "unit_id = :unit and actor_id = :about", unit, person, by, now);
    }

    /** Withdraws what waits about a fund; gives how many. */
    public int withdrawAbout(JdbcClient sql, UUID unit, UUID fund, UUID by, Instant now) {
        return withdraw(sql, "unit_id = :unit and subject_id = :about", unit, fund, by, now);
    }

    private static int withdraw(JdbcClient sql, String which, UUID unit, UUID about, UUID by,
            Instant now) {
        sql.sql("delete from request_hold where request_id in ("
                        + "select request_id from request where status = 'open' and " + which + ")")
                .param("unit", unit)
                .param("about", about)
                .update();
        return sql.sql("update request set status = 'withdrawn', ended_at = :now, ended_by = :by "
                        + "where status = 'open' and " + which)
                .param("unit", unit)
                .param("about", about)
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    /** Takes the request's own hold off, so that deciding it again does not count it twice. */
    void releaseHold(JdbcClient sql, UUID request) {
        sql.sql("delete from request_hold where request_id = ?").param(request).update();
    }

    private String reason(JdbcClient sql, UUID unit, UUID request, byte[] sealed) {
        return vault.key(sql, unit).text(unit, place(request), sealed).orElse("");
    }

    private static Signature.Method method(String id) {
        return Arrays.stream(Signature.Method.values())
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String place(UUID request) {
        return "request/" + request;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
