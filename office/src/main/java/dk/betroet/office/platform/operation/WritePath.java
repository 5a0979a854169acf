package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.web.format.Formats;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The path of every write: parse, decide, gather, append, follow, tell. The page, the interface and
 * the command line all come in here and nowhere else.
 */
@Component
public class WritePath {

    private final Database database;
    private final OperationCatalogue catalogue;
    private final References references;
    private final Deciding deciding;
    private final Appending appending;
    private final RequestStore requests;
    private final Replays replays;
    private final Ledger ledger;
    private final OversightBook oversight;
    private final BookQueue queue;
    private final WhoIsWho whoIsWho;
    private final Clock clock;
    private final Ids ids;

    WritePath(Database database, OperationCatalogue catalogue, References references,
            Deciding deciding, Appending appending, RequestStore requests, Replays replays,
            Ledger ledger, OversightBook oversight, BookQueue queue, WhoIsWho whoIsWho,
            Clock clock, Ids ids) {
        this.database = database;
        this.catalogue = catalogue;
        this.references = references;
        this.deciding = deciding;
        this.appending = appending;
        this.requests = requests;
        this.replays = replays;
        this.ledger = ledger;
        this.oversight = oversight;
        this.queue = queue;
        this.whoIsWho = whoIsWho;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks for an act, or, when it is a dry run, what would become of it. */
    public Outcome submit(Ask ask) {
        Optional<Operation<?>> operation = catalogue.find(ask.operation())
                .filter(found -> mayAsk(ask.caller(), ask.unit(), found.roles()));
        return operation.<Outcome>map(found -> submit(ask, found)).orElseGet(Outcome.Unknown::new);
    }

    /** Whether the caller has one of the roles in the unit, or is tied to a resident there. */
    public static boolean mayAsk(Caller caller, UUID unit, Set<Role> roles) {
        boolean held = caller.rolesIn(unit).stream().anyMatch(roles::contains);
        boolean tied = caller.ties().stream()
                .anyMatch(tie -> tie.unit().equals(unit) && roles.contains(tie.role()));
        return held || tied;
    }

    private <C extends Record> Outcome submit(Ask ask, Operation<C> operation) {
        return switch (Binder.bind(operation.shape(), ask.input(), ask.scalars())) {
            case Binder.Bound.Invalid<C>(List<FieldError> errors) -> new Outcome.Invalid(errors);
            case Binder.Bound.Command<C>(C command) -> {
                Tenant tenant = tenant(ask.caller(), ask.unit(), operation);
                yield ask.dryRun()
                        ? ask(ask, operation, command, tenant)
                        : write(ask, operation, command, tenant);
            }
        };
    }

    private <C extends Record> Outcome ask(
            Ask ask, Operation<C> operation, C command, Tenant tenant) {
        return switch (operation.book()) {
            case UNIT -> queue.read(ask.caller().authority(), ask.unit(),
                    BookQueue.Foreseen.of(operation.shape(), command, Set.of()),
                    sql -> answer(ask, operation, command, sql));
            case OVERSIGHT -> database.lookUp(tenant, sql -> answer(ask, operation, command, sql));
        };
    }

    private <C extends Record> Outcome write(
            Ask ask, Operation<C> operation, C command, Tenant tenant) {
        return switch (operation.book()) {
            case UNIT -> {
                Set<Replays.Key> keys = ask.key().map(key ->
                        Set.of(new Replays.Key(ask.caller().personOrFail(), key)))
                        .orElse(Set.of());
                yield queue.write(ask.caller().authority(), ask.unit(),
                        BookQueue.Foreseen.of(operation.shape(), command, keys),
                        sql -> perform(ask, operation, command, sql));
            }
            case OVERSIGHT ->
                    database.write(tenant, sql -> perform(ask, operation, command, sql));
        };
    }

    private <C extends Record> Outcome answer(
            Ask ask, Operation<C> operation, C command, JdbcClient sql) {
        Context context = context(ask.caller(), ask.unit(), operation, sql);
        List<FieldError> errors = references.check(context, operation.shape(), command);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid(errors);
        }
        Ledger.Head head = switch (operation.book()) {
            case UNIT -> ledger.read(sql, ask.unit());
            case OVERSIGHT -> oversight.read(sql, context.authority());
        };
        Decision decision = deciding.decide(
                operation, command, context, head.periods(), asked(context), null);
        return switch (decision) {
            case Decision.No(var refusals, var verdict) -> new Outcome.Refused(refusals, verdict);
            case Decision.NotYet(_, Verdict.Needs verdict) ->
                    new Outcome.Answer(Optional.of(verdict));
            case Decision.Yes(_, var verdict) -> new Outcome.Answer(verdict);
        };
    }

    private <C extends Record> Outcome perform(
            Ask ask, Operation<C> operation, C command, JdbcClient sql) {
        Context context = context(ask.caller(), ask.unit(), operation, sql);
        Ledger.Head head = switch (operation.book()) {
            case UNIT -> ledger.lock(sql, ask.unit());
            case OVERSIGHT -> oversight.lock(sql, context.authority());
        };
        Sha256 hash = requestHash(ask, operation, command);
        Optional<Outcome> before = ask.key().flatMap(key -> replays.find(context, key, hash));
        if (before.isPresent()) {
            return before.get();
        }
        List<FieldError> errors = references.check(context, operation.shape(), command);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid(errors);
        }
        Gathered gathered = asked(context);
        Decision decision = deciding.decide(
                operation, command, context, head.periods(), gathered, null);
        Outcome outcome =
                switch (decision) {
                    case Decision.No(var refusals, var verdict) ->
                            new Outcome.Refused(refusals, verdict);
                    case Decision.NotYet notYet
                            when operation.book() == Operation.Book.OVERSIGHT ->
                            new Outcome.Refused(List.of(), Optional.of(notYet.verdict()));
                    case Decision.NotYet notYet -> {
                        UUID request = requests.add(context, operation, command, notYet);
                        gathered.signatures().forEach(signature ->
                                requests.addSignature(context, request, signature, null));
                        yield new Outcome.Waiting(request, notYet.verdict(), false);
                    }
                    case Decision.Yes yes -> {
                        if (operation.book() == Operation.Book.OVERSIGHT) {
                            oversight.open(sql, context.authority(), context.today());
                        }
                        yield done(yes, appending.append(
                                context, head, operation, command, yes, gathered));
                    }
                };
        ask.key().ifPresent(key -> replays.keep(context, key, hash, outcome));
        return outcome;
    }

    /**
     * Decides a waiting request again with what has been gathered; does it when nothing is missing.
     */
    <C extends Record> Outcome resume(
            Context context, Ledger.Head head, RequestStore.Stored request,
            Operation<C> operation) {
        JdbcClient sql = context.sql();
        C command = stored(operation, request);
        Gathered gathered = requests.gathered(sql, request.unit(), request.id());
        requests.releaseHold(sql, request.id());
        Decision decision = deciding.decide(
                operation, command, context, head.periods(), gathered, request.id());
        return switch (decision) {
            case Decision.No(var refusals, var verdict) -> {
                requests.end(context, request.id(), "refused", null);
                yield new Outcome.Refused(refusals, verdict);
            }
            case Decision.NotYet notYet -> {
                requests.hold(context, request.id(), notYet.draft().transfers());
                requests.stillNeeds(sql, request.id(), notYet.verdict());
                yield new Outcome.Waiting(request.id(), notYet.verdict(), false);
            }
            case Decision.Yes yes -> {
                Recorded fact = appending.append(context, head, operation, command, yes, gathered);
                requests.end(context, request.id(), "done", fact.id());
                yield done(yes, fact);
            }
        };
    }

    /** What a waiting request would come to now with what has been gathered; changes nothing. */
    <C extends Record> Outcome look(
            Context context, RequestStore.Stored request, Operation<C> operation) {
        JdbcClient sql = context.sql();
        Decision decision = deciding.decide(operation, stored(operation, request), context,
                ledger.read(sql, request.unit()).periods(),
                requests.gathered(sql, request.unit(), request.id()), request.id());
        return switch (decision) {
            case Decision.No(var refusals, var verdict) -> new Outcome.Refused(refusals, verdict);
            case Decision.NotYet(_, Verdict.Needs verdict) ->
                    new Outcome.Answer(Optional.of(verdict));
            case Decision.Yes(_, var verdict) -> new Outcome.Answer(verdict);
        };
    }

    private static <C extends Record> C stored(
            Operation<C> operation, RequestStore.Stored request) {
        return switch (Binder.bind(operation.shape(), request.command(), Scalars.PLAIN)) {
            case Binder.Bound.Command<C>(C bound) -> bound;
            case Binder.Bound.Invalid<C>(var errors) ->
                    throw new IllegalStateException("a stored command no longer reads: " + errors);
        };
    }

    private static Outcome done(Decision.Yes yes, Recorded fact) {
        return new Outcome.Done(
                fact,
                yes.draft().result(),
                yes.verdict().map(Verdict::notices).orElse(List.of()),
                false);
    }

    /** Whoever asks has signed by asking, in their foremost capacity. */
    private Gathered asked(Context context) {
        Set<UUID> residents = context.caller().ties().stream()
                .map(Caller.Tie::resident)
                .collect(Collectors.toSet());
        UUID resident = residents.size() == 1 ? residents.iterator().next() : null;
        Set<String> capacities = whoIsWho.capacities(
                context.sql(), context.unit(), resident, context.actor(), context.today());
        List<Signature> signatures = WhoIsWho.foremost(capacities).stream()
                .map(capacity -> new Signature(context.actor(), capacity, Signature.Method.SESSION,
                        context.now(), Optional.empty()))
                .toList();
        return new Gathered(signatures, List.of(), List.of());
    }

    /** Whose rows an operation works on. */
    public static Tenant tenant(Caller caller, UUID unit, Operation<?> operation) {
        return switch (operation.book()) {
            case UNIT -> Tenant.of(caller.authority(), unit);
            case OVERSIGHT -> OversightBook.tenant(caller, unit);
        };
    }

    /** What an operation on the unit's own book may know of who asks, where and when. */
    public Context context(Caller caller, UUID unit, JdbcClient sql) {
        return context(caller, unit, unit, sql);
    }

    /** What an operation may know of who asks, where and when. */
    public Context context(
            Caller caller, UUID unit, Operation<?> operation, JdbcClient sql) {
        return context(caller, unit, switch (operation.book()) {
            case UNIT -> unit;
            case OVERSIGHT -> OversightBook.of(caller.authority());
        }, sql);
    }

    private Context context(Caller caller, UUID unit, UUID book, JdbcClient sql) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Context(
                caller, unit, book, LocalDate.ofInstant(now, Formats.ZONE), now, ids, sql);
    }

    private static Sha256 requestHash(Ask ask, Operation<?> operation, Record command) {
        String body = ask.unit() + " " + operation.name() + " "
                + Json.write(operation.shape().toTree(command));
        return Sha256.hash(body.getBytes(StandardCharsets.UTF_8));
    }
}
