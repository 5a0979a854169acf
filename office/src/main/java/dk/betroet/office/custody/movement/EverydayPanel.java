package dk.betroet.office.custody.movement;

import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On the first page of those who give care in the unit, below what waits for them: what they do
 * most, so that pocket money is one tap away on a phone.
 */
@Component
class EverydayPanel implements Panel {

    private static final int ORDER = 150;

    /** The acts of an ordinary day, the most frequent first; addresses and text keys alike. */
    private static final List<String> ACTS =
            List.of("pay-out", "buy", "receive", "draw", "shared-purchase");

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.STAFF)) {
            return Optional.empty();
        }
        List<CardView> cards = ACTS.stream()
                .map(act -> new CardView(
                        LinkView.to(visit.path("/custody/" + act),
                                Text.of("custody." + act + ".title")),
                        null, null, null))
                .toList();
        return Optional.of(View.of(ORDER, Text.of("movements.everyday.title"), cards)
                .withMore(LinkView.to(visit.path("/residents"),
                        Text.of("movements.everyday.residents"))));
    }
}
