package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OpenCaseTest {

    private final MeetingHouse house = new MeetingHouse();

    @Test
    void a_case_has_a_number_its_points_and_its_words() {
        house.open("Den første");
        UUID file = house.open("Regnskab 2022", "economy", "Intet ud over budgettet");
        assertThat(house.words(house.staff, "/cases")).contains("2026-1", "Den første", "2026-2");
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Regnskab 2022",
                "Fremstilling af Regnskab 2022", "Intet ud over budgettet", "Kladde",
                "regnskab og budget godkendes", "godkende", "Regnskab og budget");
    }

    @Test
    void it_is_filed_under_a_number_that_is_written_in_one_way() {
        UUID file = house.open("Børnehave", "kle", "28.06.00-g01");
        assertThat(house.words(house.staff, "/cases/" + file)).contains("KLE-nummer 28.06.00G01");
        house.refused("open-case", MeetingHouse.with(MeetingHouse.caseOf("Sagen"), "kle",
                "28.6"), RefusalCode.NOT_A_KLE_NUMBER);
    }

    /** Long papers are papers too. */
    @Test
    void a_presentation_may_be_long() {
        String words = "Et afsnit om økonomi. ".repeat(2_000).strip();
        UUID file = house.open("En lang sag", "presentation", words);
        assertThat(house.read(sql -> house.office.part(Cases.class)
                .version(sql, file, 1)).presentation()).isEqualTo(words);
    }

    @Test
    void closing_is_founded_or_refused() {
        Map<String, Object> plain = MeetingHouse.caseOf("Sagen");
        house.refused("open-case", MeetingHouse.with(plain, "reason", "Fordi det er sådan"),
                RefusalCode.OPEN_NEEDS_NO_REASON);
        for (String missing : List.of("reason", "legalBasis", "reviewOn")) {
            house.refused("open-case", MeetingHouse.with(
                    MeetingHouse.with(plain, MeetingHouse.closed("members")), missing, ""),
                    RefusalCode.CLOSURE_UNFOUNDED);
        }
        house.refused("open-case", MeetingHouse.with(
                MeetingHouse.with(plain, MeetingHouse.closed("members")),
                "reviewOn", "2026-02-01"), RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("open-case", MeetingHouse.with(plain, MeetingHouse.closed("named")),
                RefusalCode.NEEDED_HERE);
        house.refused("open-case", MeetingHouse.with(plain, "heading", "Sag"),
                RefusalCode.REASON_TOO_SHORT);
    }
}
