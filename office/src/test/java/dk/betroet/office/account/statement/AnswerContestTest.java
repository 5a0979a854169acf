package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnswerContestTest {

    private static final String ANSWER = "account.answer-contest";

    private final StatementHouse house = new StatementHouse();

    @Test
    void an_objection_is_answered_once() {
        house.money.done(house.anna(), "account.contest-statement",
                house.command("reason", "Frisøren var ikke mig"));
        house.money.refuses(house.money.leader, ANSWER,
                house.command("outcome", "stands", "answer", "nej"), RefusalCode.REASON_TOO_SHORT);
        house.money.done(house.money.leader, ANSWER,
                house.command("outcome", "stands", "answer", "Vi har set kvitteringen sammen"));
        Statements.Step answer = house.account.reading(sql -> house.money.office
                .part(Statements.class).stepsOf(sql, house.statement)).getLast();
        assertThat(answer.outcome()).isEqualTo("stands");
        assertThat(answer.words()).isEqualTo("Vi har set kvitteringen sammen");
        house.money.refuses(house.money.leader, ANSWER,
                house.command("outcome", "stands", "answer", "En gang til"),
                RefusalCode.NOTHING_TO_DO);
    }

    @Test
    void only_leaders_answer() {
        assertThat(house.money.ask(house.money.bo, ANSWER,
                house.command("outcome", "stands", "answer", "Det passer")))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(house.money.ask(house.anna(), ANSWER,
                house.command("outcome", "withdrawn", "answer", "Det passer")))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_statement_of_elsewhere_is_unknown() {
        StatementHouse other = new StatementHouse();
        house.money.invalid(house.money.leader, ANSWER,
                other.command("outcome", "stands", "answer", "Det passer"), "statement",
                "reference_unknown");
    }
}
