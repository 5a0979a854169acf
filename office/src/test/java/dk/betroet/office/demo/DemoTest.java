package dk.betroet.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.BookCheck;
import dk.betroet.office.OfficeApplication;
import dk.betroet.office.platform.cli.DemoOffice;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.journal.Extract;
import dk.betroet.office.platform.journal.ForeignAuditor;
import dk.betroet.office.platform.journal.JournalExport;
import dk.betroet.office.platform.people.Cpr;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The year of Solgården, played once: what a visitor finds, and that all of it adds up. */
@Tag("database")
class DemoTest {

    private static final List<String> TOLD = new ArrayList<>();
    private static ConfigurableApplicationContext office;
    private static UUID authority;
    private static UUID unit;

    @TempDir
    private Path folder;

    @BeforeAll
    static void play() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        office = new SpringApplicationBuilder(OfficeApplication.class)
                .properties(Map.of(
                        "betroet.database.url", database.jdbcUrl(),
                        "betroet.database.user", database.user(),
                        "betroet.database.password", database.password(),
                        "betroet.keys.master-key", "5a".repeat(32),
                        "betroet.demo", "true",
                        "spring.main.banner-mode", "off",
                        "server.port", "0"))
                .run();
        office.getBean(DemoOffice.class).fill(TOLD::add);
        authority = office.getBean(Database.class).read(new Tenant.House(), sql -> sql
                .sql("select authority_id from authority where demo")
                .query(UUID.class)
                .single());
        unit = office.getBean(Database.class).read(new Tenant.Whole(authority), sql -> sql
                .sql("select unit_id from unit where slug = 'solgaarden'")
                .query(UUID.class)
                .single());
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void twentyFourLiveThereInAllModes() {
        assertThat(counts("""
                select r.mode, count(*) from resident r join fund f using (fund_id)
                where r.unit_id = :unit and f.closed_on is null group by r.mode"""))
                .isEqualTo(Map.of("home", 11L, "relative", 5L, "guardian", 2L, "self", 6L));
    }

    @Test
    void twelveWorkThere() {
        assertThat(counts("""
                select role, count(*) from person_role
                where unit_id = :unit and until_on is null and resident_id is null
                group by role""")).isEqualTo(Map.of("staff", 10L, "deputy", 1L, "leader", 1L,
                        "director", 1L, "auditor", 1L, "internal-audit", 1L));
    }

    @Test
    void aboutSixThousandMovementsAndAHandfulRefused() {
        assertThat(count("select count(*) from fact where unit_id = :unit and voucher is not null"))
                .isBetween(5_400L, 6_600L);
        assertThat(TOLD.getLast()).matches("Solgården is ready: \\d+ acts done, 15 refused, .*");
        assertThat(counts("select status, count(*) from request where unit_id = :unit group by 1"))
                .containsEntry("open", 1L)
                .containsOnlyKeys("open", "done");
    }

    @Test
    void theSupportAssociationKeepsABoxThatIsCountedWithTheOthers() {
        assertThat(counts("""
                select f.operation, count(*) from fact f
                where f.unit_id = :unit and f.operation like 'association.%'
                  and f.operation not like '%collect%' and f.operation <> 'association.pass-on'
                group by f.operation""")).isEqualTo(Map.of(
                        "association.open-association", 1L, "association.appoint-treasurer", 1L,
                        "association.take-in", 4L, "association.hand-out", 4L));
        assertThat(count("""
                select count(*) from cash_count c join place p using (place_id)
                where c.unit_id = :unit and p.name = 'Vennernes pengekasse'"""))
                .isGreaterThan(12);
        assertThat(count("""
                select sum(b.amount) from balance b join place p using (place_id)
                where b.unit_id = :unit and p.name = 'Vennernes pengekasse'"""))
                .isEqualTo(4 * 90_000);
    }

    @Test
    void elevenMonthsAreClosedEachByAnotherThanWhoReconciled() {
        assertThat(count("""
                select count(*) from fact where unit_id = :unit
                and operation = 'account.close-period'""")).isEqualTo(11);
        assertThat(count("""
                select count(*) from reconciliation where unit_id = :unit
                and outcome = 'differs'""")).isZero();
    }

    @Test
    void fiveThingsWaitForTheVisitor() {
        assertThat(counts("""
                select code, count(*) from finding
                where unit_id = :unit and resolved_on is null and ended_on is null group by code"""))
                .isEqualTo(Map.of("count.unannounced", 1L, "count.difference-found", 1L,
                        "books.vouchers-found", 1L, "mandate.standing.renew", 1L,
                        "statement.acknowledged-found", 1L));
    }

    @Test
    void theBookHoldsAndWhatIsInAllPlacesIsWhatTheOwnersOwn() {
        BookCheck.of(office.getBean(Database.class), authority, unit).holds();
        assertThat(count("""
                select sum(b.amount) from balance b join place p using (place_id)
                where b.unit_id = :unit and p.kind in ('bank-account', 'cash-box')"""))
                .isEqualTo(-count("""
                        select sum(b.amount) from balance b join place p using (place_id)
                        where b.unit_id = :unit and p.kind = 'outside'"""))
                .isPositive();
        assertThat(count("""
                select count(*) from (select sum(b.amount) as held from balance b
                    join place p using (place_id)
                    where b.unit_id = :unit and p.kind = 'bank-account' group by p.place_id) as one
                where held > 1500000""")).isZero();
    }

    @Test
    void nobodysPersonalNumberIsInUseAndAllAreOld() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), Formats.ZONE);
        Set<String> seen = new HashSet<>();
        List<UUID> people = read("select person_id from resident where unit_id = :unit");
        for (UUID one : people) {
            Cpr cpr = office.getBean(Database.class).read(tenant(), sql ->
                    office.getBean(Persons.class).find(sql, one)
                            .map(found -> ((Person.Known) found).cpr())
                            .orElseThrow());
            assertThat(cpr.controlFits()).isFalse();
            assertThat(cpr.replacement()).isFalse();
            assertThat(cpr.birthDate()).isBefore(LocalDate.of(1960, 1, 1));
            assertThat(cpr.birthDate().getDayOfYear()).isNotEqualTo(1);
            assertThat(ChronoUnit.YEARS.between(cpr.birthDate(), today)).isBetween(70L, 110L);
            assertThat(seen.add(cpr.digits())).isTrue();
        }
        assertThat(people).hasSize(26);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProgramComesToTheSameBalancesAndDays(ForeignAuditor auditor) {
        ForeignAuditor.Report theirs = office.getBean(Database.class).read(tenant(), sql ->
                auditor.audits(sql, office.getBean(JournalExport.class),
                        office.getBean(Wording.class), Extract.whole(unit), folder));
        ForeignAuditor.Report ours = office.getBean(Database.class).read(tenant(), sql ->
                ForeignAuditor.ours(sql, unit));
        assertThat(theirs).isEqualTo(ours);
    }

    @Test
    void aSecondStartLeavesItAsItIs() {
        long facts = count("select count(*) from fact where unit_id = :unit");
        List<String> told = new ArrayList<>();
        office.getBean(DemoOffice.class).fill(told::add);
        assertThat(told).singleElement().asString().startsWith("Solgården was made on ");
        assertThat(count("select count(*) from fact where unit_id = :unit")).isEqualTo(facts);
    }

    @Test
    void everyLogInThatIsPrintedIsThere() {
        List<String> names = office.getBean(Database.class).read(new Tenant.Whole(authority),
                sql -> sql.sql("select user_name from login where demo").query(String.class)
                        .list());
        assertThat(names).containsExactlyInAnyOrderElementsOf(
                office.getBean(DemoOffice.class).logIns().stream()
                        .map(DemoOffice.LogIn::username)
                        .toList());
    }

    /** Old minutes left a task to a body, and something of the year should have been done. */
    @Test
    void aTaskCameAlongWithOldMinutesAndOneOfTheYearIsLate() {
        assertThat(inAuthority("""
                select b.short || ' · ' || a.read_owner || ' · ' || a.words
                from case_action a join action_state s using (action_id)
                join body_name b using (body_id)
                where a.paper_id is not null and not s.finished and s.deadline > current_date"""))
                .containsExactly("K22 · Kommunaldirektørkredsen · Kommunaldirektørkredsen melder "
                        + "tilbage, om koordineringen kan overdrages.");
        assertThat(inAuthority("""
                select t.words || case when d.task_id is null then ' late' else ' done' end
                from cycle_task t left join cycle_task_done d using (task_id)
                where t.due_on < current_date order by 1""")).containsExactly(
                        "Oplæg til næste års temaer late", "Status på økonomien done");
    }

    private static List<String> inAuthority(String query) {
        return office.getBean(Database.class).read(new Tenant.Whole(authority), sql ->
                sql.sql(query).query(String.class).list());
    }

    private static Tenant tenant() {
        return Tenant.of(authority, unit);
    }

    private static long count(String query) {
        return office.getBean(Database.class).read(tenant(), sql ->
                sql.sql(query).param("unit", unit).query(Long.class).single());
    }

    private static List<UUID> read(String query) {
        return office.getBean(Database.class).read(tenant(), sql ->
                sql.sql(query).param("unit", unit).query(UUID.class).list());
    }

    private static Map<String, Long> counts(String query) {
        return office.getBean(Database.class).read(tenant(), sql -> {
            Map<String, Long> found = new TreeMap<>();
            sql.sql(query).param("unit", unit)
                    .query((row, n) -> found.put(row.getString(1), row.getLong(2)))
                    .list();
            return found;
        });
    }
}
