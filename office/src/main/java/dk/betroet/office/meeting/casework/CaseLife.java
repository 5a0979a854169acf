package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.KleNumber;
import dk.betroet.kernel.decision.Route;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case tells of itself on its page, and what can be done with it where it stands. */
@Component
class CaseLife {

    private final MeetingDesk desk;
    private final CaseRight right;
    private final Cases cases;
    private final Sections sections;
    private final KleNumbers kleNumbers;
    private final Follows follows;
    private final List<PagePart<CaseRight.Seen>> parts;

    CaseLife(MeetingDesk desk, CaseRight right, Cases cases, Sections sections,
            KleNumbers kleNumbers, Follows follows, List<PagePart<CaseRight.Seen>> parts) {
        this.desk = desk;
        this.right = right;
        this.cases = cases;
        this.sections = sections;
        this.kleNumbers = kleNumbers;
        this.follows = follows;
        this.parts = parts;
    }

    /** A piece of the presentation. */
    record Section(Text heading, String words) {}

    /** All that is said in its words, piece by piece. */
    List<Section> sections(JdbcClient sql, CaseFile file) {
        CaseFile.Version version = file.version();
        List<Section> all = new ArrayList<>();
        section(all, Text.of("meeting.open-case.summary"), version.summary());
        section(all, Text.of("meeting.open-case.presentation"), version.presentation());
        sections.of(sql, file.id(), version.number()).forEach((heading, words) ->
                section(all, CaseViews.heading(heading), words));
        section(all, Text.of("meeting.open-case.economy"), version.economy());
        return all;
    }

    private static void section(List<Section> all, Text heading, String words) {
        if (!words.isEmpty()) {
            all.add(new Section(heading, words));
        }
    }

    /**
     * What it is filed under, who asked for it, and what took its place if the reader may know of
     * that.
     */
    FactsView facts(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
        FactsView facts = CaseViews.facts(seen.file(), seen.sight());
        Optional<KleNumber> kle = seen.sight().heading()
                ? kleNumbers.of(sql, seen.file().id()) : Optional.empty();
        if (kle.isPresent()) {
            facts = facts.with(Text.of("meeting.case.kle"), Cell.of(kle.get().text()));
        }
        if (!seen.sight().papers()) {
            return facts;
        }
        Optional<String> from = cases.receivedFrom(sql, seen.file().id());
        if (from.isPresent()) {
            facts = facts.with(Text.of("meeting.case.received-from"), Cell.of(from.get()));
        }
        if (seen.file().state() instanceof CaseState.Superseded(UUID by)) {
            Optional<CaseRight.Seen> next = right.find(
                    sql, visit.caller(), visit.unit().id(), by, desk.today());
            facts = next.isEmpty() ? facts : facts.with(Text.of("meeting.case.superseded-by"),
                    Cell.link(visit.path("/cases/" + by), CaseViews.title(next.get())));
        }
        return facts;
    }

    /** The headings it needs and says nothing under, for those who can write them. */
    List<Text> missing(Visit visit, JdbcClient sql, CaseFile file) {
        return visit.is(Role.EMPLOYEES) && ReviseCase.OPEN.contains(file.state().stage())
                ? sections.missing(sql, file).stream().map(CaseViews::heading).toList()
                : List.of();
    }

    /** What others put on its page. */
    List<PagePart.View> parts(Visit visit, JdbcClient sql, CaseRight.Seen seen) {
        return PagePart.all(parts, visit, sql, seen);
    }

    /** What can be done with it. */
    LinkView[] actions(Visit visit, JdbcClient sql, CaseFile file) {
        String with = "?caseId=" + file.id();
        CaseState state = file.state();
        boolean open = state.mayBecome(CaseState.Stage.UNDER_WAY)
                || state.mayBecome(CaseState.Stage.READY);
        Optional<CaseFile.Step> next = next(sql, file);
        List<LinkView> links = new ArrayList<>(List.of(new MeetingDesk.Actions(visit)
                .with(open, "plan-step", with)
                .with(ReviseCase.OPEN.contains(state.stage()), "revise-case", with)
                .with(Arrays.stream(MoveCase.Move.values())
                        .anyMatch(move -> state.mayBecome(move.stage())), "move-case", with)
                .with(next.isPresent(), "skip-step",
                        "?step=" + next.map(CaseFile.Step::id).orElse(file.id()))
                .with(true, "set-openness", with)
                .with(CaseViews.closed(file), "review-openness", with).links()));
        if (visit.is(Role.EMPLOYEES) || visit.is(Role.MEMBER)) {
            boolean not = !follows.follows(sql, visit.caller().personOrFail(), file.id());
            links.add(LinkView.to(visit.path("/meeting/follow-case" + with + "&follow=" + not),
                    Text.of(not ? "notices.follow" : "notices.unfollow")));
        }
        return links.toArray(LinkView[]::new);
    }

    /** The first stop whose turn it is, and that is on no agenda. */
    private Optional<CaseFile.Step> next(JdbcClient sql, CaseFile file) {
        List<CaseFile.Step> steps = CaseNames.ended(file) ? List.of()
                : cases.steps(sql, file.id());
        Route route = CaseFile.route(steps);
        return steps.stream().filter(step -> step.progress() == Route.Progress.PLANNED
                && route.open(step.inRoute())).findFirst();
    }
}
