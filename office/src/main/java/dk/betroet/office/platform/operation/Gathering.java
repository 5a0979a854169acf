package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Callers;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The third stop: gather. Signatures, approvals and papers for a request that waits; the last one
 * that was missing carries the act out, in the same transaction.
 */
@Component
public class Gathering {

    private final BookQueue queue;
    private final WritePath writePath;
    private final RequestStore requests;
    private final OperationCatalogue catalogue;
    private final Ledger ledger;
    private final WhoIsWho whoIsWho;
    private final Roles roles;

    Gathering(BookQueue queue, WritePath writePath, RequestStore requests,
            OperationCatalogue catalogue, Ledger ledger, WhoIsWho whoIsWho, Roles roles) {
        this.queue = queue;
        this.writePath = writePath;
        this.requests = requests;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.whoIsWho = whoIsWho;
        this.roles = roles;
    }

    /**
     * Who signs, and how they proved it.
     *
     * @param person the signer; not necessarily the one whose session it is
     * @param method how they proved who they are
     * @param drawing the drawn signature or signed paper, for those methods
     */
    public record Signer(UUID person, Signature.Method method, @Nullable EvidenceId drawing) {}

    /** Signs a request; the caller is whose session it is. */
    public Outcome sign(Caller caller, UUID unit, UUID request, Signer signer) {
        return onOpen(caller, unit, request, (context, stored) -> {
            Optional<UUID> resident = resident(context.sql(), stored);
            Optional<String> capacity = WhoIsWho.foremost(whoIsWho.capacities(context.sql(), unit,
                    resident.orElse(null), signer.person(), context.today()));
            boolean signed = requests.gathered(context.sql(), unit, request).signatures().stream()
                    .anyMatch(signature -> signature.person().equals(signer.person()));
            if (signed) {
                return Optional.of(RefusalCode.SAME_PERSON_TWICE);
            }
            if (capacity.isEmpty()) {
                return Optional.of(RefusalCode.ROLE_MAY_NOT);
            }
            requests.addSignature(context, request, new Signature(signer.person(), capacity.get(),
                    signer.method(), context.now(), Optional.empty()), signer.drawing());
            return Optional.empty();
        });
    }

    /**
     * Approves a request, in the caller's foremost capacity. Whoever asked cannot approve it.
     *
     * @param reason why, long enough to say something
     */
    public Outcome approve(Caller caller, UUID unit, UUID request, Note reason) {
        return onOpen(caller, unit, request, (context, stored) -> {
            Optional<UUID> resident = resident(context.sql(), stored);
            Set<String> capacities = whoIsWho.capacities(context.sql(), unit,
                    resident.orElse(null), context.actor(), context.today());
            Optional<String> capacity = WhoIsWho.foremost(capacities);
            if (stored.actor().equals(context.actor())) {
                return Optional.of(RefusalCode.SAME_PERSON_TWICE);
            }
            if (capacity.isEmpty()) {
                return Optional.of(RefusalCode.ROLE_MAY_NOT);
            }
            if (reason.saysTooLittle()) {
                return Optional.of(RefusalCode.REASON_TOO_SHORT);
            }
            requests.addApproval(context, request,
                    new Approval(context.actor(), capacity.get(), reason.text(), context.now()));
            return Optional.empty();
        });
    }

    /** Attaches a paper to a request; whoever works in the unit may. */
    public Outcome attach(Caller caller, UUID unit, UUID request, Draft.Paper paper) {
        return onOpen(caller, unit, request, (context, stored) -> {
            requests.addPaper(context, request, "employee", paper);
            return Optional.empty();
        });
    }

    /** Withdraws a request: the one who asked, or a leader. Its money is let go. */
    public Outcome withdraw(Caller caller, UUID unit, UUID request) {
        return queue.write(caller.authority(), unit, BookQueue.Foreseen.NOTHING, sql -> {
            Context context = writePath.context(caller, unit, sql);
            ledger.lock(sql, unit);
            Optional<RequestStore.Stored> stored = requests.find(sql, unit, request);
            if (stored.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!stored.get().isOpen(context.now())) {
                return refused(RefusalCode.NOT_OPEN_ANY_MORE);
            }
            boolean leads = caller.rolesIn(unit).stream()
                    .anyMatch(Role.LEADERS::contains);
            if (!leads && !stored.get().actor().equals(context.actor())) {
                return refused(RefusalCode.ROLE_MAY_NOT);
            }
            requests.end(context, request, "withdrawn", null);
            return new Outcome.Answer(Optional.empty());
        });
    }

    private Outcome onOpen(Caller caller, UUID unit, UUID request,
            BiFunction<Context, RequestStore.Stored, Optional<RefusalCode>> gather) {
        return queue.write(caller.authority(), unit, BookQueue.Foreseen.NOTHING, sql -> {
            Context context = writePath.context(caller, unit, sql);
            Ledger.Head head = ledger.lock(sql, unit);
            Optional<RequestStore.Stored> stored = requests.find(sql, unit, request);
            if (stored.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!stored.get().isOpen(context.now())) {
                return refused(RefusalCode.NOT_OPEN_ANY_MORE);
            }
            Optional<RefusalCode> refusal = gather.apply(context, stored.get());
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            Caller actor = actor(context, stored.get());
            Operation<?> operation = catalogue.find(stored.get().operation()).orElseThrow();
            if (!WritePath.mayAsk(actor, unit, operation.roles())) {
                requests.end(context, request, "refused", null);
                return refused(RefusalCode.PERSON_DEPARTED);
            }
            return writePath.resume(
                    writePath.context(actor, unit, sql), head, stored.get(), operation);
        });
    }

    /**
     * What an open request lacks, as it would be decided now; changes nothing.
     *
     * @return {@link Outcome.Answer}, {@link Outcome.Refused} or {@link Outcome.Unknown}
     */
    public Outcome look(JdbcClient sql, Caller caller, UUID unit, UUID request) {
        Context context = writePath.context(caller, unit, sql);
        Optional<RequestStore.Stored> stored = requests.find(sql, unit, request);
        if (stored.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!stored.get().isOpen(context.now())) {
            return refused(RefusalCode.NOT_OPEN_ANY_MORE);
        }
        Caller actor = actor(context, stored.get());
        Operation<?> operation = catalogue.find(stored.get().operation()).orElseThrow();
        return WritePath.mayAsk(actor, unit, operation.roles())
                ? writePath.look(writePath.context(actor, unit, sql), stored.get(), operation)
                : refused(RefusalCode.PERSON_DEPARTED);
    }

    /** The one who asked, with the roles they hold now: whoever has departed can ask no more. */
    private Caller actor(Context context, RequestStore.Stored stored) {
        return Callers.from(context.authority(), stored.actor(),
                roles.of(context.sql(), stored.actor(), context.today()), Caller.Kind.SESSION,
                EnumSet.allOf(Caller.Scope.class), context.caller().locale());
    }

    private static Optional<UUID> resident(JdbcClient sql, RequestStore.Stored stored) {
        return Optional.ofNullable(stored.fund()).flatMap(fund -> sql
                .sql("select person_id from fund where fund_id = ? and person_id is not null")
                .param(fund)
                .query(UUID.class)
                .optional());
    }

    private static Outcome refused(RefusalCode code) {
        return new Outcome.Refused(List.of(Refusal.of(code)), Optional.empty());
    }
}
