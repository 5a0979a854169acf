package dk.betroet.office.custody.web;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Residents and mandates in the navigation, and for leaders the mandates that run out. */
@Component
class ResidentsDesk implements Navigation, Panel {

    private static final int PANEL_ORDER = 300;
    private static final int CARDS_MAX = 10;

    private final MandateRows mandates;
    private final Clock clock;

    ResidentsDesk(MandateRows mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        return visit.seesUnit() && !visit.unit().isSharing()
                ? List.of(
                        Item.of(100, "residents.list.title", visit.path("/residents")),
                        Item.of(110, "residents.mandates.title", visit.path("/mandates")))
                : List.of();
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.LEADERS)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<CardView> cards = mandates.in(sql, visit.unit().id(), today).stream()
                .filter(row -> row.near(today))
                .sorted(Comparator.comparing(row -> row.last().orElse(LocalDate.MAX)))
                .limit(CARDS_MAX)
                .map(row -> new CardView(
                        LinkView.to(visit.path("/custody/renew-mandate?mandate="
                                        + row.held().mandate().id()),
                                Text.of("residents.near.card", row.owner(), row.holder())),
                        Text.of("choice.mandate-kind." + row.held().mandate().kind().id()),
                        null,
                        new StatusView(Tone.ATTENTION, Text.of("residents.near.until",
                                row.last().orElse(today)))))
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(
                View.of(PANEL_ORDER, Text.of("residents.near.title"), cards)
                        .withMore(LinkView.to(visit.path("/mandates"),
                                Text.of("residents.near.all"))));
    }
}
