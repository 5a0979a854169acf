package dk.betroet.office.account.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.finding.Concern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ContestStatementTest {

    private static final String CONTEST = "account.contest-statement";

    private final StatementHouse house = new StatementHouse();

    @Test
    void an_objection_is_a_finding_with_a_deadline_until_it_is_answered() {
        assertThat(house.concerns()).isEmpty();
        house.money.done(house.anna(), CONTEST, house.command("reason", "Frisøren var ikke mig"));
        assertThat(house.concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.code()).isEqualTo("account.contested");
            assertThat(concern.subject()).isEqualTo(house.statement);
            assertThat(concern.dueOn()).isEqualTo(OfficeHouse.TODAY.plusDays(14));
            assertThat(concern.owner()).isEqualTo("leader");
        });
        house.money.refuses(house.anna(), CONTEST, house.command("reason", "Stadig ikke mig"),
                RefusalCode.ALREADY_DONE);
        house.money.done(house.money.leader, "account.answer-contest",
                house.command("outcome", "mended", "answer", "Det var en anden, vi har rettet"));
        assertThat(house.concerns()).extracting(Concern::code).isEmpty();
        house.money.done(house.anna(), CONTEST, house.command("reason", "Ikke alt er rettet"));
    }

    @Test
    void an_employee_takes_it_down_and_the_words_stay_with_the_resident() {
        house.money.done(house.money.bo, CONTEST, house.command("reason", "Hun mangler 50 kr."));
        assertThat(house.said(Statements.Kind.CONTESTED))
                .containsExactly(house.money.bo.personOrFail());
        String payload = house.account.reading(sql -> sql
                .sql("select payload from fact where unit_id = ? order by sequence desc limit 1")
                .param(house.money.home.unit()).query(String.class).single());
        assertThat(payload).doesNotContain("mangler");
    }

    @Test
    void it_takes_words_and_a_statement_of_ones_own() {
        house.money.refuses(house.anna(), CONTEST, house.command("reason", "nej"),
                RefusalCode.REASON_TOO_SHORT);
        StatementHouse other = new StatementHouse();
        house.money.invalid(house.anna(), CONTEST,
                other.command("reason", "Frisøren var ikke mig"), "statement",
                "reference_unknown");
    }
}
