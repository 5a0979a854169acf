package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
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

/** On the secretariat's first page: closed items whose day to be looked at again has come. */
@Component
class ClosedItemsPanel implements Panel {

    private static final int OVERDUE = 221;
    private static final int SHOWN = 10;

    private final MeetingDesk desk;
    private final ItemRight right;
    private final ClosedItems closures;

    ClosedItemsPanel(MeetingDesk desk, ItemRight right, ClosedItems closures) {
        this.desk = desk;
        this.right = right;
        this.closures = closures;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.EMPLOYEES)
                || !SecretariatWork.KINDS.contains(visit.unit().kind())) {
            return Optional.empty();
        }
        List<CardView> cards = closures.due(sql, visit.unit().id(), desk.today()).stream()
                .flatMap(due -> right.find(sql, visit.caller(), visit.unit().id(), due.item(),
                        desk.today()).filter(ItemSeen::papers)
                        .map(seen -> card(visit, due, seen)).stream())
                .limit(SHOWN).toList();
        return cards.isEmpty() ? Optional.empty()
                : Optional.of(View.of(OVERDUE, Text.of("meeting.panel.review-items"), cards));
    }

    private static CardView card(Visit visit, ClosedItems.Due due, ItemSeen seen) {
        return new CardView(LinkView.to(visit.path(
                "/meeting/set-item-openness?item=" + due.item()), seen.title()),
                Text.of("meeting.panel.review-by", due.on()), null, null);
    }
}
