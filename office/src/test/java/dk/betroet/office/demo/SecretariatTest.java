package dk.betroet.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.browser.DemoHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo's secretariat: its papers are kept, and what does not meet is not approved. */
@Tag("database")
class SecretariatTest {

    @Test
    void its_papers_are_kept_and_accounts_that_do_not_meet_wait() {
        try (DemoHouse house = DemoHouse.played(1)) {
            Database database = house.part(Database.class);
            UUID authority = database.read(new Tenant.House(), sql -> sql
                    .sql("select authority_id from authority where demo")
                    .query(UUID.class).single());
            List<String> approved = database.read(new Tenant.Whole(authority), sql -> sql.sql("""
                    select distinct c.basis || ' ' || c.year from budget_step s
                    join budget_column c on c.column_id = s.origin_id
                    where s.step = 'approved' order by 1""").query(String.class).list());
            assertThat(approved).contains("accounts 2021", "budget 2021", "budget 2022",
                    "budget 2023", "budget 2024").doesNotContain("accounts 2022");
            List<String> logIns = database.read(new Tenant.Whole(authority), sql -> sql
                    .sql("select user_name from login where demo").query(String.class).list());
            assertThat(logIns).contains("sekretariat", "kasserer", "leder");
        }
    }
}
