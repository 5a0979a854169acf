package dk.betroet.office.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.office.BookCheck;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The path of a write, by way of receiving and paying out a resident's money. */
@Tag("database")
class WritePathTest {

    private final OfficeHouse office = OfficeHouse.get();
    private OfficeHouse.Home home;
    private Caller staff;
    private Caller colleague;
    private Caller leader;
    private UUID fund;
    private UUID box;

    @BeforeEach
    void aHomeWithOneResident() {
        home = office.home();
        leader = office.person(home, Role.LEADER, "Lone Leder");
        staff = office.person(home, Role.STAFF, "Søren Sosu");
        colleague = office.person(home, Role.STAFF, "Aase Ærlig");
        fund = office.resident(home, leader, "Karen Æbelø");
        box = office.cashBox(home, leader, "Kasse 1");
    }

    private String receive(long oere) {
        return """
                {"fund": "%s", "place": "%s", "amount": %d, "date": "2026-03-01",
                 "category": "daily"}""".formatted(fund, box, oere);
    }

    private String payOut(long oere) {
        return """
                {"fund": "%s", "place": "%s", "amount": %d, "date": "2026-03-02",
                 "category": "daily", "recipient": "owner"}""".formatted(fund, box, oere);
    }

    private Outcome withKey(Caller caller, String key, String json) {
        return office.part(WritePath.class).submit(new Ask(caller, home.unit(), "custody.pay-out",
                Json.readMap(json), Scalars.PLAIN, Optional.of(key), false));
    }

    private Outcome signed(Caller by, UUID request) {
        return office.part(Gathering.class).sign(by, home.unit(), request,
                new Gathering.Signer(by.personOrFail(), Signature.Method.SESSION, null));
    }

    /** Every row of every table that belongs to the unit, as text. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> rows = new TreeMap<>();
        office.part(Database.class).read(home.tenant(), sql -> {
            List<String> tables = sql.sql("""
                    select table_name from information_schema.columns
                    where table_schema = 'public' and column_name = 'unit_id'""")
                    .query(String.class).list();
            for (String table : tables) {
                rows.put(table, sql.sql("select t::text from " + table + " t order by 1")
                        .query(String.class).list());
            }
            return rows;
        });
        return rows;
    }

    @Test
    void what_is_allowed_is_done_once_with_the_next_number() {
        Outcome.Done first = office.done(staff, home, "custody.receive", receive(40_000));
        Outcome.Done second = office.done(staff, home, "custody.pay-out", payOut(10_000));
        assertThat(first.fact().voucher()).contains(1L);
        assertThat(second.fact().voucher()).contains(2L);
        assertThat(second.fact().sequence()).isEqualTo(first.fact().sequence() + 1);
        assertThat(office.balance(home, fund, box)).isEqualTo(30_000);
        BookCheck.of(office, home).holds();
    }

    @Test
    void the_same_key_and_body_is_a_replay_and_changes_nothing() {
        office.done(staff, home, "custody.receive", receive(40_000));
        Outcome first = withKey(staff, "k-1", payOut(10_000));
        Map<String, List<String>> before = everything();
        Outcome again = withKey(staff, "k-1", payOut(10_000));
        assertThat(again).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.replay()).isTrue();
            assertThat(done.fact()).isEqualTo(((Outcome.Done) first).fact());
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        office.done(staff, home, "custody.receive", receive(40_000));
        withKey(staff, "k-1", payOut(10_000));
        assertThat(withKey(staff, "k-1", payOut(10_001))).isInstanceOf(Outcome.KeyReused.class);
        assertThat(withKey(colleague, "k-1", payOut(10_001))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_refusal_leaves_every_row_as_it_was() {
        office.done(staff, home, "custody.receive", receive(40_000));
        Map<String, List<String>> before = everything();
        Outcome refused = office.ask(staff, home, "custody.pay-out", payOut(40_001));
        assertThat(refused).isInstanceOfSatisfying(Outcome.Refused.class, no ->
                assertThat(no.refusals()).extracting(Refusal::code)
                        .containsExactly(RefusalCode.AMOUNT_NOT_AVAILABLE));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void asking_whether_one_may_changes_nothing_and_answers_as_the_act_would() {
        office.done(staff, home, "custody.receive", receive(40_000));
        office.done(staff, home, "custody.receive", receive(40_000));
        Map<String, List<String>> before = everything();
        Outcome answer = office.part(WritePath.class).submit(Ask.of(staff, home.unit(),
                "custody.pay-out", Json.readMap(payOut(60_000)), Scalars.PLAIN).toDryRun());
        assertThat(everything()).isEqualTo(before);
        assertThat(answer).isInstanceOfSatisfying(Outcome.Answer.class, yes ->
                assertThat(yes.verdict().orElseThrow().id()).isEqualTo("needs"));
        assertThat(office.ask(staff, home, "custody.pay-out", payOut(60_000)))
                .isInstanceOf(Outcome.Waiting.class);
    }

    @Test
    void over_five_hundred_waits_for_a_second_employee_and_is_then_done() {
        office.done(staff, home, "custody.receive", receive(40_000));
        office.done(staff, home, "custody.receive", receive(40_000));
        Outcome.Waiting waiting =
                (Outcome.Waiting) office.ask(staff, home, "custody.pay-out", payOut(60_000));
        assertThat(waiting.verdict().objections()).anySatisfy(objection ->
                assertThat(objection.supply()).isInstanceOf(Supply.Signatures.class));
        assertThat(office.balance(home, fund, box)).isEqualTo(80_000);
        assertThat(signed(staff, waiting.request())).isInstanceOfSatisfying(Outcome.Refused.class,
                no -> assertThat(no.refusals()).extracting(Refusal::code)
                        .containsExactly(RefusalCode.SAME_PERSON_TWICE));
        assertThat(signed(colleague, waiting.request())).isInstanceOf(Outcome.Done.class);
        assertThat(office.balance(home, fund, box)).isEqualTo(20_000);
        assertThat(signed(leader, waiting.request())).isInstanceOfSatisfying(Outcome.Refused.class,
                no -> assertThat(no.refusals()).extracting(Refusal::code)
                        .containsExactly(RefusalCode.NOT_OPEN_ANY_MORE));
        BookCheck.of(office, home).holds();
    }

    @Test
    void what_waits_holds_its_money_until_it_is_withdrawn() {
        office.done(staff, home, "custody.receive", receive(40_000));
        office.done(staff, home, "custody.receive", receive(40_000));
        Outcome.Waiting waiting =
                (Outcome.Waiting) office.ask(staff, home, "custody.pay-out", payOut(60_000));
        assertThat(office.ask(staff, home, "custody.pay-out", payOut(30_000)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(office.part(Gathering.class)
                .withdraw(colleague, home.unit(), waiting.request()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(office.part(Gathering.class).withdraw(staff, home.unit(), waiting.request()))
                .isInstanceOf(Outcome.Answer.class);
        assertThat(office.ask(staff, home, "custody.pay-out", payOut(30_000)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_somebody_asked_who_has_no_office_any_more_is_not_signed_through() {
        office.done(staff, home, "custody.receive", receive(40_000));
        office.done(staff, home, "custody.receive", receive(30_000));
        Outcome.Waiting waiting =
                (Outcome.Waiting) office.ask(staff, home, "custody.pay-out", payOut(60_000));
        office.part(Database.class).writing(home.tenant(), sql -> sql
                .sql("update person_role set until_on = date '2026-03-05' where person_id = ?")
                .param(staff.personOrFail()).update());
        assertThat(signed(colleague, waiting.request())).isInstanceOfSatisfying(
                Outcome.Refused.class, no -> assertThat(no.refusals()).extracting(Refusal::code)
                        .containsExactly(RefusalCode.PERSON_DEPARTED));
        assertThat(office.balance(home, fund, box)).isEqualTo(70_000);
    }

    @Test
    void many_at_once_never_take_more_than_there_is_and_leave_no_gap() throws Exception {
        office.done(staff, home, "custody.receive", receive(25_000));
        office.done(staff, home, "custody.receive", receive(25_000));
        List<Callable<Outcome>> payments = IntStream.range(0, 12)
                .<Callable<Outcome>>mapToObj(n -> () ->
                        office.ask(n % 2 == 0 ? staff : colleague, home, "custody.pay-out",
                                payOut(10_000)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            int done = 0;
            for (Future<Outcome> outcome : threads.invokeAll(payments)) {
                done += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(5);
        }
        assertThat(office.balance(home, fund, box)).isZero();
        BookCheck.of(office, home).holds();
    }

    @Test
    void nobody_names_what_belongs_to_another_unit_or_authority() {
        OfficeHouse.Home neighbour = office.unit(home.authority(), "bilag-7.9");
        OfficeHouse.Home stranger = office.home();
        for (OfficeHouse.Home other : List.of(neighbour, stranger)) {
            Caller theirs = office.person(other, Role.STAFF, "Nabo");
            assertThat(office.ask(theirs, other, "custody.pay-out", payOut(100)))
                    .isInstanceOfSatisfying(Outcome.Invalid.class, invalid ->
                            assertThat(invalid.errors()).extracting(FieldError::field)
                                    .containsExactly("fund", "place"));
            assertThat(office.ask(theirs, home, "custody.pay-out", payOut(100)))
                    .isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void a_closed_period_a_coming_day_and_a_day_before_admission_are_refused_at_the_date() {
        office.done(staff, home, "custody.receive", receive(40_000));
        office.part(Database.class).writing(home.tenant(), sql -> sql
                .sql("update book set closed_through = '2026-02-28' where unit_id = ?")
                .param(home.unit()).update());
        Map<String, RefusalCode> expected = Map.of(
                "2026-02-28", RefusalCode.PERIOD_CLOSED,
                "2026-03-06", RefusalCode.DATE_IN_FUTURE,
                "2025-12-31", RefusalCode.DATE_BEFORE_ADMISSION);
        expected.forEach((date, code) -> assertThat(office.ask(staff, home, "custody.pay-out",
                payOut(100).replace("2026-03-02", date)))
                .isInstanceOfSatisfying(Outcome.Refused.class, no ->
                        assertThat(no.refusals().getFirst())
                                .returns(code, Refusal::code)
                                .returns("date", Refusal::field)));
    }

    @Test
    void everything_wrong_with_a_command_is_told_at_once_and_at_its_field() {
        Outcome outcome = office.ask(staff, home, "custody.pay-out", """
                {"fund": "nonsense", "place": "%s", "amount": -5, "date": "2026-02-31",
                 "category": "luxury", "recipient": "owner", "extra": 1}""".formatted(box));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Invalid.class, invalid ->
                assertThat(invalid.errors()).extracting(FieldError::field)
                        .containsExactly("fund", "amount", "date", "category", "extra"));
    }

    @Test
    void the_auditor_and_the_resident_may_not_pay_out() {
        Caller auditor = office.person(home, Role.AUDITOR, "Rikke Revisor");
        assertThat(office.ask(auditor, home, "custody.pay-out", payOut(100)))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_clock_that_was_set_back_records_nothing_before_what_it_follows() {
        Instant later = Instant.parse("2026-03-06T12:00:00.000001Z");
        office.part(Database.class).writing(home.tenant(), sql -> sql
                .sql("update book set recorded_at = ? where unit_id = ?")
                .params(later.atOffset(ZoneOffset.UTC), home.unit())
                .update());

        Outcome.Done done = office.done(staff, home, "custody.receive", receive(100));

        assertThat(done.fact().recordedAt()).isEqualTo(later);
    }
}
