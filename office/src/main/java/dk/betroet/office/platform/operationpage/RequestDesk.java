package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Gathered;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.RequestStore;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can be done about a request that waits, for the page and the interface alike: look at it,
 * sign it, let somebody sign on this device, approve, attach, withdraw. Nobody signs who is not
 * asked.
 */
@Component
public class RequestDesk {

    private static final Set<String> OWN_SIDE = Set.of("owner", "guardian", "relative");

    private final Database database;
    private final WritePath writePath;
    private final Gathering gathering;
    private final RequestStore requests;
    private final RequestList list;
    private final OperationCatalogue catalogue;
    private final Commands commands;
    private final Persons persons;
    private final Roles roles;
    private final WhoIsWho whoIsWho;
    private final EvidenceStore evidence;
    private final ReadLog readLog;

    RequestDesk(Database database, WritePath writePath, Gathering gathering,
            RequestStore requests, RequestList list, OperationCatalogue catalogue,
            Commands commands, Persons persons, Roles roles, WhoIsWho whoIsWho,
            EvidenceStore evidence, ReadLog readLog) {
        this.database = database;
        this.writePath = writePath;
        this.gathering = gathering;
        this.requests = requests;
        this.list = list;
        this.catalogue = catalogue;
        this.commands = commands;
        this.persons = persons;
        this.roles = roles;
        this.whoIsWho = whoIsWho;
        this.evidence = evidence;
        this.readLog = readLog;
    }

    /** The request, if the visitor may see it; the look is noted when it concerns a resident. */
    public Optional<Pending> find(Visit visit, UUID request) {
        Optional<Pending> found =
                database.read(visit.tenant(), sql -> find(visit, request, sql));
        found.map(Pending::resident).ifPresent(resident -> readLog.note(visit.caller(), resident,
                visit.unit().id(), "operation.request", visit.why()));
        return found;
    }

    private Optional<Pending> find(Visit visit, UUID request, JdbcClient sql) {
        UUID unit = visit.unit().id();
        Context context = writePath.context(visit.caller(), unit, sql);
        Optional<RequestStore.Stored> found = requests.find(sql, unit, request);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RequestStore.Stored stored = found.get();
        UUID resident = resident(sql, stored.fund());
        boolean seen = visit.seesUnit() || resident != null && visit.caller().tiedTo(resident);
        Optional<Operation<?>> operation = catalogue.find(stored.operation());
        if (!seen || operation.isEmpty()) {
            return Optional.empty();
        }
        Gathered gathered = requests.gathered(sql, unit, request);
        Outcome outcome = gathering.look(sql, visit.caller(), unit, request);
        boolean open = stored.isOpen(context.now());
        Turn turn = open && outcome instanceof Outcome.Answer(Optional<Verdict> verdict)
                        && verdict.isPresent()
                ? turn(visit, context, stored, resident, gathered, verdict.get())
                : open ? new Turn(false, false, false, List.of(), Set.of(),
                        mayWithdraw(visit, stored))
                : Turn.OVER;
        return Optional.of(new Pending(stored, operation.get(),
                commands.view(visit, context, operation.get(), stored.command()), open, outcome,
                gathered, resident, names(sql, stored, resident, gathered), turn));
    }

    private Turn turn(Visit visit, Context context, RequestStore.Stored stored,
            @Nullable UUID resident, Gathered gathered, Verdict verdict) {
        UUID me = context.actor();
        Set<String> mine = whoIsWho.capacities(
                context.sql(), context.unit(), resident, me, context.today());
        Set<UUID> signed = new HashSet<>();
        gathered.signatures().forEach(signature -> signed.add(signature.person()));
        SortedSet<String> signers = Turn.signers(verdict);
        boolean works = visit.is(Role.EMPLOYEES);
        boolean approves = list.counts(Turn.approvers(verdict), mine)
                && !stored.actor().equals(me)
                && gathered.approvals().stream().map(Approval::person).noneMatch(me::equals);
        return new Turn(
                !signed.contains(me) && list.counts(signers, mine),
                approves,
                works && list.counts(signers, Set.of("employee", "leader", "deputy")),
                works ? onScreen(context, resident, signers, signed) : List.of(),
                works ? Turn.papers(verdict) : Set.of(),
                mayWithdraw(visit, stored));
    }

    private static boolean mayWithdraw(Visit visit, RequestStore.Stored stored) {
        return visit.is(Role.LEADERS)
                || stored.actor().equals(visit.caller().personOrFail());
    }

    /** The resident, guardian and relatives, as far as they are asked and have not signed yet. */
    private List<Turn.Signer> onScreen(Context context, @Nullable UUID resident,
            Set<String> asked, Set<UUID> signed) {
        if (resident == null || asked.stream().noneMatch(OWN_SIDE::contains)) {
            return List.of();
        }
        List<Roles.Held> tied = roles.tiedTo(context.sql(), resident, context.today());
        Map<UUID, String> names = persons.names(
                context.sql(), tied.stream().map(Roles.Held::person).distinct().toList());
        List<Turn.Signer> signers = new ArrayList<>();
        for (Roles.Held held : tied) {
            String capacity = held.role() == Role.RESIDENT ? "owner" : held.role().id();
            if (asked.contains(capacity) && !signed.contains(held.person())
                    && names.containsKey(held.person())) {
                signers.add(new Turn.Signer(held.person(), names.get(held.person()), capacity));
            }
        }
        return signers;
    }

    private Map<UUID, String> names(JdbcClient sql, RequestStore.Stored stored,
            @Nullable UUID resident, Gathered gathered) {
        Set<UUID> people = new TreeSet<>(gathered.people().toList());
        people.add(stored.actor());
        if (resident != null) {
            people.add(resident);
        }
        return persons.names(sql, people);
    }

    private static @Nullable UUID resident(JdbcClient sql, @Nullable UUID fund) {
        return fund == null ? null : sql
                .sql("select person_id from fund where fund_id = ? and person_id is not null")
                .param(fund)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The visitor signs in their own session. */
    public Outcome sign(Visit visit, UUID request) {
        return seen(visit, request, pending -> pending.turn().sign()
                ? gathering.sign(visit.caller(), visit.unit().id(), request, new Gathering.Signer(
                        visit.caller().personOrFail(), Signature.Method.SESSION, null))
                : refused(visit, pending));
    }

    /** Somebody who has just proved who they are signs on the visitor's device. */
    public Outcome signHere(Visit visit, UUID request, UUID person) {
        return seen(visit, request, pending -> {
            if (!visit.is(Role.EMPLOYEES)) {
                return refused(RefusalCode.ROLE_MAY_NOT);
            }
            Verdict verdict = pending.verdict().orElse(null);
            Set<String> held = database.read(visit.tenant(), sql -> whoIsWho.capacities(sql,
                    visit.unit().id(), pending.resident(), person,
                    writePath.context(visit.caller(), visit.unit().id(), sql).today()));
            return verdict != null && list.counts(Turn.signers(verdict), held)
                    ? gathering.sign(visit.caller(), visit.unit().id(), request,
                            new Gathering.Signer(person, Signature.Method.CREDENTIALS, null))
                    : refused(visit, pending);
        });
    }

    /**
     * Somebody on the owner's side has signed on the screen before the visitor.
     *
     * @param file the drawing, or the statement with the typed name, as it is kept
     */
    public Outcome signOnScreen(Visit visit, UUID request, UUID person, byte[] file) {
        return seen(visit, request, pending -> {
            boolean asked = pending.turn().onScreen().stream()
                    .anyMatch(signer -> signer.person().equals(person));
            if (!asked) {
                return refused(visit, pending);
            }
            return switch (keep(visit, pending.resident(), file)) {
                case EvidenceStore.Received.Kept(var stored) -> gathering.sign(visit.caller(),
                        visit.unit().id(), request, new Gathering.Signer(
                                person, Signature.Method.DRAWN, stored.id()));
                case EvidenceStore.Received.Refused(String code) ->
                        throw new IllegalStateException("our own drawing is refused: " + code);
            };
        });
    }

    /** Keeps a file for a request under the resident's key. */
    EvidenceStore.Received keep(Visit visit, @Nullable UUID resident, byte[] file) {
        UUID subject = resident == null ? visit.unit().id() : resident;
        return database.write(visit.tenant(), sql -> evidence.receive(
                writePath.context(visit.caller(), visit.unit().id(), sql), subject, file));
    }

    /** The visitor lets the act take effect. */
    public Outcome approve(Visit visit, UUID request, Note reason) {
        return seen(visit, request, pending -> pending.turn().approve()
                ? gathering.approve(visit.caller(), visit.unit().id(), request, reason)
                : refused(visit, pending));
    }

    /** A paper that was asked for. */
    public Outcome attach(Visit visit, UUID request, String kind, EvidenceId file) {
        return seen(visit, request, pending -> pending.turn().papers().contains(kind)
                ? gathering.attach(visit.caller(), visit.unit().id(), request,
                        new Draft.Paper(kind, file))
                : refused(visit, pending));
    }

    /** The one who asked, or a leader, takes the request back. */
    public Outcome withdraw(Visit visit, UUID request) {
        return seen(visit, request, pending ->
                gathering.withdraw(visit.caller(), visit.unit().id(), request));
    }

    private Outcome seen(
            Visit visit, UUID request, Function<Pending, Outcome> act) {
        return database.read(visit.tenant(), sql -> find(visit, request, sql))
                .map(act)
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome refused(Visit visit, Pending pending) {
        UUID me = visit.caller().personOrFail();
        boolean mine = pending.gathered().people().anyMatch(me::equals);
        return !pending.open() ? refused(RefusalCode.NOT_OPEN_ANY_MORE)
                : refused(mine ? RefusalCode.SAME_PERSON_TWICE : RefusalCode.ROLE_MAY_NOT);
    }

    private static Outcome refused(RefusalCode code) {
        return new Outcome.Refused(List.of(Refusal.of(code)), Optional.empty());
    }
}
