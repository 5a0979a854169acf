package dk.betroet.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The plainest double entry that somebody would write in SQL: lock the two accounts in the order
 * of their numbers, a header, two lines, two balances, commit. No rules, no rights, no chain, no
 * evidence, no idempotency.
 */
final class PlainEntry {

    /** The account that every entry touches when it is hot. */
    private static final int HOT = 1;

    private static final int ACCOUNTS = 1_000;

    private static final String SCHEMA = """
            create table account (account_id int primary key, balance bigint not null default 0);
            insert into account select i from generate_series(1, %d) i;
            create table journal (journal_id bigint generated always as identity primary key,
                reference uuid not null unique, happened_on date not null,
                recorded_at timestamptz not null default now());
            create table posting (posting_id bigint generated always as identity primary key,
                journal_id bigint not null references journal,
                account_id int not null references account, amount bigint not null);
            create index posting_account on posting (account_id, journal_id);
            create function enter(one int, other int, reference uuid, amount bigint) returns void
            language plpgsql as $$
            declare
                header bigint;
            begin
                perform 1 from account where account_id in (one, other)
                    order by account_id for update;
                insert into journal (reference, happened_on) values (enter.reference, current_date)
                    returning journal_id into header;
                insert into posting (journal_id, account_id, amount)
                    values (header, one, -enter.amount), (header, other, enter.amount);
                update account set balance = balance - enter.amount where account_id = one;
                update account set balance = balance + enter.amount where account_id = other;
            end $$;
            """.formatted(ACCOUNTS);

    private PlainEntry() {}

    /** Makes the tables. */
    static void prepare(BenchOffice office) throws SQLException {
        try (Connection yard = office.yard(); Statement statement = yard.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    /**
     * So many callers, each on a connection of its own, each entry between two accounts.
     *
     * @param hot whether one of the two is always the same account
     */
    static Contestant of(BenchOffice office, int callers, boolean hot) {
        return Contestant.of(hot ? "plain double entry, hot account" : "plain double entry",
                time -> Crowd.rate(callers, time, number -> new Caller(office, hot, number)));
    }

    /** The same as one function in the server: one round trip and the commit. */
    static Contestant function(BenchOffice office, int callers, boolean hot) {
        return Contestant.of("the same as a function", time -> Crowd.rate(callers, time,
                number -> new FunctionCaller(office, hot, number)));
    }

    private static int account(SplittableRandom random) {
        return random.nextInt(HOT + 1, ACCOUNTS + 1);
    }

    /** Whoever enters by single statements. */
    private static final class Caller implements Crowd.Deed {

        private final boolean hot;
        private final SplittableRandom random;
        private final Connection connection;
        private final PreparedStatement lock;
        private final PreparedStatement header;
        private final PreparedStatement lines;
        private final PreparedStatement move;

        Caller(BenchOffice office, boolean hot, int number) throws SQLException {
            this.hot = hot;
            random = new SplittableRandom(number);
            connection = office.yard();
            connection.setAutoCommit(false);
            lock = connection.prepareStatement(
                    "select balance from account where account_id = ? for update");
            header = connection.prepareStatement("insert into journal (reference, happened_on) "
                    + "values (?, current_date) returning journal_id");
            lines = connection.prepareStatement("insert into posting (journal_id, account_id, "
                    + "amount) values (?, ?, ?), (?, ?, ?)");
            move = connection.prepareStatement(
                    "update account set balance = balance + ? where account_id = ?");
        }

        @Override
        public void run() throws SQLException {
            int one = hot ? HOT : account(random);
            int other = account(random);
            if (other == one) {
                other = one == ACCOUNTS ? HOT + 1 : one + 1;
            }
            lock(Math.min(one, other));
            lock(Math.max(one, other));
            header.setObject(1, UUID.randomUUID());
            try (var made = header.executeQuery()) {
                made.next();
                lines.setLong(1, made.getLong(1));
                lines.setLong(4, made.getLong(1));
            }
            lines.setInt(2, one);
            lines.setLong(3, -1_000);
            lines.setInt(5, other);
            lines.setLong(6, 1_000);
            lines.executeUpdate();
            move(-1_000, one);
            move(1_000, other);
            connection.commit();
        }

        private void lock(int account) throws SQLException {
            lock.setInt(1, account);
            lock.executeQuery().close();
        }

        private void move(long amount, int account) throws SQLException {
            move.setLong(1, amount);
            move.setInt(2, account);
            move.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Whoever calls the function. */
    private static final class FunctionCaller implements Crowd.Deed {

        private final boolean hot;
        private final SplittableRandom random;
        private final Connection connection;
        private final PreparedStatement enter;

        FunctionCaller(BenchOffice office, boolean hot, int number) throws SQLException {
            this.hot = hot;
            random = new SplittableRandom(number);
            connection = office.yard();
            connection.setAutoCommit(false);
            enter = connection.prepareStatement("select enter(?, ?, ?, 1000)");
        }

        @Override
        public void run() throws SQLException {
            int one = hot ? HOT : account(random);
            int other = account(random);
            enter.setInt(1, one);
            enter.setInt(2, other == one ? one % ACCOUNTS + 1 : other);
            enter.setObject(3, UUID.randomUUID());
            enter.executeQuery().close();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
