package dk.betroet.office.meeting.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words with a wrong letter, put right by those that are there. */
class MeantTest {

    private static final List<String> KNOWN =
            List.of("Budget", "regnskab", "Forebyggelse", "økonomi", "bud");

    @Test
    void the_nearest_word_that_is_there_takes_the_place_of_an_unknown_one() {
        assertThat(Meant.instead("bugdet 2024", KNOWN)).contains("budget 2024");
        assertThat(Meant.instead("\"regnskap\" or okonomi", KNOWN))
                .contains("\"regnskab\" or økonomi");
        assertThat(Meant.instead("forebygelsee", KNOWN)).contains("forebyggelse");
    }

    @Test
    void what_is_there_what_is_short_and_what_is_far_away_stays() {
        assertThat(Meant.instead("budget", KNOWN)).isEmpty();
        assertThat(Meant.instead("bus", KNOWN)).isEmpty();
        assertThat(Meant.instead("bydrat", KNOWN)).isEmpty();
        assertThat(Meant.instead("", KNOWN)).isEmpty();
    }

    @Test
    void letters_wrong_missing_too_many_or_turned_are_counted() {
        assertThat(Meant.distance("sag", "sag")).isZero();
        assertThat(Meant.distance("sag", "sga")).isEqualTo(1);
        assertThat(Meant.distance("sag", "sager")).isEqualTo(2);
        assertThat(Meant.distance("", "sag")).isEqualTo(3);
    }
}
