package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suspicions in which the next step is the visitor's; and the way to all incidents. */
@Component
class IncidentPanel implements Panel, Navigation {

    private static final int ORDER = 90;
    private static final int PLACE = 810;

    private final IncidentDesk desk;

    IncidentPanel(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Circle.OFFICE)) {
            return Optional.empty();
        }
        List<CardView> cards = desk.waitingFor(visit, sql).stream()
                .limit(10)
                .map(one -> new CardView(
                        LinkView.to(visit.path("/incidents/" + one.id()), Text.of(
                                "oversight.incident.named.suspicion", one.happenedOn(),
                                one.lastDay())),
                        null, one.amount().isZero() ? null : one.amount(),
                        IncidentsPage.status(one)))
                .toList();
        return cards.isEmpty() ? Optional.empty()
                : Optional.of(View.of(ORDER, Text.of("oversight.incident.panel"), cards));
    }

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        return visit.is(Circle.OFFICE)
                ? List.of(new Item(PLACE, Text.of("oversight.incidents.title"),
                        visit.path("/incidents"), desk.waitingFor(visit, sql).size()))
                : List.of();
    }
}
