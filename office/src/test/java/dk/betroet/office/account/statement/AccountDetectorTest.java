package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is overdue with statements and banks is found by the rule book. */
@Tag("database")
class AccountDetectorTest {

    private final StatementHouse house = new StatementHouse();

    private void changing(String statement, UUID id) {
        house.money.writing(statement, Map.of("id", id));
    }

    /** Rows that stand as if the statement had been given long ago; facts cannot be moved. */
    private StatementHouse aged(String since) {
        StatementHouse old = new StatementHouse();
        old.money.writing("update fund set opened_on = :since where fund_id = :id",
                Map.of("since", LocalDate.parse(since), "id", old.money.fund));
        return old;
    }

    @Test
    void a_new_resident_with_a_new_statement_is_in_order() {
        assertThat(house.broken()).isEmpty();
    }

    @Test
    void an_approval_is_due_within_a_year_of_moving_in() {
        StatementHouse old = aged("2025-03-04");
        assertThat(old.broken()).contains("statement.approved-yearly")
                .doesNotContain("statement.yearly");
        old.money.done(old.anna(), "account.approve-statement", old.command());
        assertThat(old.broken()).doesNotContain("statement.approved-yearly");
    }

    @Test
    void a_resident_without_statement_for_a_year_is_found() {
        Map<String, String> made = house.money.admit("Bent Bøg", true).result();
        UUID bent = UUID.fromString(made.get("fund"));
        changing("update fund set opened_on = date '2025-03-04' where fund_id = :id", bent);
        assertThat(house.broken()).contains("statement.yearly", "statement.approved-yearly");
        changing("update fund set opened_on = date '2025-03-05' where fund_id = :id", bent);
        assertThat(house.broken()).isEmpty();
    }

    @Test
    void a_bank_balance_above_the_limit_is_found_also_when_the_book_does_not_know_it() {
        house.money.done(house.money.bo, "account.import-statement", Map.of(
                "place", house.account.account, "file", house.account.file(house.money.bo, """
                        Dato;Tekst;Beløb;Saldo
                        03-02-2026;Arv;13.820,00;15.000,00
                        """)));
        assertThat(house.broken()).isEmpty();
        house.money.done(house.money.bo, "account.import-statement", Map.of(
                "place", house.account.account, "file", house.account.file(house.money.bo, """
                        Dato;Tekst;Beløb;Saldo
                        04-02-2026;Renter;0,01;15.000,01
                        """)));
        assertThat(house.broken()).contains("account.balance-found");
    }
}
