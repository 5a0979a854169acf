package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The districts' money is split, or it is said what is missing. */
@Tag("database")
class SplitDistrictMoneyTest {

    private final DistrictHouse house = new DistrictHouse();

    @Test
    void the_board_of_the_association_decides_on_it_and_its_page_shows_it() {
        MeetingHouse board = new MeetingHouse(house.home);
        UUID decision = board.decided("approved");
        house.refused("split-district-money", house.splitting("executes",
                board.decided("noted"), "date", "2026-03-03"),
                RefusalCode.DECISION_CARRIES_NOTHING);
        UUID split = OfficeHouse.made(house.done(house.leader, "split-district-money",
                house.splitting("executes", decision, "date", "2026-03-03")), "split");
        assertThat(house.words("/decisions/" + decision))
                .contains("Distrikternes midler 2026", "2.370.000,00");
        assertThat(house.words("/district-money/" + split))
                .contains("Udfører beslutningen", "Beslutning Forum").doesNotContain("ophævet");
        board.reverse(decision);
        assertThat(house.words("/district-money/" + split)).contains("er ophævet. Se på");
    }

    /** What is known says "criteria such as area and number of municipalities", and no more. */
    @Test
    void without_weights_areas_and_a_table_it_cannot_be_computed() {
        String why = house.refused("split-district-money", house.splitting("areaWeight", "",
                "municipalityWeight", "", "districts", ""), RefusalCode.CANNOT_BE_SPLIT);
        assertThat(why).contains("vægten af areal", "vægten af antal kommuner", "Areal i km²",
                "Antal kommuner");
        assertThat(house.refused("split-district-money", house.splitting("areaWeight", ""),
                RefusalCode.CANNOT_BE_SPLIT)).contains("vægten af areal")
                .doesNotContain("antal kommuner", "Areal i km²");
    }

    @Test
    void the_amounts_make_the_total_and_each_can_be_followed() {
        UUID split = house.split();
        assertThat(house.readSplit(split).districts())
                .extracting(DistrictSplit.District::amount)
                .containsExactly(Money.ofOere(88_592_857), Money.ofOere(73_357_143),
                        Money.ofOere(75_050_000))
                .satisfies(amounts -> assertThat(Money.sum(amounts.stream()
                        .map(Money.class::cast).toList())).isEqualTo(Money.ofOere(237_000_000)));
        assertThat(house.words("/district-money/" + split)).contains("885.928,57", "2.370.000,00",
                "Vægten af areal", "1/2");
        assertThat(house.words("/district-money/" + split + "/district?code=D1"))
                .contains("Nord", "8.000", "21.000", "88.592.857");
        assertThat(house.words("/district-money")).contains("Distrikternes midler 2026");
    }

    /** The tenth comes after the ninth and not after the first. */
    @Test
    void districts_stand_in_the_order_of_their_numbers() {
        UUID split = OfficeHouse.made(house.done(house.leader, "split-district-money",
                house.splitting("districts", house.upload("kode;navn;Areal i km²;Antal kommuner\n"
                        + "D1;Nord;8000;11\nD10;Syd;6000;10\nD2;Vest;7000;9\n"))), "split");
        assertThat(house.words("/district-money/" + split))
                .containsSubsequence("Nord", "Vest", "Syd");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("split-district-money", house.splitting("areaWeight", "halvt"),
                RefusalCode.NOT_A_NUMBER);
        house.refused("split-district-money", house.splitting("areaWeight", "-1"),
                RefusalCode.NOT_A_NUMBER);
        house.refused("split-district-money", house.splitting("areaWeight", "0",
                "municipalityWeight", "0"), RefusalCode.CANNOT_BE_SPLIT);
        house.refused("split-district-money", house.splitting("districts",
                house.upload("kode;areal\nD1;1\n")), RefusalCode.TABLE_NOT_RIGHT);
        house.refused("split-district-money", house.splitting("date", "2023-12-31"),
                RefusalCode.CANNOT_BE_SPLIT);
        house.split();
        house.refused("split-district-money", house.splitting(), RefusalCode.ALREADY_EXISTS);
    }
}
