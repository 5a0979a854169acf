package dk.betroet.office.custody.watch;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreement;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.count.CashCounts;
import dk.betroet.office.custody.key.Keys;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How residents' money stands: what is kept for each owner and in each place, who holds which
 * mandate, what was last counted, and the patterns by which things went wrong elsewhere. How much
 * is too much, and how long too long, the rule book says.
 */
@Component
class CustodyDetector implements Detector {

    private final CustodyFigures figures;
    private final KeptPlaces places;
    private final CashCounts counts;
    private final Keys keys;
    private final Mandates mandates;
    private final Agreements agreements;

    CustodyDetector(CustodyFigures figures, KeptPlaces places, CashCounts counts, Keys keys,
            Mandates mandates, Agreements agreements) {
        this.figures = figures;
        this.places = places;
        this.counts = counts;
        this.keys = keys;
        this.mandates = mandates;
        this.agreements = agreements;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        List<StateToJudge> states = new ArrayList<>();
        figures.owners(context).forEach(owner -> states.add(owner(context, owner)));
        Map<UUID, Long> alone = figures.daysAlone(context);
        Map<UUID, Long> inHand = figures.daysInHand(context);
        Map<UUID, LocalDate> differences = new HashMap<>();
        counts.open(context.sql(), context.unit(), context.today()).forEach(count ->
                differences.merge(count.place(), count.on(), (one, other) ->
                        one.isBefore(other) ? one : other));
        inUse(context).forEach(place -> states.add(place.kind() == PlaceKind.BANK_ACCOUNT
                ? account(context, place, alone)
                : place(context, place, inHand, differences)));
        mandates.in(context.sql(), context.unit()).stream()
                .filter(held -> held.mandate().validThrough()
                        .map(last -> !last.isBefore(context.today())).orElse(true))
                .forEach(held -> states.add(new StateToJudge("mandate", held.mandate().id(),
                        held.mandate().owner(), state(context, "mandate")
                                .with("fund.kind", "resident")
                                .with("mandate.kind", word(held.mandate().kind()))
                                .with("mandate.used", held.mandate().uses() > 0)
                                .with("mandate.renewed-on", held.grantedOn())
                                .build())));
        figures.drawsAfterPurchases(context).forEach(draw -> states.add(new StateToJudge("entry",
                draw.fact(), draw.fund(), state(context, "entry")
                        .with("fund.kind", "resident")
                        .with("draw.days-after-card", draw.days())
                        .build())));
        states.add(unit(context));
        return states;
    }

    private StateToJudge unit(Context context) {
        CustodyFigures.Entries entries = figures.entries(context);
        Situation.Builder unit = state(context, "unit")
                .with("since", openedOn(context))
                .with("entries.manual", entries.manual());
        entries.percent().ifPresent(percent -> unit.with("entries.manual-percent", percent));
        figures.daysBehind(context).ifPresent(days -> unit.with("accounts.behind-days", days));
        return new StateToJudge("unit", context.unit(), null, unit.build());
    }

    private static LocalDate openedOn(Context context) {
        return context.sql().sql("select opened_on from unit where unit_id = ?")
                .param(context.unit())
                .query(LocalDate.class)
                .single();
    }

    private StateToJudge owner(Context context, CustodyFigures.Owner owner) {
        Situation.Builder state = state(context, "owner")
                .with("owner.moved-out", owner.movedOut())
                .with("vouchers.missing", owner.vouchersMissing());
        owner.missingSince().ifPresent(since -> state.with(
                "vouchers.missing-days", ChronoUnit.DAYS.between(since, context.today())));
        if (!owner.movedOut()) {
            // Nothing is due for somebody who has been settled with, so only here.
            state.with("fund.kind", owner.kind())
                    .with("since", owner.openedOn())
                    .with("owner.cash-boxes", owner.cashBoxes())
                    .with("owner.cash-unlocked", owner.unlocked())
                    .with("withdrawals.month", owner.withdrawals());
            agreedUntil(context, owner.fund())
                    .ifPresent(last -> state.with("agreement.until", last));
            owner.percentOfUsual().ifPresent(share -> state.with("withdrawals.percent", share));
        }
        return new StateToJudge("owner", owner.fund(), owner.fund(), state.build());
    }

    private StateToJudge place(Context context, KeptPlace place, Map<UUID, Long> inHand,
            Map<UUID, LocalDate> differences) {
        JdbcClient sql = context.sql();
        List<Keys.Out> out = keys.outOf(sql, place.id());
        Situation.Builder state = state(context, "place")
                .with("fund.kind", kindOfFund(context, place))
                .with("place.kind", place.ruleWord())
                .with("place.leader", place.responsible() != null)
                .with("place.key-log", !keys.log(sql, place.id()).isEmpty())
                .with("place.key-holders", out.stream().map(Keys.Out::holder).distinct().count())
                .with("since", place.openedOn());
        if (place.storageClass() != null) {
            state.with("place.class", place.storageClass());
        }
        counts.last(sql, place.id(), context.today())
                .ifPresent(last -> state.with("last.count", last.on()));
        counts.lastUnannounced(sql, place.id())
                .ifPresent(day -> state.with("last.unannounced-count", day));
        if (differences.containsKey(place.id())) {
            state.with("count.difference-days", ChronoUnit.DAYS.between(
                    differences.get(place.id()), context.today()));
        }
        if (inHand.containsKey(place.id())) {
            state.with("hand.days", inHand.get(place.id()));
        }
        return new StateToJudge("place", place.id(), place.fund(), state.build());
    }

    /** The kind of the one fund that the place is for; otherwise residents share it. */
    private static String kindOfFund(Context context, KeptPlace place) {
        return place.fund() == null ? "resident" : context.sql()
                .sql("select kind from fund where fund_id = ?")
                .param(place.fund())
                .query(String.class)
                .single();
    }

    private static StateToJudge account(
            Context context, KeptPlace place, Map<UUID, Long> alone) {
        Situation.Builder state = state(context, "account")
                .with("fund.kind", kindOfFund(context, place))
                .with("account.holders", place.jointHolders())
                .with("account.own-books", place.ownBooks())
                .with("account.sole-signatory", place.jointHolders() == 1);
        if (place.accountKind() != null) {
            state.with("account.kind", place.accountKind());
        }
        if (alone.containsKey(place.id())) {
            state.with("staff.acted-alone-days", alone.get(place.id()));
        }
        return new StateToJudge("account", place.id(), place.fund(), state.build());
    }

    /** The last day of all that is agreed with an owner; empty when something has no end. */
    private Optional<LocalDate> agreedUntil(Context context, UUID fund) {
        List<Agreement> all = agreements.of(context.sql(), fund);
        return all.stream().anyMatch(one -> one.lastDay().isEmpty())
                ? Optional.empty()
                : all.stream().flatMap(one -> one.lastDay().stream()).max(LocalDate::compareTo);
    }

    private List<KeptPlace> inUse(Context context) {
        return places.in(context.sql(), context.unit()).stream()
                .filter(place -> place.closedOn() == null
                        || place.closedOn().isAfter(context.today()))
                .toList();
    }

    private static Situation.Builder state(Context context, String subject) {
        return Situation.of("state", context.today()).with("subject", subject);
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
