package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On the leader's first page: what nears a limit of the rule book. Asks the rule book how far each
 * ceiling is; knows none of them itself.
 */
@Component
class LimitsPanel implements Panel {

    private static final int ORDER = 300;
    private static final int SHOWN_MAX = 10;
    private static final long NEAR_PERCENT = 80;
    private static final long FULL_PERCENT = 100;

    private record Near(String key, Text title, String href, String rule, Money measured,
            long percent) {}

    private final MovementFacts facts;
    private final Holders holders;
    private final Residents residents;
    private final KeptPlaces places;
    private final RuleDesk rules;
    private final ObjectProvider<WritePath> writePath;

    LimitsPanel(MovementFacts facts, Holders holders, Residents residents, KeptPlaces places,
            RuleDesk rules, ObjectProvider<WritePath> writePath) {
        this.facts = facts;
        this.holders = holders;
        this.residents = residents;
        this.places = places;
        this.rules = rules;
        this.writePath = writePath;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.LEADERS)) {
            return Optional.empty();
        }
        UUID unit = visit.unit().id();
        Context context = writePath.getObject().context(visit.caller(), unit, sql);
        RuleBook book = rules.inForce(sql, unit, context.today());
        Map<String, Near> near = new LinkedHashMap<>();
        Holders.Named named = holders.in(sql, unit);
        List<KeptPlace> accounts = places.in(sql, unit).stream()
                .filter(place -> place.kind() == PlaceKind.BANK_ACCOUNT && place.closedOn() == null)
                .toList();
        for (Resident resident : residents.in(sql, unit)) {
            if (resident.isHere()) {
                resident(context, visit, book, resident, named, accounts)
                        .forEach(one -> near.merge(one.key(), one,
                                (a, b) -> a.percent() >= b.percent() ? a : b));
            }
        }
        String language = Language.of(visit.caller().locale()).tag();
        List<CardView> cards = near.values().stream()
                .sorted(Comparator.comparingLong(Near::percent).reversed())
                .limit(SHOWN_MAX)
                .map(one -> card(one, book, language))
                .toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(View.of(ORDER, Text.of("movements.limits.title"), cards));
    }

    private List<Near> resident(Context context, Visit visit, RuleBook book, Resident resident,
            Holders.Named named, List<KeptPlace> accounts) {
        UUID fund = resident.fund();
        String href = visit.path("/residents/" + fund);
        Text name = Text.plain(named.fund(fund));
        List<Near> near = new ArrayList<>();
        near.addAll(near(book, facts.of(context, "receive", context.today(), fund, List.of()),
                fund, name, href, visit));
        Situation.Builder draw = facts.of(context, "draw", context.today(), fund, List.of())
                .with("amount", Money.ZERO)
                .with("account.kind", "owner")
                .with("mandate.kind", "standing");
        near.addAll(near(book, draw, fund, name, href, visit));
        for (KeptPlace account : accounts) {
            if (fund.equals(account.fund())) {
                Situation.Builder deposit =
                        facts.of(context, "deposit", context.today(), fund, List.of());
                facts.place(deposit, context, account, List.of());
                near.addAll(near(book, deposit, account.id(), Text.plain(account.name()),
                        visit.path("/places/" + account.id()), visit));
            }
        }
        return near;
    }

    private static List<Near> near(RuleBook book, Situation.Builder situation, UUID subject,
            Text title, String href, Visit visit) {
        List<Near> near = new ArrayList<>();
        for (RuleBook.Headroom room : book.headroom(situation.build())) {
            if (room.measured() instanceof Value.Amount(Money measured)
                    && room.limit() instanceof Value.Amount(Money limit) && limit.isPositive()) {
                long percent = measured.toOere() * FULL_PERCENT / limit.toOere();
                String rule = room.citation().rule();
                // A ceiling on the whole unit measures the same for every resident: shown once.
                boolean whole = room.measured().equals(
                        situation.build().fact("balance.unit.cash.after").orElse(null))
                        && !room.measured().equals(
                                situation.build().fact("balance.owner.cash.after").orElse(null));
                if (percent >= NEAR_PERCENT) {
                    near.add(whole
                            ? new Near(rule, Text.plain(visit.unit().name()),
                                    visit.path("/places"), rule, measured, percent)
                            : new Near(rule + subject, title, href, rule, measured, percent));
                }
            }
        }
        return near;
    }

    private static CardView card(Near near, RuleBook book, String language) {
        Text text = book.rule(near.rule())
                .map(rule -> Text.plain(rule.text().in(language)))
                .orElseGet(() -> Text.plain(near.rule()));
        Tone tone = near.percent() > FULL_PERCENT ? Tone.BAD : Tone.ATTENTION;
        return new CardView(LinkView.to(near.href(), near.title()), text, near.measured(),
                new StatusView(tone, Text.of("movements.limits.percent", near.percent())));
    }
}
