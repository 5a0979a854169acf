package dk.betroet.office.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.vault.Vault;
import dk.betroet.office.platform.web.format.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/** What is changed below the code is named by the next adding up. */
@Tag("database")
class SelfAuditTest {

    private static final Pattern CHANGED = Pattern.compile("^(?:update|delete from) (\\w+)");

    private final AccountHouse house = new AccountHouse();
    private final Deque<String> undo = new ArrayDeque<>();

    private SelfAudit.Result audit() {
        return audit(house.money.home.unit());
    }

    private SelfAudit.Result audit(UUID book) {
        return house.money.office.part(SelfAudit.class)
                .of(house.money.home.authority(), book, () -> { });
    }

    /**
     * As the database's superuser, with every trigger off: nothing below the code is left. Other
     * tests live in the same database, so what it was is put back when the test is over.
     */
    private void below(UUID unit, String sql) throws SQLException {
        String whose = " where unit_id = '" + unit + "'";
        String table = CHANGED.matcher(sql).results().findFirst().orElseThrow().group(1);
        above("create schema if not exists undo");
        above("create table undo." + table + " as select * from " + table + whose);
        undo.push("drop table undo." + table);
        undo.push("insert into " + table + " select * from undo." + table);
        undo.push("delete from " + table + whose);
        assertThat(above(sql.replace(":unit", "'" + unit + "'"))).as(sql).isPositive();
    }

    private void below(String sql) throws SQLException {
        below(house.money.home.unit(), sql);
    }

    private int above(String sql) throws SQLException {
        DatabaseSettings database = house.money.office.part(DatabaseSettings.class);
        try (Connection above = TestPostgres.connectAsSuperuser(new TestPostgres.Database(
                        database.url(), database.user(), database.password()));
                Statement statement = above.createStatement()) {
            statement.execute("set session_replication_role = replica");
            return statement.executeUpdate(sql);
        }
    }

    @AfterEach
    void putBack() throws SQLException {
        while (!undo.isEmpty()) {
            above(undo.pop());
        }
    }

    @Test
    void a_book_that_was_lived_in_adds_up() {
        house.liveJanuary();

        SelfAudit.Result result = audit();

        assertThat(result.problems()).isEmpty();
        assertThat(result.addsUp()).isTrue();
        assertThat(result.facts()).isGreaterThan(10);
        assertThat(result.vouchers()).isPositive();
        assertThat(result.papers()).isPositive();
        assertThat(result.erased()).isZero();
        assertThat(result.head()).isEqualTo(house.reading(sql -> sql
                .sql("select head from book where unit_id = ?").param(house.money.home.unit())
                .query((row, n) -> Sha256.of(row.getBytes(1)))
                .single()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            balance; update balance set amount = amount + 1 where ctid = (select min(ctid) from balance where unit_id = :unit)
            balance; delete from balance where ctid = (select min(ctid) from balance where unit_id = :unit and amount <> 0)
            place-total; update place_total set amount = amount + 1 where unit_id = :unit
            hash; update fact set operation = operation || 'x' where unit_id = :unit and sequence = 3
            hash; update fact set happened_on = happened_on + 1 where unit_id = :unit and sequence = 3
            hash; update fact set payload = payload || ' ' where unit_id = :unit and sequence = 4
            hash; update line set amount = amount * 2 where unit_id = :unit
            hash; update fact_signature set capacity = 'owner2' where unit_id = :unit
            hash; delete from fact_signature where unit_id = :unit
            previous; update fact set previous = hash where unit_id = :unit and sequence = 3
            sequence; delete from fact where unit_id = :unit and sequence = 2
            voucher; update fact set voucher = voucher + 100 where unit_id = :unit and voucher is not null
            time; update fact set recorded_at = recorded_at - interval '9 days' where unit_id = :unit and sequence = 3
            version; update fact set version = 7 where unit_id = :unit and sequence = 3
            malformed; update fact set voucher = null where unit_id = :unit and voucher is not null
            book; update book set head = decode(repeat('00', 32), 'hex') where unit_id = :unit
            book; update book set voucher = voucher + 1 where unit_id = :unit
            line; update line set happened_on = happened_on - 1 where unit_id = :unit
            evidence; update evidence set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where unit_id = :unit and evidence_id in (select evidence_id from fact_evidence)
            sealed; update sealed_value set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where unit_id = :unit
            period; update book set closed_through = null where unit_id = :unit
            period; delete from closed_period where unit_id = :unit
            period; update fact set happened_on = '2026-01-07', sequence = sequence where unit_id = :unit and operation = 'custody.note-bank-entry'
            statement; update owner_statement set head = decode(repeat('00', 32), 'hex') where unit_id = :unit
            """)
    void what_was_changed_below_the_code_is_named(String code, String sql) throws SQLException {
        house.liveJanuary();
        house.entered(-5, "2026-02-01");

        below(sql);

        assertThat(audit().problems()).extracting(Problem::code).contains(code);
        assertThat(audit().addsUp()).isFalse();
    }

    @Test
    void a_checkpoint_that_nobody_signed_is_named() throws SQLException {
        house.liveJanuary();
        house.money.office.part(NightlyAudit.class).run(() -> { });
        assertThat(audit().addsUp()).isTrue();

        below("update checkpoint set signature = set_byte(signature, 5, "
                + "get_byte(signature, 5) # 1) where unit_id = :unit");

        assertThat(audit().problems()).extracting(Problem::code).containsExactly("checkpoint");
    }

    @Test
    void an_erased_person_is_counted_and_the_book_adds_up() {
        house.liveJanuary();
        UUID person = house.reading(sql -> sql
                .sql("select person_id from fund where fund_id = ?").param(house.money.fund)
                .query(UUID.class).single());
        house.money.office.part(Database.class).writing(
                new Tenant.Whole(house.money.home.authority()), sql ->
                        house.money.office.part(Vault.class).erase(sql, person));

        assertThat(audit().addsUp()).isTrue();
        assertThat(audit().erased()).isPositive();
    }

    @Test
    void the_oversight_book_is_added_up_without_anyone_seeing_it() throws SQLException {
        OversightHouse kept = new OversightHouse();
        kept.suspect(kept.money.bo);
        UUID book = OversightBook.of(kept.money.home.authority());

        SelfAudit audit = kept.money.office.part(SelfAudit.class);
        assertThat(audit.books()).contains(new SelfAudit.Book(kept.money.home.authority(), book));
        SelfAudit.Result result = audit.of(kept.money.home.authority(), book, () -> { });
        assertThat(result.facts()).isPositive();
        assertThat(result.problems()).isEmpty();

        below(book, "update fact set operation = 'x' where unit_id = :unit");
        assertThat(audit.of(kept.money.home.authority(), book, () -> { }).problems())
                .extracting(Problem::code).contains("hash");
    }

    /** At night: noted, and signed only where it adds up. */
    @Test
    void the_night_signs_what_adds_up_and_shows_what_does_not() throws Exception {
        house.liveJanuary();
        NightlyAudit night = house.money.office.part(NightlyAudit.class);
        assertThat(night.run(() -> { })).isTrue();
        long signed = checkpoints();
        assertThat(signed).isEqualTo(1);
        assertThat(page(house.money.leader)).contains("Bogen stemmer.");
        assertThat(house.reading(sql -> house.money.office.part(Letterhead.class).of(sql,
                house.money.home.unit(), Text.plain("Papir"), null, OfficeHouse.TODAY, null,
                "00".repeat(32))).checkpoint()).as("stands on papers").isNotNull();

        house.entered(-5, "2026-02-01");
        below("update balance set amount = amount + 1 where unit_id = :unit and fund_id = '"
                + house.money.fund + "' and place_id = '" + house.account + "'");
        night.run(() -> { });

        assertThat(checkpoints()).isEqualTo(signed);
        assertThat(page(house.money.leader)).contains("stemmer ikke").contains("Annas konto");
        assertThat(page(person(Role.AUDITOR))).contains("stemmer ikke");
        assertThat(page(person(Role.ADMINISTRATOR))).contains("stemmer ikke")
                .doesNotContain("Annas konto");
    }

    private Caller person(Role role) {
        return house.money.office.person(house.money.home, role, "Rie Revisor");
    }

    private long checkpoints() {
        return house.reading(sql -> sql
                .sql("select count(*) from checkpoint where unit_id = ?")
                .param(house.money.home.unit()).query(Long.class).single());
    }

    private String page(Caller caller) throws Exception {
        MockMvc pages = MockMvcBuilders.webAppContextSetup(Objects.requireNonNull(
                house.money.office.part(DispatcherServlet.class).getWebApplicationContext()))
                .build();
        return pages.perform(MockMvcRequestBuilders
                        .get("/u/" + house.money.home.slug() + "/self-audit")
                        .requestAttr(Caller.ATTRIBUTE, caller))
                .andReturn().getResponse().getContentAsString();
    }

    /** The first twenty are told one by one. */
    @Test
    void many_problems_are_counted_and_some_told() {
        Problems problems = new Problems();
        for (int i = 0; i < 50; i++) {
            problems.add(Problem.at("hash", i + 1, "a", "b"));
        }
        assertThat(problems.count()).isEqualTo(50);
        assertThat(problems.told()).hasSize(20).first().isEqualTo(
                Problem.at("hash", 1, "a", "b"));
    }
}
