package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ApproveStatementTest {

    private static final String APPROVE = "account.approve-statement";

    private final StatementHouse house = new StatementHouse();

    @Test
    void a_relative_approves() {
        Caller relative = house.tied(Role.RELATIVE, "Rikke Relativ");
        house.money.done(relative, APPROVE, house.command());
        assertThat(house.said(Statements.Kind.APPROVED)).containsExactly(relative.personOrFail());
        house.money.refuses(relative, APPROVE, house.command(), RefusalCode.ALREADY_DONE);
    }

    @Test
    void an_employee_cannot_approve_for_the_owners_side() {
        Outcome.Waiting waiting = house.money.waits(house.money.leader, APPROVE, house.command(),
                "statement.approved-by");
        house.money.sign(house.anna(), waiting);
        assertThat(house.said(Statements.Kind.APPROVED)).containsExactly(house.money.anna);
    }

    @Test
    void an_objection_is_answered_first() {
        house.money.done(house.anna(), "account.contest-statement",
                house.command("reason", "Frisøren var ikke mig"));
        house.money.refuses(house.anna(), APPROVE, house.command(), RefusalCode.SOMETHING_OPEN);
        house.money.done(house.money.leader, "account.answer-contest",
                house.command("outcome", "stands", "answer", "Vi har set kvitteringen sammen"));
        house.money.done(house.anna(), APPROVE, house.command());
    }

    @Test
    void a_statement_of_elsewhere_is_unknown() {
        StatementHouse other = new StatementHouse();
        house.money.invalid(house.money.bo, APPROVE, other.command(), "statement",
                "reference_unknown");
    }
}
