package dk.betroet.office.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.Environment;

/**
 * What the database expects of the conditions that row-level security adds to every statement. When
 * it expects hardly any row to be seen, it reads and sorts all of a fund's lines for the newest.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeenRowsTest {

    private static final int FINDINGS = 2_000;

    private final OfficeHouse office = OfficeHouse.get();
    private final OfficeHouse.Home home = office.home();

    @BeforeAll
    void many() throws Exception {
        office.part(Database.class).writing(home.tenant(), sql -> sql.sql("""
                insert into finding (finding_id, authority_id, unit_id, code, kind, subject_id,
                    owner, said_da, said_en, due_on, first_seen, last_seen)
                select gen_random_uuid(), ?, ?, 'test', 'warning', gen_random_uuid(), 'leader',
                    'En ting', 'A thing', '2026-03-05', '2026-03-05', '2026-03-05'
                from generate_series(1, ?)""")
                .params(home.authority(), home.unit(), FINDINGS)
                .update());
        Environment settings = office.part(Environment.class);
        try (Connection owner = DriverManager.getConnection(
                        settings.getRequiredProperty("betroet.database.url"),
                        settings.getRequiredProperty("betroet.database.user"),
                        settings.getRequiredProperty("betroet.database.password"));
                Statement statement = owner.createStatement()) {
            statement.execute("analyze finding");
        }
    }

    private List<String> plan(UUID unit) {
        return office.part(Database.class).read(home.tenant(), sql -> sql
                .sql("explain select finding_id from finding where unit_id = ?")
                .param(unit)
                .query(String.class)
                .list());
    }

    @Test
    void itExpectsThatWhoeverAsksSeesTheirOwn() {
        String first = plan(home.unit()).getFirst();
        int expected = Integer.parseInt(first.replaceAll(".* rows=([0-9]+) .*", "$1"));
        assertThat(expected).as(first).isBetween(FINDINGS / 2, FINDINGS * 2);
    }

    @Test
    void andNobodyElsesRowIsSeenForAllThat() {
        UUID other = office.home().unit();
        assertThat(office.part(Database.class).<Long>read(Tenant.of(home.authority(), other),
                sql -> sql.sql("select count(*) from finding where unit_id = ?")
                        .param(home.unit()).query(Long.class).single())).isZero();
    }
}
