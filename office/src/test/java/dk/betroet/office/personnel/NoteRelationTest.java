package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people belong together. */
@Tag("database")
class NoteRelationTest {

    private final CareHouse care = new CareHouse();

    private static String note(Caller one, Caller other, String kind, String date) {
        return "{\"person\": \"%s\", \"other\": \"%s\", \"kind\": \"%s\", \"date\": \"%s\"}"
                .formatted(one.personOrFail(), other.personOrFail(), kind, date);
    }

    @Test
    void it_is_noted_once_whichever_way_round() {
        care.done(care.leader, "personnel.note-relation",
                note(care.staff, care.colleague, "household", "2026-01-01"));
        assertThat(care.refused(care.leader, "personnel.note-relation",
                note(care.colleague, care.staff, "household", "2026-02-01")))
                .containsExactly("already_exists");
        care.done(care.leader, "personnel.note-relation",
                note(care.colleague, care.staff, "spouse", "2026-02-01"));
    }

    @Test
    void it_is_refused_with_oneself_to_come_and_with_people_of_another_house() {
        assertThat(care.refused(care.leader, "personnel.note-relation",
                note(care.staff, care.staff, "spouse", "2026-01-01")))
                .containsExactly("same_person_twice");
        assertThat(care.refused(care.leader, "personnel.note-relation",
                note(care.staff, care.colleague, "spouse", "2026-03-06")))
                .containsExactly("date_in_future");
        assertThat(care.ask(care.leader, "personnel.note-relation",
                note(care.staff, new CareHouse().staff, "spouse", "2026-01-01")))
                .isInstanceOf(Outcome.Invalid.class);
    }
}
