package dk.betroet.office.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.BookCheck;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import dk.betroet.office.platform.unit.OversightBook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever waits for a book is taken along, and nobody shares another's fate. */
@Tag("database")
class BookQueueTest {

    private final OfficeHouse office = OfficeHouse.get();
    private final BookQueue queue = office.part(BookQueue.class);
    private OfficeHouse.Home home;
    private Caller leader;
    private Caller staff;
    private UUID fund;
    private UUID box;

    @BeforeEach
    void aHomeWithOneResident() {
        home = office.home();
        leader = office.person(home, Role.LEADER, "Lone Leder");
        staff = office.person(home, Role.STAFF, "Søren Sosu");
        fund = office.resident(home, leader, "Karen Æbelø");
        box = office.cashBox(home, leader, "Kasse 1");
    }

    private Outcome receive(long oere, String key) {
        return office.part(WritePath.class).submit(new Ask(staff, home.unit(), "custody.receive",
                Json.readMap("""
                        {"fund": "%s", "place": "%s", "amount": %d, "date": "2026-03-01",
                         "category": "daily"}""".formatted(fund, box, oere)),
                Scalars.PLAIN, Optional.of(key), false));
    }

    private Outcome payOut(long oere) {
        return office.ask(staff, home, "custody.pay-out", """
                {"fund": "%s", "place": "%s", "amount": %d, "date": "2026-03-02",
                 "category": "daily", "recipient": "owner"}""".formatted(fund, box, oere));
    }

    /**
     * Holds the queue by a first work until all the others wait in it, so that they are taken along
     * by the same transaction.
     */
    private <T> List<Future<T>> together(List<Callable<T>> works) throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform().start(() -> queue.write(home.authority(), home.unit(),
                BookQueue.Foreseen.NOTHING, sql -> {
                    busy.countDown();
                    return await(go);
                }));
        busy.await();
        List<Future<T>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>(List.of(holder));
        for (Callable<T> work : works) {
            FutureTask<T> task = new FutureTask<>(work);
            answers.add(task);
            Thread thread = Thread.ofPlatform().start(task);
            threads.add(thread);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return answers;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many transactions wrote the book's facts from a number on. */
    private long transactions(long from) {
        return office.part(Database.class).read(home.tenant(), sql -> sql.sql("""
                select count(distinct xmin::text) from fact
                where unit_id = ? and sequence >= ?""")
                .params(home.unit(), from)
                .query(Long.class)
                .single());
    }

    @Test
    void whoever_waits_is_taken_along_in_one_transaction() throws Exception {
        long first = ((Outcome.Done) receive(100, "first")).fact().sequence() + 1;
        List<Callable<Outcome>> works = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String key = "k" + i;
            works.add(() -> receive(1_000, key));
        }
        List<Long> vouchers = new ArrayList<>();
        for (Future<Outcome> answer : together(works)) {
            vouchers.add(((Outcome.Done) answer.get()).fact().voucher().orElseThrow());
        }
        assertThat(vouchers).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(transactions(first)).isEqualTo(1);
        assertThat(office.balance(home, fund, box)).isEqualTo(6_100);
        BookCheck.of(office, home).holds();
    }

    /** Another copy of the application has the book; one waits for it, then the next comes. */
    @Test
    void whoever_comes_while_the_book_is_waited_for_is_taken_along() throws Exception {
        long first = ((Outcome.Done) receive(100, "first")).fact().sequence() + 1;
        FutureTask<Outcome> leading = new FutureTask<>(() -> receive(1_000, "leading"));
        FutureTask<Outcome> late = new FutureTask<>(() -> receive(2_000, "late"));
        office.part(Database.class).writing(home.tenant(), sql -> {
            office.part(Ledger.class).lock(sql, home.unit());
            Thread.ofPlatform().start(leading);
            while (!someoneWaitsForALock(sql)) {
                Thread.onSpinWait();
            }
            Thread thread = Thread.ofPlatform().start(late);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        });
        assertThat(((Outcome.Done) leading.get()).fact().voucher()).contains(2L);
        assertThat(((Outcome.Done) late.get()).fact().voucher()).contains(3L);
        assertThat(transactions(first)).isEqualTo(1);
        assertThat(office.balance(home, fund, box)).isEqualTo(3_100);
        BookCheck.of(office, home).holds();
    }

    private static boolean someoneWaitsForALock(JdbcClient sql) {
        return sql.sql("""
                select exists (select 1 from pg_locks
                    where not granted
                      and pg_backend_pid() = any (pg_blocking_pids(pid)))""")
                .query(Boolean.class)
                .single();
    }

    @Test
    void what_is_refused_leaves_no_trace_and_what_comes_after_sees_what_came_before()
            throws Exception {
        receive(1_000, "first");
        List<Future<Outcome>> answers = together(List.of(
                () -> payOut(700), () -> payOut(700), () -> receive(400, "k"), () -> payOut(700)));
        assertThat(answers.get(0).get()).isInstanceOf(Outcome.Done.class);
        assertThat(answers.get(1).get()).isInstanceOfSatisfying(Outcome.Refused.class, no ->
                assertThat(no.refusals().getFirst().code())
                        .isEqualTo(RefusalCode.AMOUNT_NOT_AVAILABLE));
        assertThat(answers.get(3).get()).isInstanceOf(Outcome.Done.class);
        assertThat(office.balance(home, fund, box)).isZero();
        BookCheck.of(office, home).holds();
    }

    @Test
    void a_work_that_fails_fails_alone() throws Exception {
        receive(1_000, "first");
        List<Future<Outcome>> answers = together(List.of(
                () -> receive(100, "before"),
                () -> queue.write(home.authority(), home.unit(), BookQueue.Foreseen.NOTHING,
                        sql -> {
                            sql.sql("update resident set room = 'X' where unit_id = ?")
                                    .param(home.unit()).update();
                            throw new IllegalStateException("a bug");
                        }),
                () -> receive(100, "after")));
        assertThat(answers.get(0).get()).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> answers.get(1).get())
                .isInstanceOf(ExecutionException.class).hasRootCauseMessage("a bug");
        assertThat(answers.get(2).get()).isInstanceOf(Outcome.Done.class);
        assertThat(office.balance(home, fund, box)).isEqualTo(1_200);
        assertThat(office.part(Database.class).<Long>read(home.tenant(), sql -> sql
                .sql("select count(*) from resident where room = 'X'")
                .query(Long.class).single())).isZero();
        BookCheck.of(office, home).holds();
    }

    @Test
    void the_same_key_twice_in_one_transaction_is_done_once() throws Exception {
        List<Future<Outcome>> answers = together(List.of(
                () -> receive(500, "same"), () -> receive(500, "same"),
                () -> receive(600, "same")));
        Outcome.Done once = (Outcome.Done) answers.get(0).get();
        assertThat(answers.get(1).get()).isInstanceOfSatisfying(Outcome.Done.class, again -> {
            assertThat(again.replay()).isTrue();
            assertThat(again.fact()).isEqualTo(once.fact());
        });
        assertThat(answers.get(2).get()).isInstanceOf(Outcome.KeyReused.class);
        assertThat(office.balance(home, fund, box)).isEqualTo(500);
        BookCheck.of(office, home).holds();
    }

    /** Another copy of the application has another queue; the row's lock keeps them apart. */
    @Test
    void two_copies_on_one_database_number_without_gaps() throws Exception {
        Database other = new Database(office.part(DataSource.class));
        Ledger ledger = office.part(Ledger.class);
        BookQueue second = new BookQueue(other, ledger, office.part(EvidenceStore.class),
                office.part(Replays.class));
        WritePath here = office.part(WritePath.class);
        WritePath there = new WritePath(other, office.part(OperationCatalogue.class),
                office.part(References.class), office.part(Deciding.class),
                office.part(Appending.class), office.part(RequestStore.class),
                office.part(Replays.class), ledger, office.part(OversightBook.class), second,
                office.part(WhoIsWho.class), office.part(Clock.class), office.part(Ids.class));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                WritePath path = i % 2 == 0 ? here : there;
                answers.add(threads.submit(() -> path.submit(Ask.of(staff, home.unit(),
                        "custody.receive", Json.readMap("""
                                {"fund": "%s", "place": "%s", "amount": 100, "category": "daily",
                                 "date": "2026-03-01"}""".formatted(fund, box)),
                        Scalars.PLAIN))));
            }
            for (Future<Outcome> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(office.balance(home, fund, box)).isEqualTo(6_000);
        BookCheck.of(office, home).holds();
    }

    @Test
    void what_another_copy_has_ended_is_not_remembered_here() {
        assertThat(receive(100, "one")).isInstanceOf(Outcome.Done.class);
        new Database(office.part(DataSource.class)).writing(home.tenant(), sql ->
                sql.sql("update fund set closed_on = '2026-02-01' where fund_id = ?")
                        .param(fund).update());
        assertThat(receive(100, "two")).isInstanceOfSatisfying(Outcome.Refused.class, no ->
                assertThat(no.refusals().getFirst().code()).isEqualTo(RefusalCode.FUND_CLOSED));
    }

    @Test
    void a_work_does_not_remember_what_another_in_its_transaction_has_changed()
            throws Exception {
        receive(1_000, "first");
        List<Future<Outcome>> answers = together(List.of(
                () -> receive(100, "before"),
                () -> queue.write(home.authority(), home.unit(), BookQueue.Foreseen.NOTHING,
                        sql -> {
                            sql.sql("update fund set frozen_on = '2026-02-01' where fund_id = ?")
                                    .param(fund).update();
                            return new Outcome.Unknown();
                        }),
                () -> receive(100, "after")));
        assertThat(answers.get(0).get()).isInstanceOf(Outcome.Done.class);
        assertThat(answers.get(2).get()).isInstanceOfSatisfying(Outcome.Refused.class, no ->
                assertThat(no.refusals().getFirst().code()).isEqualTo(RefusalCode.FUND_FROZEN));
    }
}
