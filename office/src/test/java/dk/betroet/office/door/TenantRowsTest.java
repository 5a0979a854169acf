package dk.betroet.office.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.office.platform.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Below the code: every table of the database, read from its own catalogue, with one row of each
 * of two units and one of another authority in it. As the application's role, with one tenant set,
 * nothing of the others' can be seen, written, changed or removed.
 *
 * <p>The rows are made up column by column; checks and references that would refuse them are taken
 * off first, the protection is not.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantRowsTest {

    /** Tables that belong to no authority; each says elsewhere why. */
    private static final Set<String> HOUSES_OWN = Set.of("flyway_schema_history",
            "spring_session", "spring_session_attributes", "vault_check", "throttle", "night_work",
            "backup_run");

    /** Of these, the ones that the application reads before it is known who asks. */
    private static final Set<String> OPEN =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    private static final String ROLE = "tenant_rows_app";
    private static final String PASSWORD = "tenant-rows";
    private static final String A = "00000000-0000-4000-8000-00000000000a";
    private static final String B = "00000000-0000-4000-8000-00000000000b";
    private static final String A1 = "00000000-0000-4000-8000-0000000000a1";
    private static final String A2 = "00000000-0000-4000-8000-0000000000a2";
    private static final String B1 = "00000000-0000-4000-8000-0000000000b1";

    private static final Map<String, String> WRITTEN = Map.of("A", A, "B", B, "A1", A1, "A2", A2,
            "B1", B1, "BOOK", "00000000-0000-8000-8000-00000000000a");

    /** A table as the catalogue describes it: its columns that must be filled, with their types. */
    private record Table(String name, Map<String, String> columns) {

        boolean has(String column) {
            return columns.containsKey(column);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private TestPostgres.Database database;
    private Connection app;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    @BeforeAll
    void fill() throws SQLException {
        database = TestPostgres.newDatabase();
        try (Connection above = TestPostgres.connectAsSuperuser(database)) {
            execute(above, "drop role if exists " + ROLE);
            execute(above, "create role " + ROLE + " login nosuperuser nobypassrls password '"
                    + PASSWORD + "'");
        }
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", ROLE))
                .load()
                .migrate();
        try (Connection above = TestPostgres.connectAsSuperuser(database)) {
            describe(above);
            loosen(above);
            for (Table table : tables.values()) {
                int row = 0;
                // What triggers of the tables before have put there, others would keep.
                execute(above, "set session_replication_role = replica");
                execute(above, "delete from " + table.name());
                execute(above, "reset session_replication_role");
                for (String[] whose : List.of(new String[] {A, A1}, new String[] {A, A2},
                        new String[] {B, B1})) {
                    execute(above, insert(table, whose[0], whose[1], ++row));
                }
            }
        }
        app = DriverManager.getConnection(database.jdbcUrl(), ROLE, PASSWORD);
        app.setAutoCommit(false);
    }

    @AfterAll
    void close() throws SQLException {
        app.close();
    }

    private void describe(Connection above) throws SQLException {
        try (Statement statement = above.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname, a.attname, format_type(a.atttypid, null), a.attidentity
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and a.attnum > 0 and not a.attisdropped
                        order by c.relname, a.attnum""")) {
            while (row.next()) {
                Table table = tables.computeIfAbsent(
                        row.getString(1), name -> new Table(name, new LinkedHashMap<>()));
                if (row.getString(4).isEmpty()) {
                    table.columns().put(row.getString(2), row.getString(3));
                }
            }
        }
        HOUSES_OWN.forEach(tables::remove);
    }

    /** Takes off what would refuse made-up rows: checks, references and what must be unique. */
    private static void loosen(Connection above) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = above.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('alter table %s drop constraint if exists %I cascade',
                            conrelid::regclass, conname)
                        from pg_constraint
                        where connamespace = 'public'::regnamespace
                          and contype in ('c', 'f', 'p', 'u')
                        union all
                        select format('drop index if exists %s', indexrelid::regclass)
                        from pg_index
                        where indrelid in (select oid from pg_class
                                           where relnamespace = 'public'::regnamespace)
                          and indisunique""")) {
            while (row.next()) {
                drops.add(row.getString(1));
            }
        }
        for (String drop : drops) {
            execute(above, drop);
        }
    }

    private static String insert(Table table, String authority, String unit, int row) {
        List<String> values = table.columns().entrySet().stream().map(column ->
                switch (column.getKey()) {
                    case "authority_id" -> "'" + authority + "'";
                    case "unit_id" -> "'" + unit + "'";
                    case "kind" -> "'person'";
                    default -> value(column.getValue(), row);
                }).toList();
        return "insert into " + table.name() + " (" + String.join(", ", table.columns().keySet())
                + ") values (" + String.join(", ", values) + ")";
    }

    private static String value(String type, int row) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying", "character" -> "'w" + row + "'";
            case "date" -> "date '2026-01-0" + row + "'";
            case "timestamp with time zone" -> "now()";
            case "boolean" -> "true";
            case "bytea" -> "'\\x0" + row + "'::bytea";
            case "text[]" -> "array['w']";
            case "uuid[]" -> "array[gen_random_uuid()]";
            case "integer[]", "bigint[]" -> "array[" + row + "]";
            case "json", "jsonb" -> "'{}'";
            case "tsvector" -> "'w'";
            default -> String.valueOf(row);
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Begins anew as a tenant; an empty authority is nobody. */
    private void as(String authority, String units) throws SQLException {
        app.rollback();
        execute(app, setting(authority, units));
    }

    private static String setting(String authority, String units) {
        return "select set_config('betroet.authority', '" + authority
                + "', true), set_config('betroet.units', '" + units + "', true)";
    }

    private int count(String from) throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Stream<Table> tables() {
        return tables.values().stream();
    }

    @Test
    void everyTableSaysWhoseItsRowsAre() throws SQLException {
        assertThat(tables()).as("tables without authority_id").allMatch(
                table -> table.has("authority_id"));
        assertThat(tables.size()).isGreaterThan(40);
        List<String> open = new ArrayList<>();
        try (Connection above = TestPostgres.connectAsSuperuser(database);
                Statement statement = above.createStatement();
                ResultSet row = statement.executeQuery("""
                        select relname from pg_class
                        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                          and not (relrowsecurity and relforcerowsecurity)""")) {
            while (row.next()) {
                open.add(row.getString(1));
            }
        }
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void theRoleOwnsNothingAndCannotLiftTheProtection() throws SQLException {
        try (Connection above = TestPostgres.connectAsSuperuser(database);
                Statement statement = above.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from pg_class where relowner = r.oid),
                            r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
                        from pg_roles r where rolname = '%s'""".formatted(ROLE))) {
            row.next();
            assertThat(row.getInt(1)).isZero();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nobodySeesNothing(Table table) throws SQLException {
        as("", "");
        assertThat(count(table.name())).isZero();
        as("", "*");
        assertThat(count(table.name())).isZero();
        as("*", "*");
        assertThat(count(table.name())).as("the house sees all").isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anAuthoritySeesItsOwnAndAUnitItsOwn(Table table) throws SQLException {
        as(A, "*");
        assertThat(count(table.name())).isEqualTo(2);
        assertThat(count(table.name() + " where authority_id = '" + B + "'")).isZero();
        as(B, A1);
        assertThat(count(table.name() + " where authority_id = '" + A + "'")).isZero();
        if (table.has("unit_id")) {
            as(A, A1);
            assertThat(count(table.name() + " where unit_id <> '" + A1 + "'")).isZero();
            as(A, "");
            assertThat(count(table.name())).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line | *      | **
            line | *      | *
            line | A      | *
            line | A      | **
            line | A      | A1
            line | A      | A1,A2
            line | A      | A1,B1
            line | A      | A1,BOOK
            line | A      | ''
            line | B      | A1
            line | B      | *
            line | public | ''
            line | ''     | ''
            fact | *      | *
            fact | A      | *
            fact | A      | A1
            fact | A      | A1,A2
            fact | A      | A1,B1
            fact | A      | ''
            fact | B      | A1
            fact | public | ''
            """)
    void whatIsAskedOnceAStatementIsWhatWasAskedOfEachRow(
            String table, String authority, String units) throws SQLException {
        as(named(authority), named(units));
        int seen = count(table);
        try (Connection above = TestPostgres.connectAsSuperuser(database);
                Statement statement = above.createStatement()) {
            above.setAutoCommit(false);
            statement.execute(setting(named(authority), named(units)));
            ResultSet row = statement.executeQuery("select count(*) from " + table
                    + " where sees_authority(authority_id) and sees_unit(unit_id)");
            row.next();
            assertThat(seen).isEqualTo(row.getInt(1));
        }
    }

    private static String named(String setting) {
        return Stream.of(setting.split(","))
                .map(one -> WRITTEN.getOrDefault(one, one))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "fact"})
    void whoSeesLinesAndFactsIsFoundBeforeTheRowsAreRead(String table) throws SQLException {
        as(A, A1);
        try (Statement statement = app.createStatement();
                ResultSet row = statement.executeQuery("explain select * from " + table)) {
            StringBuilder plan = new StringBuilder();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            assertThat(plan).contains("InitPlan 1").contains("InitPlan 2")
                    .doesNotContain("SubPlan");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingOfAnothersIsWritten(Table table) throws SQLException {
        as(A, "*");
        refused(insert(table, B, B1, 4));
        if (table.has("unit_id")) {
            as(A, A1);
            refused(insert(table, A, A2, 4));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingOfAnothersIsChangedOrRemoved(Table table) throws SQLException {
        String column = table.columns().keySet().stream()
                .filter(name -> !name.equals("authority_id")).findFirst().orElseThrow();
        String change = "update " + table.name() + " set " + column + " = " + column
                + " where authority_id = '" + B + "'";
        String remove = "delete from " + table.name() + " where authority_id = '" + B + "'";
        for (String statement : List.of(change, remove)) {
            as(A, "*");
            assertThat(changed(statement)).as(statement).isLessThanOrEqualTo(0);
        }
        as(A, "*");
        assertThat(changed("update " + table.name() + " set authority_id = '" + B + "'"))
                .as("given away").isLessThanOrEqualTo(0);
        as("*", "*");
        assertThat(count(table.name())).isEqualTo(3);
    }

    /** How many rows were changed; -1 when it was refused. */
    private int changed(String sql) {
        try (Statement statement = app.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(sql + ": " + e.getMessage()).isIn("42501", "23001");
            return -1;
        }
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> execute(app, sql)).as(sql)
                .isInstanceOfSatisfying(SQLException.class, e ->
                        assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
