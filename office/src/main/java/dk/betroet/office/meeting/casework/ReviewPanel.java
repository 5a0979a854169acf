package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness.Closure;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.SecretariatWork;
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

/** On the secretariat's first page: closed cases whose day to be looked at again has come. */
@Component
class ReviewPanel implements Panel {

    private static final int OVERDUE = 220;
    private static final int SHOWN = 10;

    private final MeetingDesk desk;
    private final CaseRight right;

    ReviewPanel(MeetingDesk desk, CaseRight right) {
        this.desk = desk;
        this.right = right;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.EMPLOYEES)
                || !SecretariatWork.KINDS.contains(visit.unit().kind())) {
            return Optional.empty();
        }
        List<CardView> cards = right.toReview(sql, visit.caller(), visit.unit().id(),
                desk.today()).stream().limit(SHOWN).map(seen -> card(visit, seen)).toList();
        return cards.isEmpty() ? Optional.empty()
                : Optional.of(View.of(OVERDUE, Text.of("meeting.panel.review"), cards));
    }

    private static CardView card(Visit visit, CaseRight.Seen seen) {
        Closure closure = seen.file().openness().closure().orElseThrow();
        return new CardView(LinkView.to(visit.path(
                "/meeting/review-openness?caseId=" + seen.file().id()), CaseViews.title(seen)),
                Text.of("meeting.panel.review-by", closure.reviewOn()), null, null);
    }
}
