package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cash in a place is counted against what the book said at the end of the day. When the two agree
 * the count is settled at once; when they do not, the difference stays open, and in the way of
 * closing the book, until it has been answered for.
 */
@Component
public class Count implements Operation<Count.Command> {

    /**
     * So many of one note or coin.
     *
     * @param number how many, not none
     */
    public record Pile(Denomination denomination, @Field(min = 1, max = 10_000) int number) {}

    /** What lay in one owner's envelope. */
    public record Envelope(FundId fund, @Field(zero = true) Money amount) {}

    /**
     * What is asked.
     *
     * @param total what lay there; may be left out when the piles are given
     * @param piles notes and coins; when given with a total the two must agree
     * @param envelopes what lay in each owner's envelope; together the total, when given
     * @param announced whether it was known beforehand
     */
    public record Command(
            @Field(from = "cash-box,hand") PlaceId place,
            LocalDate date,
            @Field(zero = true) @Nullable Money total,
            @Field(max = 11) List<Pile> piles,
            @Field(max = 200) List<Envelope> envelopes,
            boolean announced,
            @Nullable Note note) {}

    private final KeptPlaces places;
    private final CashCounts counts;
    private final Keepers keepers;
    private final WhoIsWho whoIsWho;

    Count(KeptPlaces places, CashCounts counts, Keepers keepers, WhoIsWho whoIsWho) {
        this.places = places;
        this.counts = counts;
        this.keepers = keepers;
        this.whoIsWho = whoIsWho;
    }

    @Override
    public String name() {
        return "custody.count";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptPlace place = places.named(context, command.place());
        List<Refusal> refusals = new ArrayList<>(
                places.unusable("place", place, command.date(), place.fund()));
        refusals.addAll(sums(command));
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Money counted = counted(command);
        Money booked = counts.booked(context.sql(), place.id(), command.date());
        boolean agrees = counted.equals(booked);
        CashCount count = new CashCount(context.ids().next(), place.id(), command.date(), counted,
                booked, command.announced(), context.actor(), counted.minus(booked),
                agrees ? command.date() : null);
        List<CashCounts.Envelope> envelopes = command.envelopes().stream()
                .map(envelope -> new CashCounts.Envelope(envelope.fund().value(), envelope.amount(),
                        counts.booked(context.sql(), place.id(), envelope.fund().value(),
                                command.date())))
                .toList();
        return Proposal.act(situation(context, place, count), Draft.on(command.date(), context)
                .result("count", count.id())
                .effect((sql, fact) -> {
                    counts.add(sql, context.authority(), context.unit(), count, envelopes,
                            fact.id());
                    counts.add(sql, context.authority(), context.unit(), count.id(),
                            together(command.piles()));
                }));
    }

    /** One pile of each note or coin, however many times it was named. */
    private static List<CashCounts.Pile> together(List<Pile> piles) {
        Map<Denomination, Integer> pieces = new EnumMap<>(Denomination.class);
        piles.forEach(pile -> pieces.merge(pile.denomination(), pile.number(), Integer::sum));
        return pieces.entrySet().stream()
                .map(pile -> new CashCounts.Pile(pile.getKey(), pile.getValue()))
                .toList();
    }

    private Situation.Builder situation(Context context, KeptPlace place, CashCount count) {
        Situation.Builder situation = Situation.of("count", count.on())
                .with("place.kind", place.ruleWord())
                .with("count.announced", count.announced())
                .with("count.difference", count.difference().toAbsolute())
                .part("counter", context.actor().toString());
        if (place.storageClass() != null) {
            situation.with("place.class", place.storageClass());
        }
        keepers.keeper(context.sql(), place, count.on()).ifPresent(keeper -> {
            situation.part("keeper", keeper.toString());
            if (!keeper.equals(context.actor())) {
                whoIsWho.tell(situation, context.sql(), context.unit(), null, List.of(keeper),
                        count.on());
            }
        });
        return situation;
    }

    private static List<Refusal> sums(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.total() == null && command.piles().isEmpty()) {
            refusals.add(Refusal.at("total", RefusalCode.NEEDED_HERE));
            return refusals;
        }
        if (command.total() != null && !command.piles().isEmpty()
                && !command.total().equals(piles(command))) {
            refusals.add(Refusal.at("total", RefusalCode.PILES_DO_NOT_SUM, piles(command)));
        }
        List<UUID> owners = command.envelopes().stream().map(e -> e.fund().value()).toList();
        if (owners.stream().distinct().count() < owners.size()) {
            refusals.add(Refusal.at("envelopes", RefusalCode.SAME_PERSON_TWICE));
        }
        Money inEnvelopes = Money.sum(command.envelopes().stream().map(Envelope::amount).toList());
        if (!owners.isEmpty() && !inEnvelopes.equals(counted(command))) {
            refusals.add(Refusal.at("envelopes", RefusalCode.PILES_DO_NOT_SUM, inEnvelopes));
        }
        return refusals;
    }

    private static Money counted(Command command) {
        return command.total() != null ? command.total() : piles(command);
    }

    private static Money piles(Command command) {
        return Money.sum(command.piles().stream()
                .map(pile -> pile.denomination().times(pile.number()))
                .toList());
    }
}
