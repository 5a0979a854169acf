package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.apportion.quota.QuotaHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RegisterPopulationsTest {

    /** As the table comes: the country and a region above the municipalities, other quarters too. */
    static final String FOLK1A = """
            OMRÅDE;KØN;ALDER;TID;INDHOLD
            000 Hele landet;TOT I alt;IALT Alder i alt;2022K1 2022K1;5873420
            083 Region Syddanmark;TOT I alt;IALT Alder i alt;2022K1 2022K1;1228362
            410 Middelfart;TOT I alt;IALT Alder i alt;2021K4 2021K4;39500
            410 Middelfart;TOT I alt;IALT Alder i alt;2022K1 2022K1;39603
            420 Assens;TOT I alt;IALT Alder i alt;2022K1 2022K1;40972
            """;

    private final ContributionHouse house = new ContributionHouse();

    private Map<String, Object> command(String quarter, String text) {
        return Map.of("quarter", quarter, "source", "statbank", "file", house.upload(text),
                "date", "2026-03-01");
    }

    @Test
    void a_quarter_of_the_statistical_office_is_kept_without_the_country_and_the_regions() {
        var count = OfficeHouse.made(house.done(
                house.staff, "register-populations", command("2022K1", FOLK1A)), "populations");
        assertThat(house.<Map<String, Long>>read((_, sql) -> house.office.part(
                ContributionBasis.class).people(sql, count)))
                .isEqualTo(Map.of("410", 39_603L, "420", 40_972L));
        assertThat(house.<Map<String, String>>read((_, sql) -> house.office.part(
                ContributionBasis.class).names(sql, count))).containsEntry("410", "Middelfart");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("register-populations", command("2022Q1", FOLK1A),
                RefusalCode.NOT_A_QUARTER);
        house.refused("register-populations", command("2023K1", FOLK1A),
                RefusalCode.TABLE_NOT_RIGHT);
        house.refused("register-populations", command("2022K1", "kode;indbyggere\n410;mange\n"),
                RefusalCode.TABLE_NOT_RIGHT);
        house.refused("register-populations", command("2022K1", "a;b\n1;2\n"),
                RefusalCode.TABLE_NOT_RIGHT);
        Map<String, Object> later = new TreeMap<>(command("2022K1", FOLK1A));
        later.put("date", "2026-03-06");
        house.refused("register-populations", later, RefusalCode.DATE_IN_FUTURE);
        OfficeHouse.Home care = house.office.home();
        Caller leader = house.office.person(care, Role.LEADER, "Else Leder");
        house.refused(care, leader, "register-populations", Map.of("quarter", "2022K1",
                "source", "file", "file", QuotaHouse.upload(
                        house.office, care, leader, FOLK1A), "date", "2026-03-01"),
                RefusalCode.UNIT_OF_ANOTHER_KIND);
    }
}
