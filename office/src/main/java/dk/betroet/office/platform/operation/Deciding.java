package dk.betroet.office.platform.operation;

import dk.betroet.kernel.approval.Approval;
import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.ledger.Balances;
import dk.betroet.kernel.ledger.DayBalances;
import dk.betroet.kernel.ledger.Entry;
import dk.betroet.kernel.ledger.Periods;
import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The second stop: decide. Asks the operation, then the house (dates, closed periods, frozen funds,
 * money available), then the rule book. Reads and never writes.
 */
@Component
class Deciding {

    private final Ledger ledger;
    private final Places places;
    private final RuleDesk rules;
    private final WhoIsWho whoIsWho;
    private final Units units;

    Deciding(Ledger ledger, Places places, RuleDesk rules, WhoIsWho whoIsWho, Units units) {
        this.ledger = ledger;
        this.places = places;
        this.rules = rules;
        this.whoIsWho = whoIsWho;
        this.units = units;
    }

    /** What a fund's row says that an act may run into. */
    private record FundState(
            @Nullable UUID person,
            LocalDate openedOn,
            @Nullable LocalDate frozenOn,
            @Nullable LocalDate closedOn) {}

    /**
     * Decides an act.
     *
     * @param request the request that waits for this very act, whose hold does not stand in its
     *     way; null when nothing waits yet
     */
    <C extends Record> Decision decide(Operation<C> operation, C command, Context context,
            Periods periods, Gathered gathered, @Nullable UUID request) {
        Optional<Refusal> elsewhere = ofAnotherKind(operation, context);
        if (elsewhere.isPresent()) {
            return new Decision.No(List.of(elsewhere.get()), Optional.empty());
        }
        return switch (operation.propose(command, context)) {
            case Proposal.Refused(List<Refusal> refusals) ->
                    new Decision.No(refusals, Optional.empty());
            case Proposal.Act(Optional<Situation.Builder> situation, Draft draft) -> {
                Optional<FundState> fund = Optional.ofNullable(draft.fund())
                        .map(id -> fund(context.sql(), id));
                List<Refusal> refusals = house(context, draft, fund, periods, request);
                if (situation.isPresent()) {
                    refusals = withRules(context, draft.happenedOn(), refusals);
                }
                if (!refusals.isEmpty()) {
                    yield new Decision.No(refusals, Optional.empty());
                }
                UUID resident = fund.map(FundState::person).orElse(null);
                yield situation
                        .map(builder -> judge(context, draft, resident, builder, gathered))
                        .orElseGet(() -> new Decision.Yes(draft, Optional.empty()));
            }
        };
    }

    private Optional<Refusal> ofAnotherKind(Operation<?> operation, Context context) {
        List<String> kinds = operation.unitKinds();
        return kinds.isEmpty() ? Optional.empty() : units.find(context.sql(), context.unit())
                .filter(unit -> !kinds.contains(unit.kind()))
                .map(unit -> Refusal.of(RefusalCode.UNIT_OF_ANOTHER_KIND,
                        Text.of("choice.unit-kind." + unit.kind()),
                        Text.of("choice.unit-kind." + kinds.getFirst())));
    }

    private Decision judge(Context context, Draft draft, @Nullable UUID resident,
            Situation.Builder situation, Gathered gathered) {
        Set<UUID> people = Stream.concat(Stream.of(context.actor()), gathered.people())
                .collect(Collectors.toSet());
        if (resident != null) {
            people.add(resident);
        }
        Map<UUID, Set<String>> capacities = whoIsWho.tell(situation, context.sql(),
                context.unit(), resident, people, draft.happenedOn());
        rules.tell(situation, context.sql(), context.unit());
        situation.part("actor", context.actor().toString());
        for (Signature signature : gathered.signatures()) {
            thatDay(signature, capacities.get(signature.person())).ifPresent(capacity ->
                    situation.signed(signature.person().toString(), capacity));
        }
        for (Approval approval : gathered.approvals()) {
            situation.approved(new dk.betroet.kernel.rulebook.Approval(
                    approval.person().toString(),
                    approval.capacity(),
                    LocalDate.ofInstant(approval.approvedAt(), Formats.ZONE),
                    Optional.of(approval.reason())));
        }
        Stream.concat(draft.papers().stream(), gathered.papers().stream())
                .forEach(paper -> situation.document(Document.of(paper.kind())));
        Form form = draft.form();
        if (form != null) {
            situation.document(form.toDocument(gathered.signatures()));
        }
        Verdict judged = rules.inForce(context.sql(), context.unit(), draft.happenedOn())
                .decide(situation.build());
        Verdict verdict = form != null && judged instanceof Verdict.Needs needs
                ? form.withSignatures(needs)
                : judged;
        return switch (verdict) {
            case Verdict.Allowed allowed -> new Decision.Yes(draft, Optional.of(allowed));
            case Verdict.Needs needs
                    when needs.demands().stream().allMatch(Deciding::canBeGathered) ->
                    new Decision.NotYet(draft, needs);
            case Verdict.Needs needs -> new Decision.No(List.of(), Optional.of(needs));
            case Verdict.Refused refused -> new Decision.No(List.of(), Optional.of(refused));
        };
    }

    /**
     * What somebody who has signed was on the day of the act: what they sign as today if they were
     * that already, otherwise what they were; empty when they were nothing here yet, or no more.
     */
    private static Optional<String> thatDay(Signature signature, @Nullable Set<String> held) {
        if (held == null) {
            return Optional.empty();
        }
        return held.contains(signature.capacity())
                ? Optional.of(signature.capacity()) : WhoIsWho.foremost(held);
    }

    /**
     * Whether what is missing can be handed in while the request waits. An agreement, a mandate or
     * something to be told cannot: that is made first, and the act asked for again. Nor can an
     * approval that had to come before the act.
     */
    private static boolean canBeGathered(Objection objection) {
        return switch (objection.supply()) {
            case Supply.Signatures _ -> true;
            case Supply.Approvals approvals -> !approvals.before();
            case Supply.Papers _ -> objection.reason() == Reason.DOCUMENT_MISSING;
            case Supply.Told _, Supply.Nothing _ -> false;
        };
    }

    private List<Refusal> house(
            Context context, Draft draft, Optional<FundState> fund, Periods periods,
            @Nullable UUID request) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate day = draft.happenedOn();
        if (day.isAfter(context.today())) {
            refusals.add(Refusal.at("date", RefusalCode.DATE_IN_FUTURE, day));
        }
        fund.ifPresent(state -> fundRefusals(draft, state, day, refusals));
        if (!draft.transfers().isEmpty() && periods.isClosed(day)) {
            refusals.add(Refusal.at("date", RefusalCode.PERIOD_CLOSED, day,
                    periods.closedThrough().orElseThrow()));
        }
        if (!draft.transfers().isEmpty()) {
            refusals.addAll(shortfalls(context, draft, request));
        }
        refusals.sort(Refusal.BY_PRECEDENCE);
        return refusals;
    }

    /** No regulation is applied to days before it was one. */
    private List<Refusal> withRules(Context context, LocalDate day, List<Refusal> refusals) {
        return Stream.concat(refusals.stream(),
                        rules.judgesOnlyFrom(context.sql(), context.unit(), day).stream()
                                .map(first -> Refusal.at("date",
                                        RefusalCode.DATE_BEFORE_RULES, first)))
                .sorted(Refusal.BY_PRECEDENCE)
                .toList();
    }

    private static void fundRefusals(
            Draft draft, FundState state, LocalDate day, List<Refusal> refusals) {
        if (state.closedOn() != null && draft.until() != Draft.Until.EVER) {
            refusals.add(Refusal.of(RefusalCode.FUND_CLOSED, state.closedOn()));
        }
        if (state.frozenOn() != null && draft.until() == Draft.Until.FROZEN
                && !day.isBefore(state.frozenOn())) {
            refusals.add(Refusal.of(RefusalCode.FUND_FROZEN, state.frozenOn()));
        }
        if (day.isBefore(state.openedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATE_BEFORE_ADMISSION, state.openedOn()));
        }
    }

    private List<Refusal> shortfalls(
            Context context, Draft draft, @Nullable UUID request) {
        Set<UUID> funds = draft.transfers().stream()
                .map(transfer -> transfer.owner())
                .collect(Collectors.toSet());
        Balances available = ledger.available(
                context.sql(), funds, request, context.now());
        Entry entry = new Entry(draft.happenedOn(), draft.transfers());
        List<Refusal> refusals = new ArrayList<>();
        for (Balances.Shortfall shortfall : available.shortfalls(entry,
                place -> isHeld(context, place))) {
            refusals.add(Refusal.at("amount", RefusalCode.AMOUNT_NOT_AVAILABLE,
                    shortfall.available(), shortfall.wanted()));
        }
        return refusals.isEmpty() ? earlier(context, entry, funds, available, request) : refusals;
    }

    /** What an entry dated back would take from a place on a day when it was not there. */
    private List<Refusal> earlier(Context context, Entry entry, Set<UUID> funds,
            Balances available, @Nullable UUID request) {
        return DayBalances.of(available, ledger.changesAfter(
                        context.sql(), funds, entry.happenedOn(), request, context.now()))
                .shortfalls(entry, place -> isHeld(context, place)).stream()
                .map(shortfall -> Refusal.at("date", RefusalCode.AMOUNT_NOT_AVAILABLE_THEN,
                        shortfall.on(), shortfall.available(), shortfall.wanted()))
                .toList();
    }

    private boolean isHeld(Context context, UUID place) {
        return places.kind(context.sql(), place).map(PlaceKind::isHeld).orElse(true);
    }

    private static FundState fund(JdbcClient sql, UUID fund) {
        return Standing.remembered(sql, "fund.state", fund, () -> sql.sql("""
                select person_id, opened_on, frozen_on, closed_on from fund where fund_id = ?""")
                .param(fund)
                .query((row, n) -> new FundState(
                        row.getObject("person_id", UUID.class),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("frozen_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .single());
    }
}
