package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.table.Status;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operation.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ApproveColumnTest {

    private final BudgetHouse house = new BudgetHouse();

    private Map<String, Object> command(UUID table, String id, String date) {
        return Map.of("column", house.column(table, id).id(), "body", "Kredsen", "date", date);
    }

    @Test
    void a_column_is_approved_by_a_decision_and_says_by_which() {
        UUID table = house.kept("Sekretariatet", BudgetHouse.paper("accounts-2022"));
        house.done(house.staff, "propose-column", Map.of("column",
                house.column(table, "budget_2024").id(), "date", "2026-01-20"));
        house.refused("approve-column", command(table, "budget_2024", "2026-01-19"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.approve(table, "budget_2024");
        KeptTable.Version version = house.newest(table);
        assertThat(version.table().heads().get(5).status()).isEqualTo(Status.APPROVED);
        assertThat(version.table().heads().get(5).decision())
                .isEqualTo("Kommunaldirektørkredsen 2026-02-01 4");
        house.refused("approve-column", command(table, "budget_2024", "2026-02-02"),
                RefusalCode.ALREADY_DONE);
    }

    /** A column says which decision approved it, and the decision what it approved. */
    @Test
    void it_carries_out_a_decision_that_carries() {
        UUID table = house.kept("Sekretariatet", BudgetHouse.paper("accounts-2021"));
        MeetingHouse bodies = new MeetingHouse(house.home);
        UUID decision = bodies.decided("approved");
        Map<String, Object> command = Map.of("column", house.column(table, "accounts_2021").id(),
                "body", "KKR", "executes", decision, "date", "2026-03-03");
        house.refused("approve-column", MeetingHouse.with(command, "executes",
                bodies.decided("noted")), RefusalCode.DECISION_CARRIES_NOTHING);
        house.done(house.leader, "approve-column", command);
        assertThat(bodies.words(house.leader, "/decisions/" + decision))
                .contains("Sekretariatet: ", "godkendt");
        assertThat(new String(Opened.page(house.office, house.home, house.leader,
                "/budgets/" + table).getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("/decisions/" + decision).doesNotContain("er ophævet");
        bodies.reverse(decision);
        assertThat(bodies.words(house.leader, "/budgets/" + table))
                .contains("er ophævet. Se på, om det", "(ophævet)");
    }

    @Test
    void accounts_whose_balances_do_not_meet_are_not_approved_and_both_figures_are_named() {
        UUID table = house.kept("Sekretariatet", BudgetHouse.paper("accounts-2022"));
        List<Refusal> refusals = house.refused("approve-column",
                command(table, "accounts_2022", "2026-02-01"),
                RefusalCode.BALANCES_DO_NOT_MEET);
        assertThat(refusals.getFirst().arguments()).containsExactly("2022",
                Money.ofKroner(1_433_000), Money.ofKroner(1_433_290), Money.ofKroner(-290));
        house.done(house.leader, "rebase-carry", Map.of("table", table, "year", 2022,
                "direction", "less", "amount", 29_000, "reason", "Rundet ned i papiret",
                "date", "2026-02-01"));
        house.approve(table, "accounts_2022");
    }

    @Test
    void accounts_that_do_not_end_where_their_result_leads_are_not_approved() {
        UUID table = house.kept("Skæv", """
                Post;Regnskab 2024
                Løn;100
                Udgifter i alt;100
                Tilskud;-80
                Indtægter i alt;-80
                Resultat;20
                Overført fra tidligere år;500
                Overført til næste år;470
                """);
        house.refused("approve-column", command(table, "accounts_2024", "2026-02-01"),
                RefusalCode.CLOSING_DOES_NOT_FOLLOW);
    }

    @Test
    void a_column_of_an_older_version_is_approved_no_more() {
        UUID table = house.kept("Kort", "Post;Budget 2025\nLøn;100\nI alt;100\n");
        Map<String, Object> command = command(table, "budget_2025", "2026-02-01");
        house.next(table, "Post;Budget 2025\nLøn;110\nI alt;110\n");
        house.refused("approve-column", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
