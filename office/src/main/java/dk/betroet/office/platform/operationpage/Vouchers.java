package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.Facts;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.Sealer;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Persons;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts back as receipts, each as far as its reader may see. */
@Component
public class Vouchers {

    private final Database database;
    private final WritePath writePath;
    private final Facts facts;
    private final OperationCatalogue catalogue;
    private final Commands commands;
    private final Sealer sealer;
    private final Persons persons;
    private final ReadLog readLog;
    private final EvidenceRight files;

    Vouchers(Database database, WritePath writePath, Facts facts, OperationCatalogue catalogue,
            Commands commands, Sealer sealer, Persons persons, ReadLog readLog,
            EvidenceRight files) {
        this.database = database;
        this.writePath = writePath;
        this.facts = facts;
        this.catalogue = catalogue;
        this.commands = commands;
        this.sealer = sealer;
        this.persons = persons;
        this.readLog = readLog;
        this.files = files;
    }

    private record Row(UUID actor, @Nullable UUID resident, @Nullable UUID reverses,
            @Nullable UUID reversedBy, String payload, String verdict) {}

    private record LineRow(@Nullable UUID person, @Nullable String fund, String from,
            String fromKind, String to, String toKind, String purpose, long amount) {}

    /** The fact, if the visitor may see it; the look is noted for each resident shown. */
    public Optional<Voucher> find(Visit visit, UUID fact) {
        Optional<Voucher> found =
                database.read(visit.tenant(), sql -> find(visit, fact, sql));
        found.ifPresent(voucher -> {
            if (!voucher.subjects().isEmpty()) {
                readLog.note(visit.caller(), voucher.subjects(), visit.unit().id(),
                        "operation.voucher", visit.why());
            }
        });
        return found;
    }

    private Optional<Voucher> find(Visit visit, UUID id, JdbcClient sql) {
        Optional<Recorded> recorded = facts.recorded(sql, visit.unit().id(), id);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        Recorded fact = recorded.get();
        Context context = writePath.context(visit.caller(), visit.unit().id(), sql);
        if (!catalogue.find(fact.operation()).map(one -> one.reads(context, id)).orElse(true)) {
            return Optional.empty();
        }
        Row row = row(sql, id);
        // Whoever did it gets the receipt, when it is about no resident: an administrator's acts.
        boolean own = row.resident() == null && row.actor().equals(visit.caller().person());
        boolean whole = own || visit.seesUnit()
                || row.resident() != null && visit.caller().tiedTo(row.resident());
        List<LineRow> lines = lines(sql, fact).stream()
                .filter(line -> visit.seesUnit()
                        || line.person() != null && visit.caller().tiedTo(line.person()))
                .toList();
        if (!whole && lines.isEmpty()) {
            return Optional.empty();
        }
        Optional<CommandView> command = whole
                ? catalogue.find(fact.operation()).map(operation -> commands.view(
                        visit, context, operation, Json.readMap(row.payload())))
                : Optional.empty();
        Map<String, Object> verdict = Json.readMap(row.verdict());
        List<Voucher.Signed> signatures = signatures(sql, fact);
        List<Voucher.Approved> approvals = approvals(sql, verdict, whole);
        Set<UUID> subjects = subjects(row, lines);
        Set<UUID> people = new TreeSet<>(subjects);
        people.add(row.actor());
        signatures.forEach(signature -> people.add(signature.person()));
        approvals.forEach(approval -> people.add(approval.person()));
        Map<UUID, String> names = persons.names(sql, people);
        return Optional.of(new Voucher(fact, row.actor(), row.resident(), command,
                lines.stream().map(line -> moved(line, names)).toList(), signatures,
                whole ? papers(sql, visit, fact) : List.of(), verdict, approvals,
                row.reverses(), row.reversedBy(), names, subjects));
    }

    private static Set<UUID> subjects(Row row, List<LineRow> lines) {
        Set<UUID> subjects = new TreeSet<>();
        if (row.resident() != null) {
            subjects.add(row.resident());
        }
        lines.stream().map(LineRow::person).filter(Objects::nonNull).forEach(subjects::add);
        return subjects;
    }

    private static Row row(JdbcClient sql, UUID id) {
        return sql.sql("""
                select f.actor_id, u.person_id, f.reverses, f.payload, f.verdict,
                       (select r.fact_id from fact r where r.reverses = f.fact_id) as reversed_by
                from fact f left join fund u on u.fund_id = f.subject_id where f.fact_id = ?""")
                .param(id)
                .query((row, n) -> new Row(
                        row.getObject("actor_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("reverses", UUID.class),
                        row.getObject("reversed_by", UUID.class),
                        row.getString("payload"),
                        row.getString("verdict")))
                .single();
    }

    private static List<LineRow> lines(JdbcClient sql, Recorded fact) {
        return sql.sql("""
                select u.person_id, u.name as fund, p.name as from_name, p.kind as from_kind,
                       q.name as to_name, q.kind as to_kind, a.purpose, b.amount
                from line a
                join line b on b.unit_id = a.unit_id and b.sequence = a.sequence
                           and b.number = a.number and b.side = 1
                join fund u on u.fund_id = a.fund_id
                join place p on p.place_id = a.place_id
                join place q on q.place_id = b.place_id
                where a.unit_id = ? and a.sequence = ? and a.side = -1 order by a.number""")
                .params(fact.unit(), fact.sequence())
                .query((row, n) -> new LineRow(
                        row.getObject("person_id", UUID.class),
                        row.getString("fund"),
                        row.getString("from_name"),
                        row.getString("from_kind"),
                        row.getString("to_name"),
                        row.getString("to_kind"),
                        row.getString("purpose"),
                        row.getLong("amount")))
                .list();
    }

    private static Voucher.Moved moved(LineRow line, Map<UUID, String> names) {
        String own = line.person() == null ? null : names.get(line.person());
        String owner = Objects.requireNonNullElse(
                own, Objects.requireNonNullElse(line.fund(), "—"));
        return new Voucher.Moved(owner,
                line.fromKind().equals("outside") ? null : line.from(),
                line.toKind().equals("outside") ? null : line.to(),
                line.purpose(), Money.ofOere(line.amount()));
    }

    private static List<Voucher.Signed> signatures(JdbcClient sql, Recorded fact) {
        return sql.sql("""
                select person_id, capacity, method, signed_at from fact_signature
                where unit_id = ? and sequence = ? order by number""")
                .params(fact.unit(), fact.sequence())
                .query((row, n) -> new Voucher.Signed(
                        row.getObject("person_id", UUID.class),
                        row.getString("capacity"),
                        row.getString("method"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Voucher.Paper> papers(JdbcClient sql, Visit visit, Recorded fact) {
        List<Voucher.Paper> papers = sql.sql("""
                select kind, evidence_id, sha256 from fact_evidence
                where unit_id = ? and sequence = ? order by number""")
                .params(fact.unit(), fact.sequence())
                .query((row, n) -> new Voucher.Paper(
                        row.getString("kind"),
                        row.getObject("evidence_id", UUID.class),
                        Sha256.of(row.getBytes("sha256")).toString(), false))
                .list();
        return papers.stream()
                .map(paper -> new Voucher.Paper(paper.kind(), paper.evidence(), paper.hash(),
                        files.opens(visit, paper.evidence(), sql)))
                .toList();
    }

    private List<Voucher.Approved> approvals(
            JdbcClient sql, Map<String, Object> verdict, boolean whole) {
        List<Voucher.Approved> approvals = new ArrayList<>();
        if (verdict.get("approvals") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    approvals.add(new Voucher.Approved(
                            UUID.fromString(String.valueOf(map.get("person"))),
                            String.valueOf(map.get("capacity")),
                            whole && map.get("reason") instanceof Map<?, ?> reason
                                    ? opened(sql, reason) : null));
                }
            }
        }
        return approvals;
    }

    private @Nullable String opened(JdbcClient sql, Map<?, ?> sealed) {
        UUID id = UUID.fromString(String.valueOf(sealed.get("sealed")));
        return sealer.open(sql, id).orElse(null);
    }
}
