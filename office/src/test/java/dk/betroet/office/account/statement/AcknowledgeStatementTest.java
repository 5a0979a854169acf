package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
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
}
