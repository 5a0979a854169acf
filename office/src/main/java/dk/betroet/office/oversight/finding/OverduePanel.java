package dk.betroet.office.oversight.finding;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found and waits, for those who answer for the unit or look over it. */
@Component
class OverduePanel implements Panel, Navigation {

    private static final int ORDER = 200;
    private static final int PLACE = 800;
    private static final int CARDS_MAX = 5;

    private final FindingRows rows;
    private final Wording wording;
    private final Clock clock;

    OverduePanel(FindingRows rows, Wording wording, Clock clock) {
        this.rows = rows;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.LEADER, Role.DEPUTY, Role.DIRECTOR, Role.AUDITOR,
                Role.INTERNAL_AUDIT)) {
            return Optional.empty();
        }
        List<FindingRow> open = rows.in(visit, sql, Findings.Which.OPEN);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        String list = visit.path("/findings");
        List<CardView> cards = open.stream().limit(CARDS_MAX)
                .map(row -> new CardView(
                        LinkView.to(row.path(),
                                Text.plain(row.found().said(wording.current().language()))),
                        Text.of("oversight.panel.by", row.about(), row.found().dueOn()), null,
                        row.status(today)))
                .toList();
        return Optional.of(View.of(ORDER, Text.of("oversight.panel.title"), cards)
                .withMore(LinkView.to(list, Text.of("oversight.panel.more", open.size()))));
    }

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        return visit.seesUnit()
                ? List.of(Item.of(PLACE, "oversight.findings.title", visit.path("/findings")))
                : List.of();
    }
}
