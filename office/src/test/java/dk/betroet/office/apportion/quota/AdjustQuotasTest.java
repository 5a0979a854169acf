package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A few are moved by hand, and it is said who and why. */
@Tag("database")
class AdjustQuotasTest {

    private final QuotaHouse house = new QuotaHouse();
    private final UUID round = house.announced();

    private Map<String, Object> command(String from, String to, int number, Object... changes) {
        return QuotaHouse.with(Map.of("round", round, "moves", List.of(Map.of(
                "from", from, "to", to, "number", number)), "reason", "En ø uden boliger",
                "date", "2025-05-10"), changes);
    }

    private BigInteger quota(String code) {
        return house.quotas(round).get(code);
    }

    @Test
    void the_moved_are_moved_and_the_total_stays() {
        house.done(house.leader, "adjust-quotas", command("Læsø", "813", 1));
        assertThat(quota("825")).isEqualTo(BigInteger.ZERO);
        assertThat(QuotaStanding.sum(house.quotas(round))).isEqualTo(BigInteger.valueOf(550));
        assertThat(house.standing(round).last().moved())
                .containsOnly(Map.entry("825", BigInteger.ONE.negate()),
                        Map.entry("813", BigInteger.ONE));
        house.done(house.leader, "adjust-quotas", command("Frederikshavn", "Læsø", 1));
        assertThat(house.standing(round).last().moved()).isEmpty();
        assertThat(quota("825")).isEqualTo(BigInteger.ONE);
    }

    @Test
    void the_pages_say_who_was_moved_and_why() {
        house.done(house.leader, "adjust-quotas", command("Læsø", "Frederikshavn", 1));
        assertThat(Opened.words(house.office, house.agency, house.leader, "/quotas/" + round))
                .contains("Justeret i hånden", "Læsø \u22121", "Frederikshavn +1",
                        "En ø uden boliger", "2 kommuner ændret i hånden");
        assertThat(Opened.words(house.office, house.agency, house.leader,
                "/quotas/" + round + "/steps?code=825")).contains("1 → 0");
    }

    @Test
    void agreements_come_after_it_and_are_not_touched_by_it() {
        house.done(house.leader, "adjust-quotas", command("Læsø", "Frederikshavn", 1));
        house.agreed(round, "lapses", Map.of("851", -1, "813", 1));
        house.refused("adjust-quotas", command("813", "851", 1, "date", "2025-09-02"),
                RefusalCode.CANNOT_BE_SPLIT);
        house.done(house.leader, "adjust-quotas",
                command("101", "147", 1, "date", "2025-09-02"));
        assertThat(house.standing(round).agreed()).containsOnlyKeys("Nordjylland");
        assertThat(house.standing(round).lapsed()).isEmpty();
        house.done(house.leader, "fix-quotas", Map.of("round", round, "date", "2025-09-20"));
        house.refused("adjust-quotas", command("101", "147", 1, "date", "2025-09-21"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("adjust-quotas", command("Læsø", "Ingenby", 1),
                RefusalCode.CANNOT_BE_SPLIT);
        house.refused("adjust-quotas", command("Læsø", "813", 2), RefusalCode.CANNOT_BE_SPLIT);
        house.refused("adjust-quotas", command("Læsø", "813", 1, "date", "2025-04-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("adjust-quotas", command("Læsø", "813", 1, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
    }
}
