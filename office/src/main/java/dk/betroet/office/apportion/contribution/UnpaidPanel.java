package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims that are not paid although their day has passed, on the first page. */
@Component
final class UnpaidPanel implements Panel {

    private static final int OVERDUE = 210;
    private static final int CARDS_MAX = 5;

    private final Contributions contributions;
    private final ContributorDesk desk;

    UnpaidPanel(Contributions contributions, ContributorDesk desk) {
        this.contributions = contributions;
        this.desk = desk;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.seesUnit()) {
            return Optional.empty();
        }
        LocalDate today = desk.today();
        List<Contribution.Claim> overdue = contributions.all(sql, visit.unit().id()).stream()
                .filter(claim -> claim.overdue(today))
                .sorted(Comparator.comparing(Contribution.Claim::dueOn)
                        .thenComparing(Contribution.Claim::number))
                .toList();
        if (overdue.isEmpty()) {
            return Optional.empty();
        }
        List<CardView> cards = overdue.stream().limit(CARDS_MAX)
                .map(claim -> new CardView(
                        LinkView.to(visit.path("/contributions/" + claim.contribution()),
                                Text.plain(claim.name())),
                        Text.of("apportion.panel.due", Integer.toString(claim.number()),
                                claim.dueOn()),
                        claim.open(), ContributionViews.overdue(claim, today)))
                .toList();
        return Optional.of(View.of(OVERDUE, Text.of("apportion.panel.unpaid"), cards)
                .withMore(LinkView.to(visit.path("/contributions"),
                        Text.of("apportion.panel.all-unpaid", overdue.size()))));
    }
}
