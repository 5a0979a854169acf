package dk.betroet.kernel.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.Route.Progress;
import dk.betroet.kernel.decision.Route.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Directors, chief executives, mayors: the mayors decide. */
class RouteTest {

    private static final Step DIRECTORS = step(1, 1, false, Progress.ON_AGENDA);
    private static final Step CHIEFS = step(2, 2, false, Progress.PLANNED);
    private static final Step MAYORS = step(3, 3, true, Progress.PLANNED);
    private static final Route ROUTE = new Route(List.of(DIRECTORS, CHIEFS, MAYORS));

    private static Step step(int id, int place, boolean decides, Progress progress) {
        return new Step(new UUID(0, id), place, new UUID(1, id), decides, progress);
    }

    private static Decision decision(Outcome outcome, boolean authoritative) {
        return new Decision(new UUID(2, outcome.ordinal()), new UUID(0, 2), new UUID(0, 3),
                new UUID(0, 4), 2023, 1, 1, 1, "Regnskab", outcome, Decision.Mode.MEETING,
                authoritative, LocalDate.of(2023, 6, 20), Optional.empty());
    }

    @Test
    void it_goes_on_place_by_place() {
        assertThat(ROUTE.at()).hasValue(1);
        assertThat(ROUTE.open(DIRECTORS)).isTrue();
        assertThat(ROUTE.open(CHIEFS)).isFalse();
        assertThat(ROUTE.after(DIRECTORS.id(), List.of(decision(Outcome.FORWARDED, false)), ""))
                .isEqualTo(new CaseState.UnderWay(2, 3));
        Route later = ROUTE.answered(DIRECTORS.id());
        assertThat(later.open(CHIEFS)).isTrue();
    }

    @Test
    void it_is_decided_where_it_is_decided() {
        Decision approved = decision(Outcome.APPROVED, true);
        Route last = ROUTE.answered(DIRECTORS.id()).answered(CHIEFS.id());
        assertThat(last.after(MAYORS.id(), List.of(decision(Outcome.NOTED, false), approved), ""))
                .isEqualTo(new CaseState.Decided(approved.id()));
        assertThat(last.answered(MAYORS.id()).at()).isEmpty();
    }

    @Test
    void side_by_side_it_waits_for_each() {
        Step one = step(1, 1, true, Progress.ON_AGENDA);
        Step other = step(2, 1, true, Progress.ON_AGENDA);
        Step skipped = step(3, 1, true, Progress.SKIPPED);
        Decision approved = decision(Outcome.APPROVED, true);
        Route councils = new Route(List.of(one, other, skipped));
        assertThat(councils.places()).isEqualTo(1);
        assertThat(councils.after(one.id(), List.of(approved), ""))
                .isEqualTo(new CaseState.UnderWay(1, 1));
        assertThat(councils.answered(one.id()).after(other.id(), List.of(approved), ""))
                .isEqualTo(new CaseState.Decided(approved.id()));
    }

    @Test
    void it_can_be_put_off_or_wait_for_others() {
        assertThat(ROUTE.after(DIRECTORS.id(), List.of(decision(Outcome.POSTPONED, false)), ""))
                .isEqualTo(new CaseState.Postponed(Optional.empty()));
        assertThat(ROUTE.after(DIRECTORS.id(), List.of(decision(Outcome.NOTED, false),
                decision(Outcome.AWAITING, false)), "Socialdirektørerne"))
                .isEqualTo(new CaseState.Waiting("Socialdirektørerne"));
    }

    /** A route without a step that decides ends where it ends; a person closes the case. */
    @Test
    void where_nobody_decides_it_stays_at_the_last_step() {
        Route talk = new Route(List.of(DIRECTORS));
        assertThat(talk.after(DIRECTORS.id(), List.of(decision(Outcome.DISCUSSED, false)), ""))
                .isEqualTo(new CaseState.UnderWay(1, 1));
    }

    @Test
    void a_body_hears_from_those_after_it() {
        Step answered = step(1, 1, false, Progress.ANSWERED);
        Step skipped = step(2, 2, false, Progress.SKIPPED);
        Route waiting = new Route(List.of(MAYORS, answered, CHIEFS));
        assertThat(waiting.beyond(answered)).containsExactly(CHIEFS, MAYORS);
        assertThat(waiting.reply(answered)).isEqualTo(Route.Reply.AWAITED);
        assertThat(waiting.reply(MAYORS)).isEqualTo(Route.Reply.NONE_EXPECTED);
        assertThat(new Route(List.of(answered, skipped)).reply(answered))
                .isEqualTo(Route.Reply.BACK);
    }

    @Test
    void a_skipped_step_is_not_waited_for() {
        assertThat(ROUTE.skipped(DIRECTORS.id()).open(CHIEFS)).isTrue();
        assertThat(ROUTE.afterSkipping(DIRECTORS.id(), new CaseState.UnderWay(1, 3)))
                .isEqualTo(new CaseState.UnderWay(2, 3));
        assertThat(ROUTE.afterSkipping(DIRECTORS.id(), new CaseState.Draft()))
                .isEqualTo(new CaseState.Draft());
    }
}
