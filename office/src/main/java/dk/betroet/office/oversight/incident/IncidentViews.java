package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.StepsView;
import dk.betroet.office.platform.web.view.StepsView.State;
import dk.betroet.office.platform.web.view.StepsView.StepView;
import dk.betroet.office.platform.web.view.TimelineView;
import dk.betroet.office.platform.web.view.TimelineView.MomentView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the page of an incident. */
@Component
class IncidentViews {

    private final IncidentDesk desk;
    private final Persons persons;

    IncidentViews(IncidentDesk desk, Persons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    /**
     * What the page shows.
     *
     * @param steps the way of a suspicion, or null for a loss
     * @param story what was reported and done, in order
     * @param files where its files are opened
     * @param actions what the visitor can do about it
     */
    public record Shown(
            Incident incident, Optional<UUID> resident, StatusView status,
            @Nullable StepsView steps, FactsView about, TimelineView story, List<LinkView> files,
            List<LinkView> actions) {}

    Shown show(Visit visit, JdbcClient guarded, Incident incident) {
        UUID resident = desk.resident(guarded, incident);
        Set<UUID> people = new TreeSet<>(incident.suspects());
        people.add(incident.reporter());
        incident.taken().forEach(one -> people.add(one.by()));
        if (resident != null) {
            people.add(resident);
        }
        Map<UUID, String> names = persons.names(guarded, people);
        String path = visit.path("/incidents/" + incident.id());
        return new Shown(incident, Optional.ofNullable(resident), IncidentsPage.status(incident),
                incident.kind() == Incident.Kind.LOSS ? null : steps(incident),
                about(visit, guarded, incident, resident, names),
                story(guarded, incident, names),
                desk.files(guarded, incident).stream()
                        .map(file -> LinkView.to(
                                path + "/files/" + file, Text.of("operation.open-file")))
                        .toList(),
                actions(visit, guarded, incident));
    }

    private static StepsView steps(Incident incident) {
        List<StepView> steps = new ArrayList<>();
        steps.add(step("reported", State.DONE));
        Optional<Step> next = IncidentDesk.next(incident);
        for (Step step : Step.values()) {
            boolean left = step == Step.POLICE && !incident.isOpen() && !incident.has(step);
            if (!left) {
                steps.add(step(step.id(), incident.has(step) ? State.DONE
                        : next.filter(step::equals).isPresent() ? State.CURRENT : State.AHEAD));
            }
        }
        steps.add(step(Step.CLOSED, !incident.isOpen() ? State.DONE
                : next.isEmpty() ? State.CURRENT : State.AHEAD));
        return new StepsView(steps);
    }

    private static StepView step(String id, State state) {
        return new StepView(title(id), state, null);
    }

    private static Text title(String step) {
        return Text.of("oversight.incident.step." + step);
    }

    private FactsView about(Visit visit, JdbcClient guarded, Incident incident,
            @Nullable UUID resident, Map<UUID, String> names) {
        FactsView facts = FactsView.none()
                .with(label("day"), Cell.of(incident.happenedOn()));
        if (resident != null) {
            facts = facts.with(label("whose"), Cell.link(
                    visit.path("/residents/" + incident.fund()), Names.of(names, resident)));
        }
        if (incident.place() != null) {
            facts = facts.with(label("place"), Cell.of(
                    Places.name(guarded, incident.place()).orElseThrow()));
        }
        facts = facts.with(label("amount"), incident.amount().isZero()
                ? Cell.of(label("amount-unknown")) : Cell.of(incident.amount()));
        if (incident.kind() == Incident.Kind.SUSPICION) {
            facts = incident.suspects().isEmpty()
                    ? facts.with(label("suspect"), Cell.of(label("nobody")))
                    : facts;
            for (UUID suspect : incident.suspects()) {
                facts = facts.with(label("suspect"), Cell.of(Names.of(names, suspect)));
            }
        }
        if (incident.follows() != null) {
            facts = facts.with(label("follows"), Cell.link(
                    visit.path("/incidents/" + incident.follows()), label("open-loss")));
        }
        return ending(visit, facts, incident);
    }

    private static FactsView ending(Visit visit, FactsView facts, Incident incident) {
        Optional<Incident.Ending> ended = incident.ending();
        if (ended.isEmpty()) {
            return facts;
        }
        Incident.Ending ending = ended.get();
        FactsView all = facts
                .with(label("lost"), Cell.of(ending.amount()))
                .with(label("compensation"), Cell.of(ending.compensation()));
        return ending.voucher() == null ? all : all.with(label("voucher"), Cell.link(
                visit.path("/vouchers/" + ending.voucher()), Text.of("operation.voucher.open")));
    }

    private TimelineView story(
            JdbcClient guarded, Incident incident, Map<UUID, String> names) {
        List<MomentView> moments = new ArrayList<>();
        moments.add(new MomentView(incident.reportedAt(), Tone.INFO,
                by("reported", null, incident.reporter(), names),
                told(guarded, incident.fact()), null));
        for (Incident.Taken taken : incident.taken()) {
            moments.add(new MomentView(recordedAt(guarded, taken.fact()), Tone.GOOD,
                    by(taken.step(), taken, taken.by(), names), told(guarded, taken.fact()),
                    null));
        }
        return new TimelineView(moments);
    }

    private static Text by(
            String step, Incident.@Nullable Taken taken, UUID person, Map<UUID, String> names) {
        return taken == null
                ? Text.of("oversight.incident.by", title(step), Names.of(names, person))
                : Text.of("oversight.incident.by-on", title(step), Names.of(names, person),
                        taken.on());
    }

    private @Nullable Text told(JdbcClient guarded, UUID fact) {
        String told = desk.told(guarded, fact);
        return told == null ? null : Text.plain(told);
    }

    private static Instant recordedAt(JdbcClient guarded, UUID fact) {
        return guarded.sql("select recorded_at from fact where fact_id = ?")
                .param(fact)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<LinkView> actions(Visit visit, JdbcClient guarded, Incident incident) {
        List<LinkView> actions = new ArrayList<>();
        if (!incident.isOpen()) {
            return actions;
        }
        if (incident.kind() == Incident.Kind.LOSS) {
            if (visit.is(Role.DIRECTOR)) {
                actions.add(action(visit, "close-loss", incident, ""));
            }
            actions.add(LinkView.to(visit.path("/oversight/report-suspicion?loss="
                    + incident.id()), Text.of("oversight.report-suspicion.title")));
            return actions;
        }
        Step next = IncidentDesk.next(incident).orElse(Step.POLICE);
        if (!incident.has(next) && desk.takes(visit, guarded, incident, next)) {
            actions.add(action(visit, "take-step", incident, "&step=" + next.id()));
        }
        if (incident.has(Step.DECIDE_NEXT)
                && desk.takes(visit, guarded, incident, Step.DECIDE_NEXT)) {
            actions.add(action(visit, "close-incident", incident, ""));
        }
        return actions;
    }

    private static LinkView action(Visit visit, String verb, Incident incident, String more) {
        return LinkView.to(
                visit.path("/oversight/" + verb + "?incident=" + incident.id() + more),
                Text.of("oversight." + verb + ".title"));
    }

    private static Text label(String what) {
        return Text.of("oversight.incident." + what);
    }
}
