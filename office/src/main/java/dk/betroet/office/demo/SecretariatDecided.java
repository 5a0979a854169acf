package dk.betroet.office.demo;

import dk.betroet.kernel.decision.DanishDays;
import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is carried out on decisions: the budget for 2024 on what KKR decided of the real case, and
 * this year's budget, contribution, a mandate and a seat on what the chief executives decided at a
 * meeting that is made up.
 */
final class SecretariatDecided {

    private static final LocalDate KKR_MET = LocalDate.of(2023, 6, 20);
    private static final LocalDate KKR_APPROVED = LocalDate.of(2023, 6, 28);
    private static final int MET_AGO = 135;
    private static final int PROPOSED_BEFORE = 25;
    private static final int CARRIED_OUT_AFTER = 6;
    private static final int REPORTED_AGO = 6;

    private final Secretariat secretariat;
    private final SecretariatMeetings meetings;
    private final SecretariatBudget budget;
    private final DemoClock clock;
    private final LocalDate today;

    SecretariatDecided(Secretariat secretariat, SecretariatMeetings meetings,
            SecretariatBudget budget, DemoClock clock, LocalDate today) {
        this.secretariat = secretariat;
        this.meetings = meetings;
        this.budget = budget;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Plays it.
     *
     * @param member a director who reports something done
     * @return the decision on this year's budget
     */
    UUID play(Caller member) {
        clock.begin(KKR_APPROVED);
        budget.decided("KKR Syddanmark", KKR_MET, secretariat.id(
                "select decision_id from decision where outcome = 'approved' and about = ?",
                "budget for 2024"));
        LocalDate day = today.minusDays(MET_AGO);
        while (!DanishDays.isWeekday(day)) {
            day = day.minusDays(1);
        }
        String year = Integer.toString(today.getYear());
        budget.thisYear(today.getYear(), day.minusDays(PROPOSED_BEFORE));
        List<UUID> decisions = new Decides(secretariat.unit, meetings.body("K22"), day).on(List.of(
                new Decides.Matter("Sekretariatets budget for " + year,
                        "Budgettet ligner det for 2024; kommunernes betaling er den samme.",
                        "budget for " + year + " og kommunernes betaling godkendes", "approve",
                        "approved", List.of(Form.of(
                                "words", "Fortæl direktørkredsen, hvad kommunerne betaler",
                                "seat", meetings.seat("SDK Middelfart"),
                                "deadline", day.plusDays(60)))),
                new Decides.Matter("Stedfortræder for sekretariatslederen",
                        "Sekretariatet har brug for, at en mere kan godkende betalinger.",
                        "en stedfortræder får mandat til at handle for sekretariatet", "approve",
                        "approved", List.of()),
                new Decides.Matter("Observatør i Sundhedsdirektørkredsen",
                        "Kommunaldirektørerne vil følge arbejdet tættere.",
                        "Koldings kommunaldirektør udpeges som observatør", "appoint",
                        "appointed", List.of())));
        LocalDate after = day.plusDays(CARRIED_OUT_AFTER);
        clock.begin(after);
        budget.approve("budget", today.getYear(), "Kommunaldirektørkredsen", day, "1",
                decisions.getFirst());
        secretariat.hands.must(secretariat.leader, "personnel.employ", Form.of(
                "name", "Vera Kildeholt", "position", "deputy", "executes", decisions.get(1),
                "date", after));
        secretariat.hands.must(secretariat.leader, "meeting.seat-member", Form.of(
                "body", meetings.body("SDK"), "post", "Kommunaldirektør", "onBehalfOf", "Kolding",
                "basis", "observer", "chair", false, "executes", decisions.get(2),
                "date", after));
        LocalDate reported = today.minusDays(REPORTED_AGO);
        clock.begin(reported);
        secretariat.hands.must(member, "meeting.finish-action", Form.of("action", secretariat.id(
                "select action_id from case_action where words = ?",
                "Fortæl direktørkredsen, hvad kommunerne betaler"),
                "words", "Sagt på kredsens møde; ingen havde spørgsmål", "date", reported));
        return decisions.getFirst();
    }
}
