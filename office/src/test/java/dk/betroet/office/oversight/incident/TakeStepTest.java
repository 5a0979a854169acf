package dk.betroet.office.oversight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TakeStepTest {

    private static final String TAKE = "oversight.take-step";

    private final OversightHouse house = new OversightHouse();
    private final MoneyHouse money = house.money;

    @Test
    void theStepsAreTakenInOrderEachByTheOneWhoseItIs() {
        UUID incident = house.suspect(money.bo);
        refusedByTheRules(house.internalAudit, incident, "internal-audit", Reason.STEP_OUT_OF_ORDER);
        refusedByTheRules(house.director, incident, "decide-next", Reason.STEP_OUT_OF_ORDER);
        refusedByTheRules(house.director, incident, "police", Reason.STEP_OUT_OF_ORDER);
        for (Caller other : new Caller[] {house.director, house.internalAudit, house.auditor}) {
            money.refuses(other, TAKE, OversightHouse.step(incident, "tell-director"),
                    RefusalCode.ROLE_MAY_NOT);
        }
        house.take(money.leader, incident, "tell-director");
        refusedByTheRules(house.deputy, incident, "tell-director", Reason.STEP_OUT_OF_ORDER);
        money.refuses(money.leader, TAKE, OversightHouse.step(incident, "internal-audit"),
                RefusalCode.ROLE_MAY_NOT);
        house.take(house.internalAudit, incident, "internal-audit");
        house.take(house.director, incident, "decide-next");
        house.take(money.leader, incident, "police");
        String page = page(house.director, incident);
        assertThat(page).contains("Lederen orienterer direktøren: Lis Leder",
                "Intern revision undersøger: Ina Internrevisor",
                "Anmeldt til politiet: Lis Leder", OversightHouse.MARK).doesNotContain("??");
    }

    @Test
    void aSuspectedLeadersStepPassesToTheDirectorAndTheDeputyIsKeptOut() {
        UUID incident = house.suspect(money.leader);
        money.invalid(money.leader, TAKE, OversightHouse.step(incident, "tell-director"),
                "incident", "reference_unknown");
        money.invalid(house.deputy, TAKE, OversightHouse.step(incident, "tell-director"),
                "incident", "reference_unknown");
        assertThat(money.open(house.deputy, "/incidents/" + incident).getStatus())
                .isEqualTo(404);
        house.take(house.director, incident, "tell-director");
    }

    @Test
    void aSuspectedDirectorsStepsPassToInternalAudit() {
        UUID incident = house.suspect(house.director);
        house.take(money.leader, incident, "tell-director");
        house.take(house.internalAudit, incident, "internal-audit");
        house.take(house.internalAudit, incident, "decide-next");
        house.take(house.internalAudit, incident, "police");
    }

    @Test
    void aSuspectedInternalAuditorsStepPassesToTheAuditor() {
        UUID incident = house.suspect(house.internalAudit);
        house.take(house.deputy, incident, "tell-director");
        house.take(house.auditor, incident, "internal-audit");
    }

    @Test
    void whoIsNamedInAStepIsShutOutFromThenOn() {
        UUID incident = house.suspect();
        assertThat(money.open(money.leader, "/incidents/" + incident).getStatus())
                .isEqualTo(200);
        house.take(money.leader, incident, "tell-director");
        money.done(house.internalAudit, TAKE, money.command(
                OversightHouse.step(incident, "internal-audit"),
                "suspect", money.leader.personOrFail()));
        assertThat(money.open(money.leader, "/incidents/" + incident).getStatus())
                .isEqualTo(404);
        assertThat(house.rows(money.leader, "incident")).isZero();
        assertThat(house.rows(money.leader, "incident_step")).isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        UUID incident = house.suspect(money.bo);
        var step = OversightHouse.step(incident, "tell-director");
        money.refuses(money.leader, TAKE, money.command(step, "date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        money.refuses(money.leader, TAKE, money.command(step, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        money.refuses(money.leader, TAKE, money.command(step, "words", "Ok"),
                RefusalCode.REASON_TOO_SHORT);
        money.refuses(money.leader, TAKE,
                money.command(step, "suspect", money.leader.personOrFail()),
                RefusalCode.SAME_PERSON_TWICE);
        money.invalid(money.leader, TAKE, money.command(step, "incident", UUID.randomUUID()),
                "incident", "reference_unknown");
        OversightHouse other = new OversightHouse();
        other.money.invalid(other.money.leader, TAKE, step, "incident", "reference_unknown");
        assertThat(money.ask(money.bo, TAKE, step)).isInstanceOf(Outcome.Unknown.class);
    }

    private void refusedByTheRules(Caller caller, UUID incident, String step, Reason reason) {
        Outcome outcome = money.ask(caller, TAKE, OversightHouse.step(incident, step));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Verdict verdict = ((Outcome.Refused) outcome).verdict().orElseThrow();
        assertThat(verdict.objections()).extracting(one -> one.reason()).contains(reason);
    }

    private String page(Caller caller, UUID incident) {
        try {
            return money.open(caller, "/incidents/" + incident).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
