package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FundPagesTest {

    private final PoolHouse house = new PoolHouse();

    @Test
    void theListAndTheFundSayWhatThereIsAndWhoseItIs() {
        house.paid(10_000, 10_000);
        assertThat(house.money.words(house.money.bo, "/common-funds"))
                .contains("Kaffekassen", "200,00").doesNotContain("Opret kassen");
        assertThat(house.money.words(house.money.leader, "/common-funds"))
                .contains("Opret kassen");
        assertThat(house.money.words(house.money.bo, "/common-funds/" + house.fund))
                .contains("Kaffe og kage om søndagen", "Anna Ager", "Berta Bak", "Bo Berg",
                        "100,00", "Indbetaling fra et medlem", "Bogfør udgiften");
        assertThat(readings()).isPositive();
    }

    @Test
    void theAccountIsAPaperForTheMembersAndNobodyElse() throws Exception {
        house.paid(10_000, 10_000);
        UUID fact = house.money.done(house.money.bo, "commonfund.fund-account",
                Map.of("fund", house.fund, "date", PoolHouse.TODAY, "from", "2026-01-01",
                        "through", PoolHouse.TODAY)).fact().id();
        String page = "/common-funds/" + house.fund + "/accounts/" + fact;
        String paper = page + ".pdf";
        Caller relative = house.money.office.person(
                house.money.home, Role.RELATIVE, "Rie Ager", house.money.anna);
        Caller stranger = house.money.office.person(
                house.money.home, Role.RELATIVE, "Cai Colding", house.claraPerson);
        assertThat(house.money.open(house.money.bo, paper).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(house.money.open(relative, paper).getStatus()).isEqualTo(200);
        assertThat(house.money.open(stranger, paper).getStatus()).isEqualTo(404);
        assertThat(house.money.words(relative, page))
                .contains("Regnskab for Kaffekassen", "200,00", "Hent som PDF");
        assertThat(house.money.open(stranger, page).getStatus()).isEqualTo(404);
        assertThat(house.money.open(relative, "/common-funds").getStatus()).isEqualTo(404);
        assertThat(house.money.open(relative, "/common-funds/" + house.fund).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theListIsFilteredAndGoesToASpreadsheet() {
        assertThat(house.money.words(house.money.bo, "/common-funds?name=kaf"))
                .contains("Kaffekassen");
        assertThat(house.money.words(house.money.bo, "/common-funds?name=vin"))
                .doesNotContain("Kaffekassen");
        assertThat(house.money.words(house.money.bo, "/common-funds?status=closed"))
                .doesNotContain("Kaffekassen");
        assertThat(new String(house.money.open(house.money.bo, "/common-funds.csv")
                .getContentAsByteArray(), StandardCharsets.UTF_8)).contains("Kaffekassen");
        assertThat(house.money.open(house.money.bo, "/common-funds.xlsx").getStatus())
                .isEqualTo(200);
    }

    @Test
    void anotherUnitsFundIsNotThere() {
        assertThat(house.money.open(house.money.bo, "/common-funds/" + new PoolHouse().fund)
                .getStatus()).isEqualTo(404);
    }

    private long readings() {
        return house.money.office.part(Database.class).read(house.money.home.tenant(), sql -> sql
                .sql("select count(*) from read_log where subject_id = ? and what = ?")
                .params(house.money.anna, "commonfund.fund").query(Long.class).single());
    }
}
