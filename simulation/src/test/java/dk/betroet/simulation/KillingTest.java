package dk.betroet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.betroet.office.platform.archive.ArchiveExport;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import dk.betroet.simulation.bookkeeper.Answer.Kind;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.verifier.Verification;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The office and its PostgreSQL are killed in the middle of load, again and again. What was
 * acknowledged is there once; what was not is there whole or not at all.
 */
@Tag("crash")
class KillingTest {

    private static final int ROUNDS = Integer.getInteger("betroet.killing.rounds", 100);
    private static final int WRITERS = 4;
    private static final int OFFICE_EVERY = 12;
    private static final int POSTGRES_EVERY = 4;
    /** So many writes are acknowledged in a round before anything is killed. */
    private static final int LOADED = 6;
    private static final Duration LOAD_MAX = Duration.ofMillis(60);

    private final long seed = Long.getLong("betroet.killing.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final List<Writer> writers = new ArrayList<>();
    private Home home = new Home("", "", "");

    @Test
    void nothingAcknowledgedIsLostAndNothingIsLeftHalf() throws Exception {
        try (Victims victims = new Victims(Office.temporary())) {
            settle(victims);
            victims.startOffice();
            for (int round = 1; round <= ROUNDS; round++) {
                round(victims, round);
                try (Connection look = victims.look()) {
                    for (Writer writer : writers) {
                        everythingAcknowledgedIsThere(look, writer, "round " + round);
                    }
                    nothingIsHalf(look, "round " + round);
                }
            }
            writers.forEach(Writer::settle);
            try (Connection look = victims.look()) {
                for (Writer writer : writers) {
                    assertThat(writer.unanswered()).isZero();
                    everythingAcknowledgedIsThere(look, writer, "the end");
                }
            }
            victims.stopOffice();
            theArchiveVerifies(victims);
        }
        assertThat(acknowledged()).isGreaterThanOrEqualTo(ROUNDS * LOADED);
    }

    /** Load, a kill at some moment in it, and whoever waits for an answer gets one or none. */
    private void round(Victims victims, int round) throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (ExecutorService load = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(
                    load.submit(() -> writer.writeUntil(stopped))));
            try {
                killInTheMiddle(victims, round, running);
            } finally {
                stopped.countDown();
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }

    private void killInTheMiddle(Victims victims, int round, List<Future<?>> running)
            throws Exception {
        int before = acknowledged();
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(10)).until(() ->
                acknowledged() >= before + LOADED || running.stream().anyMatch(Future::isDone));
        LockSupport.parkNanos(chance.nextLong(LOAD_MAX.toNanos()));
        if (round % OFFICE_EVERY == 0) {
            victims.killOffice();
        } else if (round % POSTGRES_EVERY == 0) {
            victims.killPostgres();
        } else {
            victims.killBackend();
        }
    }

    private int acknowledged() {
        return writers.stream().mapToInt(writer -> writer.acknowledged().size()).sum();
    }

    private void everythingAcknowledgedIsThere(Connection look, Writer writer, String when)
            throws SQLException {
        Map<Long, Long> there = new TreeMap<>();
        query(look, """
                select f.voucher, l.amount from fact f
                join line l on l.unit_id = f.unit_id and l.sequence = f.sequence
                join place p on p.place_id = l.place_id and p.kind = 'cash-box'
                where f.actor_id = ?::uuid and f.operation in ('custody.receive',
                    'custody.pay-out')""", writer.person(),
                row -> there.put(row.getLong(1), row.getLong(2)));
        String what = "seed " + seed + ", " + when;
        assertThat(there).as(what).containsAllEntriesOf(writer.acknowledged());
        List<Long> unknown = there.entrySet().stream()
                .filter(one -> !writer.acknowledged().containsKey(one.getKey()))
                .map(Map.Entry::getValue).toList();
        assertThat(unknown).as(what).hasSizeLessThanOrEqualTo(1)
                .allSatisfy(oere -> assertThat(oere).isEqualTo(writer.unanswered()));
        long kept = unknown.stream().mapToLong(one -> one).sum() + writer.oere();
        query(look, """
                select coalesce(sum(b.amount), 0) from balance b join place p using (place_id)
                where b.fund_id = ?::uuid and p.kind = 'cash-box'""", writer.fund(),
                row -> assertThat(row.getLong(1)).as(what).isEqualTo(kept));
    }

    private void nothingIsHalf(Connection look, String when) throws SQLException {
        for (String check : List.of(
                """
                select count(*) from fact f where unit_id = ?::uuid and voucher is not null
                  and (select count(*) from line l where l.unit_id = f.unit_id
                       and l.sequence = f.sequence) <> 2""",
                """
                select count(*) from fact f where unit_id = ?::uuid and not exists (
                    select 1 from fact_signature s where s.unit_id = f.unit_id
                    and s.sequence = f.sequence)""",
                """
                select count(*) from (
                    select fund_id, place_id, sum(amount) as amount from line
                    where unit_id = ?::uuid group by fund_id, place_id) summed
                left join balance b using (fund_id, place_id)
                where b.amount is distinct from summed.amount""",
                """
                select count(*) from (
                    select voucher, row_number() over (order by sequence) as expected
                    from fact where unit_id = ?::uuid and voucher is not null) t
                where voucher <> expected""",
                """
                select count(*) from book b join fact f on f.unit_id = b.unit_id
                where b.unit_id = ?::uuid and f.sequence = b.sequence and f.hash <> b.head""",
                """
                select count(*) from book b where b.unit_id = ?::uuid
                  and (select count(*) from fact f where f.unit_id = b.unit_id) <> b.sequence""")) {
            query(look, check, home.id, row -> assertThat(row.getLong(1))
                    .as("seed " + seed + ", " + when + ": " + check).isZero());
        }
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private static void query(Connection look, String sql, String parameter, Reading reading)
            throws SQLException {
        try (PreparedStatement statement = look.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.of(rows);
                }
            }
        }
    }

    private void theArchiveVerifies(Victims victims) throws Exception {
        Path file = Files.createTempFile("killed", ".zip");
        Office.streams().now(Instant.now());
        try (Office office = Office.on(victims.postgres());
                OutputStream out = Files.newOutputStream(file)) {
            office.part(ArchiveExport.class).write(
                    UUID.fromString(home.authority), "Rikke Revisor", Optional.empty(), out,
                    unit -> { });
        }
        try {
            assertThat(Verification.of(file, Verification.Known.NOTHING).problems()).isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    /** A home with a box, and for every writer a resident and a token of their own. */
    private void settle(Victims victims) throws Exception {
        Office.streams().now(Instant.now());
        Streams.begin(seed, 1, 0);
        try (Office office = Office.on(victims.postgres())) {
            Books books = new Books();
            World world = new World(office, books);
            UUID authority = world.authority("Myndighed K");
            home = world.home(authority, "Killing", "bilag-7.9");
            String leader = world.works(home, Role.LEADER, "Lis Leder");
            Hands hands = new Hands(office, books);
            LocalDate today = LocalDate.now(Streams.DENMARK);
            String box = made(hands, leader, "place", "custody.open-place", "kind", "cash-box",
                    "name", "Kassen", "date", today, "storage", "safe", "responsible", leader);
            for (int i = 0; i < WRITERS; i++) {
                String fund = made(hands, leader, "fund", "custody.admit", "name", "Beboer " + i,
                        "date", today, "mode", "self", "lessIntrusiveConsidered", true,
                        "guardianship", "none", "hasCapacity", true, "canSign", true);
                agreement(office, fund, today);
                String employee = world.works(home, Role.STAFF, "Skriver " + i);
                writers.add(new Writer(token(office, employee, i), employee, fund, box,
                        today.toString(),
                        () -> victims.url() + "/api/v1/units/killing/operations/",
                        new Random(chance.nextLong())));
            }
        }
    }

    private String made(Hands hands, String actor, String name, String operation,
            @Nullable Object... pairs) {
        Hands.Given given = hands.does(new Deed.Ask(home.id, actor, Office.streams().now(),
                operation, Players.form(pairs), Optional.empty()), new FaultyDataSource.Armed(
                        Fault.NONE, 0, FaultyDataSource.Meeting.NOBODY));
        assertThat(given.answer().kind()).as(given.answer().toString()).isEqualTo(Kind.DONE);
        return given.made().result().get(name);
    }

    private void agreement(Office office, String fund, LocalDate today) {
        writing(office, """
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind, fields,
                    signed_by, made_on, from_on, through_on, fact_id)
                select gen_random_uuid(), authority_id, unit_id, :fund::uuid, 'storage-agreement',
                    '{parties,account,balance,other-assets,how-kept,recipients,access,
                    free-of-charge,duty-to-register,duty-to-document,valid-from,valid-until,
                    copy-given}', '{owner,institution}', :today, :today, :today + 300, fact_id
                from fact where unit_id = :unit::uuid order by sequence limit 1""",
                Map.of("fund", fund, "today", today, "unit", home.id));
    }

    private String token(Office office, String person, int number) throws Exception {
        String word = "betroet_" + "0123456789abcdef".repeat(3) + number;
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(word.getBytes(StandardCharsets.UTF_8));
        UUID login = Streams.id();
        OffsetDateTime now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        writing(office, """
                insert into login (login_id, person_id, user_name, passkey_handle, created_at)
                values (:login, :person::uuid, :name, :handle, :now)""",
                Map.of("login", login, "person", person, "name", "skriver" + number,
                        "handle", hash, "now", now));
        writing(office, """
                insert into access_token (token_id, login_id, name, hash, scopes, created_at,
                    expires_at)
                values (:token, :login, 'last', :hash, '{read,ask,act}', :now, :end)""",
                Map.of("token", Streams.id(), "login", login, "hash", hash, "now", now,
                        "end", now.plusDays(30)));
        return word;
    }

    private void writing(Office office, String sql, Map<String, ?> params) {
        office.part(Database.class).writing(new Tenant.Whole(UUID.fromString(home.authority)),
                jdbc -> jdbc.sql(sql).params(params).update());
    }
}
