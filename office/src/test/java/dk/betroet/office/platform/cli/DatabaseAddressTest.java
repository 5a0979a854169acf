package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of other people's databases: read, refused, and looked into before use. */
class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
        "postgresql://db.example/office, jdbc:postgresql://db.example/office, u, p",
        "postgres://db.example:6432/office, jdbc:postgresql://db.example:6432/office, u, p",
        "jdbc:postgresql://h/o?ssl=true, jdbc:postgresql://h/o?ssl=true, u, p",
        "postgresql://ann@h/o, jdbc:postgresql://h/o, ann, p",
        "postgresql://ann:s%40+t@h/o, jdbc:postgresql://h/o, ann, s@+t"})
    void readsAnAddress(String typed, String url, String user, String password) {
        assertThat(DatabaseAddress.parse(typed, "u", "p")).isEqualTo(
                new DatabaseAddress.Read.Good(new DatabaseAddress(url, user, password)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office", "mysql://h/o", "postgresql:///o", "postgresql://h",
        "postgresql://h/", "postgresql://h/ o"})
    void refusesWhatIsNone(String typed) {
        assertThat(DatabaseAddress.parse(typed, "u", "p"))
                .isInstanceOfSatisfying(DatabaseAddress.Read.Bad.class, bad ->
                        assertThat(bad.refusal().text()).contains("postgresql://user@host"));
    }

    @Test
    void keepsThePasswordOutOfItsText() {
        assertThat(new DatabaseAddress("jdbc:x", "ann", "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    @Tag("database")
    void looksIntoTheDatabaseBeforeItIsTrusted() throws Exception {
        TestPostgres.Database database = TestPostgres.newDatabase();
        DatabaseAddress address = new DatabaseAddress(
                database.jdbcUrl(), database.user(), database.password());
        assertThat(address.unfit()).isEmpty();
        assertThat(new DatabaseAddress(database.jdbcUrl(), database.user(), "guess").unfit())
                .get().extracting(Refusal::text).asString().contains("does not let us in");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE \"" + connection.getCatalog()
                    + "\" SET synchronous_commit = off");
        }
        assertThat(address.unfit()).get().extracting(Refusal::text).asString()
                .contains("may lose what it has acknowledged: synchronous_commit=off");
    }
}
