package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnnounceTotalTest {

    private final QuotaHouse house = new QuotaHouse();

    @Test
    void the_published_quotas_follow_from_the_published_basis() {
        var round = house.announced();
        Map<String, BigInteger> quotas = house.quotas(round);
        QuotaHouse.file("published-2023.csv").lines().skip(1).map(line -> line.split(","))
                .forEach(line -> assertThat(quotas).containsEntry(
                        line[0], new BigInteger(line[3])));
        assertThat(quotas).hasSize(98);
        assertThat(house.standing(round).last().late()).isFalse();
    }

    /** The other key: by population alone, several times a year, without the law's deadlines. */
    @Test
    void people_displaced_from_ukraine_come_in_batches() {
        var batch = house.announced("key", "displaced-from-ukraine", "total", 10_000,
                "year", 2026, "date", "2026-02-01");
        assertThat(QuotaStanding.sum(house.quotas(batch))).isEqualTo(BigInteger.valueOf(10_000));
        assertThat(house.quotas(batch)).containsEntry("101", BigInteger.valueOf(1097));
        var next = house.announced("key", "displaced-from-ukraine", "total", 10_000,
                "year", 2026, "date", "2026-02-20");
        assertThat(house.standing(next).round().batch()).isEqualTo(2);
        assertThat(house.standing(next).round().name("da")).endsWith("2026 / 2");
        house.refused("reduce-total", Map.of("round", next, "total", 5_000,
                "date", "2026-03-01"), RefusalCode.CANNOT_BE_SPLIT);
        house.refused("register-agreement", house.agreementCommand(next, "kode;kvote\n1;1\n"),
                RefusalCode.CANNOT_BE_SPLIT);
        house.done(house.leader, "fix-quotas",
                Map.of("round", next, "date", "2026-02-21"));
        assertThat(house.standing(next).fixing().orElseThrow().late()).isFalse();
    }

    @Test
    void a_late_announcement_is_kept_as_late() {
        assertThat(house.standing(house.announced("date", "2025-05-01")).last().late()).isFalse();
        QuotaHouse other = new QuotaHouse();
        assertThat(other.standing(other.announced("date", "2025-05-02")).last().late()).isTrue();
    }

    @Test
    void the_sum_is_right_whatever_the_total() {
        var round = house.announced("total", 555);
        assertThat(QuotaStanding.sum(house.quotas(round))).isEqualTo(BigInteger.valueOf(555));
    }

    @Test
    void what_the_house_refuses() {
        var basis = house.upload(house.agency, house.leader, QuotaHouse.file("basis-2023.csv"));
        house.refused("announce-total", house.announcement("basis", basis, "year", 2027),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("announce-total", house.announcement("basis", basis, "year", 2027,
                "date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refused("announce-total", house.announcement("basis", basis, "year", 2022,
                "date", "2021-04-01"), RefusalCode.CANNOT_BE_SPLIT);
        house.refused("announce-total", house.announcement("basis", house.upload(house.agency,
                house.leader, "code;population\n1;2\n")), RefusalCode.TABLE_NOT_RIGHT);
        house.refused("announce-total", house.announcement("basis", house.upload(house.agency,
                house.leader, "code;population;non-western-foreigners;family-reunified\n"
                        + "1;0;0;0\n")), RefusalCode.CANNOT_BE_SPLIT);
        house.announced();
        house.refused("announce-total", house.announcement("basis", basis),
                RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void a_care_home_announces_nothing() {
        OfficeHouse.Home home = house.office.home();
        Caller leader = house.office.person(home, Role.LEADER, "Else Leder");
        house.refused(home, leader, "announce-total", house.announcement("basis",
                house.upload(home, leader, QuotaHouse.file("basis-2023.csv"))),
                RefusalCode.UNIT_OF_ANOTHER_KIND);
    }
}
