package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AcknowledgeStatementTest {

    private static final String ACKNOWLEDGE = "account.acknowledge-statement";

    private final StatementHouse house = new StatementHouse();

    @Test
    void the_resident_signs_with_their_own_log_in() {
        house.money.done(house.anna(), ACKNOWLEDGE, house.command());
        assertThat(house.said(Statements.Kind.ACKNOWLEDGED)).containsExactly(house.money.anna);
        house.money.refuses(house.anna(), ACKNOWLEDGE, house.command(), RefusalCode.ALREADY_DONE);
    }

    @Test
    void the_guardian_signs_for_the_resident() {
        Caller guardian = house.tied(Role.GUARDIAN, "Vera Værge");
        house.money.done(guardian, ACKNOWLEDGE, house.command());
        assertThat(house.said(Statements.Kind.ACKNOWLEDGED))
                .containsExactly(guardian.personOrFail());
    }

    @Test
    void an_employee_holds_the_screen_out_and_waits_for_the_residents_signature() {
        Outcome.Waiting waiting = house.money.waits(house.money.bo, ACKNOWLEDGE, house.command(),
                "statement.acknowledged");
        assertThat(house.said(Statements.Kind.ACKNOWLEDGED)).isEmpty();
        house.money.sign(house.anna(), waiting);
        assertThat(house.said(Statements.Kind.ACKNOWLEDGED)).containsExactly(house.money.anna);
    }

    @Test
    void a_relative_alone_is_not_enough_for_having_received_it() {
        Caller relative = house.tied(Role.RELATIVE, "Rikke Relativ");
        house.money.waits(relative, ACKNOWLEDGE, house.command(), "statement.acknowledged");
    }

    @Test
    void another_residents_side_does_not_know_of_it() {
        Outcome.Done admitted = house.money.admit("Bent Bøg", true);
        UUID bent = UUID.fromString(admitted.result().get("person"));
        Caller other = house.side(Role.RESIDENT, bent, bent);
        house.money.invalid(other, ACKNOWLEDGE, house.command(), "statement", "reference_unknown");
        AccountHouse elsewhere = new AccountHouse();
        elsewhere.money.invalid(elsewhere.money.bo, ACKNOWLEDGE, house.command(), "statement",
                "reference_unknown");
    }

    /** The last account is given when somebody has left, and is answered as any other. */
    @Test
    void who_has_moved_out_still_gets_an_account_and_answers_it() {
        MoneyHouse money = new MoneyHouse();
        String fund = money.fund.toString();
        money.cash(money.fund, 200);
        MoneyHouse.done(money.ask(money.bo, "custody.pay-out", Map.of("fund", fund,
                "place", money.box, "amount", 20_000, "date", "2026-02-27", "category", "daily",
                "recipient", "owner")));
        money.done(money.leader, "custody.move-out", Map.of("fund", fund, "date", "2026-02-28"));
        UUID statement = OfficeHouse.made(money.done(money.bo, "account.make-statement",
                Map.of("fund", fund, "from", "2026-01-01", "through", "2026-02-28")),
                "statement");
        Caller anna = new Caller(Caller.Kind.SESSION, money.home.authority(), money.anna,
                List.of(), List.of(new Caller.Tie(Role.RESIDENT, money.anna, money.home.unit())),
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
        money.done(anna, "account.contest-statement", Map.of("statement", statement,
                "reason", "Jeg fik ikke alle pengene"));
        money.done(anna, ACKNOWLEDGE, Map.of("statement", statement));
        money.refuses(money.bo, "custody.receive", Map.of("fund", fund, "place", money.box,
                "amount", 100, "date", "2026-02-28", "category", "daily"),
                RefusalCode.FUND_CLOSED);
    }
}
