package dk.betroet.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that go wrong when they are told to. A thread arms itself before a deed; everything
 * else goes through untouched.
 */
final class FaultyDataSource extends DelegatingDataSource {

    private static final ThreadLocal<@Nullable Armed> ARMED = new ThreadLocal<>();

    FaultyDataSource(DataSource target) {
        super(target);
    }

    /** What is to go wrong in this thread, and whether it has. */
    static final class Armed {

        private final Fault fault;
        private final int statement;
        private final Meeting meeting;
        private int seen;
        private boolean struck;

        Armed(Fault fault, int statement, Meeting meeting) {
            this.fault = fault;
            this.statement = statement;
            this.meeting = meeting;
        }

        boolean struck() {
            return struck;
        }
    }

    /** Where two who act at once wait for each other: behind the statement that locks the book. */
    interface Meeting {

        Meeting NOBODY = new Meeting() { };

        default void afterLock() { }
    }

    static void arm(Armed armed) {
        ARMED.set(armed);
    }

    static void disarm() {
        ARMED.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        Armed armed = ARMED.get();
        return armed == null ? real : (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                new ConnectionHandler(real, armed));
    }

    private record ConnectionHandler(Connection real, Armed armed) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method,
                Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("commit")) {
                return commit(method);
            }
            Object result = call(real, method, arguments);
            String sql = arguments != null && arguments.length > 0
                    && arguments[0] instanceof String text ? text : "";
            boolean locks = sql.contains("for update") && sql.contains("from book");
            boolean commits = sql.stripTrailing().endsWith("commit");
            return result instanceof PreparedStatement statement ? Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {PreparedStatement.class},
                    new StatementHandler(real, statement, armed, locks, commits)) : result;
        }

        private @Nullable Object commit(Method method) throws Throwable {
            if (armed.fault == Fault.CUT_BEFORE_COMMIT && !armed.struck) {
                strike(real, armed);
            }
            Object result = call(real, method, null);
            if (armed.fault == Fault.LOST_REPLY && !armed.struck && armed.seen > 1) {
                strike(real, armed);
            }
            return result;
        }
    }

    /**
     * @param commits whether the commit travels with the statement; what is cut off behind it is
     *     the reply
     */
    private record StatementHandler(Connection connection, PreparedStatement real, Armed armed,
            boolean locks, boolean commits) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method,
                Object @Nullable [] arguments) throws Throwable {
            if (!method.getName().startsWith("execute")) {
                return call(real, method, arguments);
            }
            armed.seen++;
            if (commits && armed.fault == Fault.CUT_BEFORE_COMMIT && !armed.struck) {
                strike(connection, armed);
            }
            boolean now = armed.seen == armed.statement && !armed.struck;
            if (now && armed.fault.strikes() && armed.fault != Fault.CUT_AFTER_STATEMENT
                    && armed.fault != Fault.CUT_BEFORE_COMMIT
                    && armed.fault != Fault.LOST_REPLY) {
                strike(connection, armed);
            }
            Object result = call(real, method, arguments);
            if (locks) {
                armed.meeting.afterLock();
            }
            if (now && armed.fault == Fault.CUT_AFTER_STATEMENT && !commits) {
                strike(connection, armed);
            }
            if (commits && armed.fault == Fault.LOST_REPLY && !armed.struck) {
                strike(connection, armed);
            }
            return result;
        }
    }

    /** Cuts the connection, or lets the server itself fail so that the transaction is lost. */
    private static void strike(Connection real, Armed armed) throws SQLException {
        armed.struck = true;
        String state = armed.fault.sqlState();
        if (state.equals("08006")) {
            real.abort(Runnable::run);
            throw new SQLException("the connection was cut", state);
        }
        try (Statement statement = real.createStatement()) {
            statement.execute(
                    "do $$ begin raise exception using errcode = '" + state + "'; end $$");
        }
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
