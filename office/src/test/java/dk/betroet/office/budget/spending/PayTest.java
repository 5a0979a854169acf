package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PayTest {

    private final SpendingHouse house = new SpendingHouse();

    @Test
    void what_is_paid_counts_on_its_line() {
        house.takeIn(1_400, "2026-01-05");
        house.pay("Løn", 300, "2026-01-31");
        house.is(2026, "Løn", 300, 0, 1_100);
        house.is(2026, "Udgifter i alt", 300, 0, 1_300);
        house.is(2026, "Resultat", -1_100, 0, 30);
        house.pay("Møder", 250, "2026-02-10");
        house.is(2026, "Møder", 250, 0, 250);
        house.is(2026, "Resultat", -850, 0, 80);
        assertThat(house.words("/budgets/" + house.table + "/years?year=2026")).contains(
                "Året 2026", "Poster: 3. Over budgettet: 1.", "Forventet resultat", "80,00 kr.");
    }

    @Test
    void the_first_page_tells_how_far_the_costs_of_the_year_have_come() {
        house.takeIn(1_400, "2026-01-05");
        house.pay("Løn", 300, "2026-01-31");
        house.commit("Møder", 150, 2026);
        assertThat(house.words("")).contains("Årets udgifter 2026",
                "Budget 1.430,00 kr.", "Brugt 300,00 kr.", "Disponeret 150,00 kr.",
                "Tilbage 980,00 kr.");
    }

    @Test
    void a_payment_on_a_commitment_leaves_less_of_it_and_undone_leaves_it_whole() {
        house.takeIn(1_400, "2026-01-05");
        UUID commitment = house.commit("Møder", 150, 2026);
        house.is(2026, "Møder", 0, 150, 200);
        Outcome.Done paid = house.pay("Møder", 100, "2026-02-10", "commitment", commitment);
        house.is(2026, "Møder", 100, 50, 200);
        house.house.office.done(house.house.leader, house.house.home, "custody.reverse",
                Json.write(Map.of("fact", paid.fact().id(), "date", "2026-02-11",
                        "reason", "Betalt to gange")));
        house.is(2026, "Møder", 0, 150, 200);
        house.pay("Møder", 150, "2026-02-12", "commitment", commitment);
        house.refused("pay", house.payment("Møder", 1, "2026-02-12", "commitment", commitment),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }

    /** A payment says which decision it carries out, and the decision what was paid on it. */
    @Test
    void it_carries_out_a_decision_that_carries() {
        house.takeIn(1_400, "2026-01-05");
        MeetingHouse bodies = new MeetingHouse(house.house.home);
        UUID decision = bodies.decided("approved");
        house.refused("pay", house.payment("Møder", 100, "2026-03-03", "executes",
                bodies.decided("noted")), RefusalCode.DECISION_CARRIES_NOTHING);
        house.refused("pay", house.payment("Møder", 100, "2026-03-01", "executes", decision),
                RefusalCode.DATES_OUT_OF_ORDER);
        Outcome.Done paid = house.pay("Møder", 100, "2026-03-03", "executes", decision);
        assertThat(house.words("/decisions/" + decision))
                .contains("Betaling: Møder", "100,00 kr.", "Står ved magt");
        assertThat(house.words("/vouchers/" + paid.fact().id()))
                .contains("Udfører beslutningen", "regnskab og budget godkendes")
                .doesNotContain("er ophævet");
        bodies.reverse(decision);
        assertThat(house.words("/vouchers/" + paid.fact().id()))
                .contains("er ophævet. Se på, om det");
        house.house.office.done(house.house.leader, house.house.home, "custody.reverse",
                Json.write(Map.of("fact", paid.fact().id(), "date", "2026-03-04",
                        "reason", "Betalt to gange")));
        assertThat(house.words("/decisions/" + decision)).contains("Gjort om eller afløst");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("pay", house.payment("Løn", 300, "2026-01-31"),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.takeIn(100, "2026-01-05");
        house.refused("pay", house.payment("Løn", 300, "2026-01-31"),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.refused("pay", house.payment("Tilskud", 10, "2026-01-31"),
                RefusalCode.NOTHING_TO_DO);
        UUID commitment = house.commit("Møder", 50, 2026);
        house.refused("pay", house.payment("Løn", 10, "2026-01-31", "commitment", commitment),
                RefusalCode.NOTHING_TO_DO);
        house.refused("pay", house.payment("Løn", 10, "2024-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
    }
}
