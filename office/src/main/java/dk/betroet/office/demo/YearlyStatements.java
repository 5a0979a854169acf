package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everybody's statement of the year: most sign for theirs and approve it, one objects and is
 * answered, and one, who is in hospital, has not signed yet.
 */
final class YearlyStatements {

    private static final int MADE_AGO = 46;
    private static final int ANSWER_DAYS = 9;
    private static final int OBJECTS = 9;
    private static final int IN_HOSPITAL = 8;
    private static final int A_DAY = 8;

    private final Hands hands;
    private final Household house;
    private final Map<Kept, UUID> statements = new HashMap<>();

    YearlyStatements(Hands hands, Household house) {
        this.hands = hands;
        this.house = house;
    }

    /** Puts them in the script. */
    void plan(Script script, Year year) {
        LocalDate made = year.ago(MADE_AGO);
        year.closedBy(made).ifPresent(through -> plan(script, year, made, through));
    }

    private void plan(Script script, Year year, LocalDate made, LocalDate through) {
        script.morning(made, () -> make(year, through));
        for (int i = 0; i < 3; i++) {
            int round = i;
            script.evening(made.plusDays(2 + i), () -> signed(round));
        }
        script.evening(made.plusDays(5), this::object);
        script.evening(made.plusDays(5 + ANSWER_DAYS), this::answer);
    }

    private void make(Year year, LocalDate through) {
        for (Kept resident : List.copyOf(house.residents)) {
            if (resident.here && resident.fromTheStart(year)) {
                statements.put(resident, UUID.fromString(hands.must(house.deputy,
                        "account.make-statement", Form.of("fund", resident.fund,
                                "from", year.start(), "through", through)).get("statement")));
            }
        }
    }

    private void signed(int round) {
        List<Kept> theirs = house.residents.stream()
                .filter(one -> statements.containsKey(one) && one.here)
                .skip((long) round * A_DAY)
                .limit(A_DAY)
                .toList();
        for (Kept resident : theirs) {
            if (resident.who.room() == IN_HOSPITAL && resident.family != null) {
                ask(resident.family, "account.approve-statement", resident);
            } else if (resident.who.room() != OBJECTS) {
                accept(resident);
            }
        }
    }

    private void accept(Kept resident) {
        Caller signer = resident.who.mode().equals("guardian") && resident.family != null
                ? resident.family : resident.self;
        ask(signer, "account.acknowledge-statement", resident);
        ask(resident.family != null ? resident.family : signer, "account.approve-statement",
                resident);
    }

    private void object() {
        Kept resident = house.room(OBJECTS);
        ask(resident.self, "account.acknowledge-statement", resident);
        hands.must(resident.self, "account.contest-statement", Form.of(
                "statement", statements.get(resident),
                "reason", "Jeg mener ikke, at jeg har købt tøj to gange i samme uge."));
    }

    private void answer() {
        Kept resident = house.room(OBJECTS);
        hands.must(house.leader, "account.answer-contest", Form.of(
                "statement", statements.get(resident), "outcome", "stands",
                "answer", "Vi har set på bilagene sammen: strømper mandag og en vest om fredagen. "
                        + "Opgørelsen står ved magt."));
        ask(resident.self, "account.approve-statement", resident);
    }

    private void ask(Caller who, String operation, Kept resident) {
        hands.must(who, operation, Form.of("statement", statements.get(resident)));
    }
}
