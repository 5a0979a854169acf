package dk.betroet.office.meeting.decided;

import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.casework.ItemSeen;
import dk.betroet.office.platform.decision.DecisionNames;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may know of a decision: as much of it as of the item it was made on, or of its case. */
@Component
class DecisionSight implements DecisionNames {

    private final MeetingDesk desk;
    private final CaseRight right;
    private final ItemRight items;
    private final Bodies bodies;
    private final Decisions decisions;

    DecisionSight(MeetingDesk desk, CaseRight right, ItemRight items, Bodies bodies,
            Decisions decisions) {
        this.desk = desk;
        this.right = right;
        this.items = items;
        this.bodies = bodies;
        this.decisions = decisions;
    }

    /**
     * What somebody sees of a decision.
     *
     * @param file its case, if they may know of that
     */
    record Seen(Sight sight, Optional<CaseRight.Seen> file) {}

    /** A decision for whoever may know of it: as much of it as of the item it was made on. */
    Optional<Seen> seen(Visit visit, JdbcClient sql, Decision decision) {
        UUID unit = visit.unit().id();
        Optional<CaseRight.Seen> file =
                right.find(sql, visit.caller(), unit, decision.of(), desk.today());
        Sight sight = items.ofDecision(sql, decision.id()).map(item ->
                        items.find(sql, visit.caller(), unit, item, desk.today())
                                .map(ItemSeen::sight))
                .orElseGet(() -> file.map(CaseRight.Seen::sight)).orElse(Sight.NOTHING);
        return sight.decision() ? Optional.of(new Seen(sight, file)) : Optional.empty();
    }

    @Override
    public Optional<Text> named(JdbcClient sql, Visit visit, UUID decision) {
        return MeetingDesk.comesIn(visit) ? decisions.find(sql, visit.unit().id(), decision)
                .map(Decisions.Standing::decision)
                .filter(one -> seen(visit, sql, one).isPresent())
                .map(one -> name(visit, sql, one)) : Optional.empty();
    }

    /** Its body as it was called that day, and its number. */
    Text name(Visit visit, JdbcClient sql, Decision decision) {
        return Text.of("decision.named", bodies.find(sql, visit.unit().id(), decision.body(),
                decision.decidedOn()).map(Body::shortName).orElse("–"), decision.label());
    }
}
