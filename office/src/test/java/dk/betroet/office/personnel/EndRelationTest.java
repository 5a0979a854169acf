package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people no longer belong together. */
@Tag("database")
class EndRelationTest {

    private final CareHouse care = new CareHouse();
    private UUID relation;

    @BeforeEach
    void note() {
        relation = OfficeHouse.made(care.done(care.leader, "personnel.note-relation",
                "{\"person\": \"%s\", \"other\": \"%s\", \"kind\": \"spouse\", \"date\": \"%s\"}"
                        .formatted(care.staff.personOrFail(), care.colleague.personOrFail(),
                                "2026-01-01")), "relation");
    }

    private static String end(UUID relation, String date) {
        return "{\"relation\": \"" + relation + "\", \"date\": \"" + date + "\"}";
    }

    @Test
    void it_ends_and_can_then_not_be_named_any_more() {
        care.done(care.leader, "personnel.end-relation", end(relation, "2026-03-01"));
        assertThat(care.one(String.class, "select until_on::text from person_relation "
                + "where relation_id = ?", relation)).isEqualTo("2026-03-01");
        assertThat(care.ask(care.leader, "personnel.end-relation", end(relation, "2026-03-02")))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void it_is_refused_before_it_began_to_come_and_from_another_house() {
        assertThat(care.refused(care.leader, "personnel.end-relation",
                end(relation, "2025-12-31"))).containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "personnel.end-relation",
                end(relation, "2026-03-06"))).containsExactly("date_in_future");
        CareHouse other = new CareHouse();
        assertThat(other.ask(other.leader, "personnel.end-relation", end(relation, "2026-03-01")))
                .isInstanceOf(Outcome.Invalid.class);
    }
}
